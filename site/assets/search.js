// What a reader sees of the search: on its own page, and in a dialog on every other one. Found text reaches the page as
// text only. The search itself is in search-index.js.
(function () {
  "use strict";
  var PAUSE = 120;
  var BEFORE = 22;
  var LENGTH = 100;
  var NAMES = 4;
  // What is looked for first, by kind: at least so many hits; at most so many, if nothing more has to be loaded for them;
  // and in how many batches of texts.
  var FIRST = {
    terms: [2, 5, 1],
    topics: [1, 5, 1],
    articles: [5, 10, 2],
    definitions: [1, 5, 1],
    apart: [1, 10, 1],
    // where no article holds the query as it is
    apartOnly: [5, 10, 1]
  };
  var NEXT = 10;
  var MOST_BATCHES = 10;
  var index = window.leishuIndex;
  // The language of the site's own words, where it is not the page's.
  var says = document.documentElement.dataset.says;
  var LABELS = {
    terms: "searchTerms",
    topics: "searchTopics",
    articles: "searchArticles",
    definitions: "searchDefinitions",
    apart: "searchApart"
  };

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function spoken(made) {
    if (says) {
      made.lang = says;
    }
    return made;
  }

  // Hits.

  function marked(parent, text, ranges, from, to) {
    var at = from;
    ranges.forEach(function (range) {
      if (range[0] >= at && range[1] <= to) {
        parent.append(text.slice(at, range[0]), element("mark", "", text.slice(range[0], range[1])));
        at = range[1];
      }
    });
    parent.append(text.slice(at, to));
    return parent;
  }

  // Not between the halves of a character.
  function whole(text, at) {
    return at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at]) ? at - 1 : at;
  }

  function snippet(found, words, length) {
    var text = found.text.own.text;
    var ranges = index.ranges(found.text, words);
    var first = ranges.length ? ranges[0] : [0, 0];
    var from = first[1] < length ? 0 : whole(text, first[0] - BEFORE);
    var to = whole(text, Math.min(text.length, Math.max(from + length, first[1])));
    var paragraph = element("p", "lei-snippet");
    if (found.lang) {
      paragraph.lang = found.lang;
    }
    paragraph.append(from > 0 ? "…" : "");
    marked(paragraph, text, ranges, from, to);
    paragraph.append(to < text.length ? "…" : "");
    return paragraph;
  }

  function heading(found, words) {
    var title = element("h3");
    var link = element("a");
    link.href = index.href(found);
    if (found.lang && found.kind !== "terms") {
      link.lang = found.lang;
    }
    marked(link, found.title.own.text, index.ranges(found.title, words), 0, found.title.own.text.length);
    title.append(link);
    return title;
  }

  function otherNames(found, phrase) {
    var line = element("p", "lei-meta");
    index
      .namesToShow(found, phrase)
      .slice(0, NAMES)
      .forEach(function (name, i) {
        var part = element("span", "", name);
        if (/^[ -~]+$/.test(name)) {
          part.lang = "en";
        }
        line.append(i ? " · " : "", part);
      });
    return line;
  }

  // 2026年3月1日 or 1 March 2026, as on the other pages: year, number of the month, day, and the month's English name.
  function day(iso, pattern) {
    var parts = iso.split("-").map(Number);
    parts.push(new Date(iso).toLocaleString("en", { month: "long", timeZone: "UTC" }));
    return pattern.replace(/\{([0-3])\}/g, function (_, i) {
      return parts[i];
    });
  }

  function item(found, query, say) {
    var phrase = query.phrase;
    var words = query.words;
    var li = element("li", "lei-hit");
    li.append(heading(found, words));
    if (found.kind === "terms" && found.names.length) {
      li.append(otherNames(found, phrase));
    }
    if (found.date) {
      var time = spoken(element("time", "lei-meta", day(found.date, say.date)));
      time.dateTime = found.date;
      li.append(time);
    }
    var isAnswer = found.kind === "terms" && index.isCalled(found, phrase);
    li.classList.toggle("lei-answer", isAnswer);
    if (found.text.own.text) {
      li.append(snippet(found, words, isAnswer ? 2 * LENGTH : LENGTH));
    }
    return li;
  }

  // The hits of one list, and the button for more of them. refresh() says anew how many more; changed() is called when
  // more are shown.
  function section(list, say, query, changed) {
    var block = element("section", "lei-section");
    var ol = element("ol", "lei-results-list");
    var more = spoken(element("button", "lei-more-results"));
    block.dataset.kind = list.name;
    block.append(spoken(element("h2", "", say[LABELS[list.name]])), ol, more);
    more.type = "button";

    function refresh() {
      more.textContent = say[list.isExact() ? "searchMore" : "searchMoreAbout"].replace("{0}", String(list.rest()));
      more.hidden = list.rest() === 0;
      block.hidden = more.hidden && !ol.children.length;
    }

    function isCalled(found) {
      return index.isCalled(found, query.phrase);
    }

    function show(found) {
      // a term that is called what was asked for stands before those that only have it in a name
      var others = found.filter(function (one) {
        return !isCalled(one);
      });
      found
        .filter(isCalled)
        .concat(others)
        .forEach(function (one) {
          ol.append(item(one, query, say));
        });
      refresh();
    }

    more.addEventListener("click", function () {
      var shown = ol.children.length;
      more.disabled = true;
      list.more(NEXT, NEXT, MOST_BATCHES).then(function (found) {
        more.disabled = false;
        show(found);
        changed();
        var next = ol.children[shown] ? ol.children[shown].querySelector("a") : more;
        next.focus();
      });
    });
    return { block: block, show: show, refresh: refresh };
  }

  // The panel: a field, what is found, and how much.

  // asked() is called with each query.
  function panel(field, status, results, asked) {
    spoken(status);
    var turn = 0;
    var waiting = 0;

    function tell(say, lists) {
      var total = 0;
      var exact = true;
      lists.forEach(function (list) {
        total += list.count();
        exact = exact && list.isExact();
      });
      var key = total === 0 ? "searchNone" : exact ? "searchCount" : "searchAbout";
      // a function, since a text would have a meaning for each $
      status.textContent = say[key].replace("{0}", function () {
        return total === 0 ? field.value.trim() : String(total);
      });
    }

    function show(say, query, mine) {
      var articles = query.lists.find(function (list) {
        return list.name === "articles";
      });
      return Promise.all(
        query.lists.map(function (list) {
          var isMain = list.name === "apart" && articles.count() === 0;
          return list.first.apply(list, FIRST[isMain ? "apartOnly" : list.name]);
        })
      ).then(function (hits) {
        if (mine !== turn) {
          return;
        }
        function refresh() {
          sections.forEach(function (made) {
            made.refresh();
          });
          tell(say, query.lists);
        }
        var sections = query.lists.map(function (list, i) {
          var made = section(list, say, query, refresh);
          made.show(hits[i]);
          return made;
        });
        results.replaceChildren.apply(
          results,
          sections.map(function (made) {
            return made.block;
          })
        );
        return settle(query.lists).then(function () {
          if (mine === turn) {
            refresh();
            results.setAttribute("aria-busy", "false");
          }
        });
      });
    }

    // A count is made right, unless that takes too much. What one list rejects may belong into a later one.
    function settle(lists) {
      return lists.reduce(function (before, list) {
        return before.then(function () {
          return list.isExact() || !list.isNear() || list.settle();
        });
      }, Promise.resolve());
    }

    function run() {
      var mine = ++turn;
      clearTimeout(waiting);
      asked(field.value.trim());
      results.setAttribute("aria-busy", "true");
      Promise.all([index.open(), index.find(field.value)])
        .then(function (opened) {
          var say = opened[0][document.documentElement.lang];
          if (mine === turn && opened[1].phrase) {
            return show(say, opened[1], mine);
          } else if (mine === turn) {
            results.replaceChildren();
            results.setAttribute("aria-busy", "false");
            status.textContent = say.searchEmpty;
          }
        })
        .catch(function () {
          status.textContent = status.dataset.failed || "";
        });
    }

    function links() {
      return Array.from(results.querySelectorAll("a, button:not([hidden])"));
    }

    // Down and up go from the field through the hits and back.
    function move(event) {
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (!step || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
        return;
      }
      var all = [field].concat(links());
      var at = all.indexOf(document.activeElement);
      if (at >= 0 && all[at + step]) {
        event.preventDefault();
        all[at + step].focus();
      }
    }

    field.addEventListener("input", function (event) {
      clearTimeout(waiting);
      if (!event.isComposing) {
        waiting = setTimeout(run, PAUSE);
      }
    });
    field.addEventListener("compositionend", run);
    field.addEventListener("keydown", move);
    results.addEventListener("keydown", move);
    return run;
  }

  // On the search page.

  // In the address, so that it is there again when the reader comes back, and in the other script.
  function remember(query) {
    var url = new URL(location.href);
    if ((url.searchParams.get("q") || "") === query) {
      return;
    }
    url.searchParams.set("q", query);
    try {
      history.replaceState(null, "", url);
    } catch (fromFile) {
      // Some browsers forbid it under file://; the results are shown all the same.
    }
  }

  function setUpPage(field) {
    var results = document.getElementById("lei-results");
    var run = panel(field, document.getElementById("lei-status"), results, remember);
    field.value = new URLSearchParams(location.search).get("q") || "";
    field.form.addEventListener("submit", function (event) {
      event.preventDefault();
      run();
    });
    results.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        field.focus();
      }
    });
    field.focus({ preventScroll: true });
    run();
  }

  // In a dialog.

  function makeDialog(find) {
    var dialog = element("dialog", "lei-dialog");
    var form = element("form", "lei-search");
    form.setAttribute("role", "search");
    form.action = find.action;
    var label = spoken(element("label", "lei-hidden", find.querySelector("label").textContent));
    label.htmlFor = "lei-query";
    dialog.setAttribute("aria-label", label.textContent);
    var row = element("div", "lei-search-row");
    var field = element("input");
    field.id = "lei-query";
    field.name = "q";
    field.setAttribute("enterkeyhint", "search");
    field.autocomplete = "off";
    field.autocapitalize = "none";
    field.spellcheck = false;
    field.placeholder = find.querySelector("input").placeholder;
    var close = spoken(element("button", "lei-close"));
    close.type = "button";
    row.append(field, close);
    form.append(label, row);
    var status = element("p", "lei-meta");
    status.setAttribute("role", "status");
    var results = element("div", "lei-found");
    var keys = spoken(element("p", "lei-keys lei-meta"));
    dialog.append(form, status, results, keys);
    document.body.append(dialog);
    var run = panel(field, status, results, function () {});
    index.open().then(
      function (words) {
        var say = words[document.documentElement.lang];
        close.textContent = say.searchClose;
        keys.textContent = say.searchKeys;
        status.dataset.failed = say.searchFailed;
      },
      function () {
        close.textContent = "×";
      }
    );
    close.addEventListener("click", function () {
      dialog.close();
    });
    dialog.addEventListener("click", function (event) {
      if (event.target === dialog) {
        dialog.close();
      }
    });
    return function () {
      if (!dialog.open) {
        dialog.showModal();
        run();
      }
      field.focus();
      field.select();
    };
  }

  var ownField = document.getElementById("lei-query");
  var find = document.querySelector(".lei-find");
  if (ownField) {
    setUpPage(ownField);
  } else if (find && window.HTMLDialogElement) {
    window.leishuOpenSearch = makeDialog(find);
  }
})();
