// Search over the data that search/index.js hands to leishuSearch(). Nothing is fetched, so it works from file:// too.
// Found text reaches the page as text only.
(function () {
  "use strict";
  var FIRST = 20;
  var BEFORE = 24;
  var AFTER = 70;
  var field = document.getElementById("lei-query");
  var status = document.getElementById("lei-status");
  var results = document.getElementById("lei-results");
  var folds = new Map();
  var data = null;

  // One unit per code point: compatibility forms, letter case and script make no difference.
  function foldPoint(point) {
    var plain = point.normalize("NFKC").toLowerCase();
    var folded = "";
    for (var c of plain) {
      folded += folds.get(c) || c;
    }
    return folded;
  }

  function fold(text) {
    var folded = "";
    for (var point of text) {
      folded += foldPoint(point);
    }
    return folded;
  }

  // The ranges of `text` whose folded form is one of `words`.
  function ranges(text, words) {
    var folded = "";
    var starts = [];
    var at = 0;
    for (var point of text) {
      var unit = foldPoint(point);
      for (var i = 0; i < unit.length; i++) {
        starts.push(at);
      }
      folded += unit;
      at += point.length;
    }
    starts.push(at);
    var found = [];
    words.forEach(function (word) {
      for (var i = folded.indexOf(word); i >= 0; i = folded.indexOf(word, i + word.length)) {
        found.push([starts[i], starts[i + word.length]]);
      }
    });
    found.sort(function (a, b) {
      return a[0] - b[0] || b[1] - a[1];
    });
    return found.filter(function (range, i) {
      return range[1] > range[0] && (i === 0 || range[0] >= found[i - 1][1]);
    });
  }

  function marked(element, text, words, from, to) {
    var at = from;
    ranges(text, words).forEach(function (range) {
      if (range[0] < at || range[1] > to) {
        return;
      }
      element.append(text.slice(at, range[0]));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(range[0], range[1]);
      element.append(mark);
      at = range[1];
    });
    element.append(text.slice(at, to));
    return element;
  }

  function snippet(text, words) {
    var first = ranges(text, words)[0];
    var middle = first ? first[0] : 0;
    var from = Math.max(0, middle - BEFORE);
    var to = Math.min(text.length, middle + AFTER);
    var paragraph = document.createElement("p");
    paragraph.append(from > 0 ? "…" : "");
    marked(paragraph, text, words, from, to);
    paragraph.append(to < text.length ? "…" : "");
    return paragraph;
  }

  // A word also stands for the other names of a term that is called so: 软件 finds 軟體.
  function alternatives(word) {
    var all = [word];
    data.terms.forEach(function (term) {
      if (term.folds.indexOf(word) >= 0) {
        all = all.concat(term.folds);
      }
    });
    return all.filter(function (name, i) {
      return name && all.indexOf(name) === i;
    });
  }

  function holds(text, names) {
    return names.some(function (name) {
      return text.indexOf(name) >= 0;
    });
  }

  function count(text, names) {
    var found = 0;
    names.forEach(function (name) {
      for (var i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + name.length)) {
        found++;
      }
    });
    return found;
  }

  // Title before term before text; more places before fewer; newer before older.
  function score(entry, groups) {
    var sum = 0;
    for (var names of groups) {
      var inTitle = holds(entry.foldedTitle, names);
      var inText = count(entry.foldedText, names);
      if (!inTitle && inText === 0 && !holds(entry.foldedNames, names)) {
        return 0;
      }
      sum += (inTitle ? 1000 : 0) + Math.min(inText, 50) + (entry.foldedNames && holds(entry.foldedNames, names) ? 200 : 0);
      sum += names.indexOf(entry.foldedTitle) >= 0 ? 5000 : 0;
    }
    return sum;
  }

  function find(entries, groups) {
    return entries
      .map(function (entry, i) {
        return { entry: entry, score: score(entry, groups), order: i };
      })
      .filter(function (hit) {
        return hit.score > 0;
      })
      .sort(function (a, b) {
        return b.score - a.score || a.order - b.order;
      });
  }

  // Terms that one of the words names come first, whatever the other words are.
  function named(groups, found) {
    var first = data.terms.filter(function (term) {
      return groups.some(function (names) {
        return term.folds.indexOf(names[0]) >= 0;
      });
    });
    var rest = found.filter(function (hit) {
      return first.indexOf(hit.entry) < 0;
    });
    return first
      .map(function (term) {
        return { entry: term };
      })
      .concat(rest);
  }

  function item(entry, words) {
    var li = document.createElement("li");
    var heading = document.createElement("h3");
    var link = document.createElement("a");
    link.href = entry.href;
    marked(link, entry.title, words, 0, entry.title.length);
    heading.append(link);
    li.append(heading);
    if (entry.date) {
      var time = document.createElement("time");
      time.className = "lei-meta";
      time.dateTime = entry.date;
      time.textContent = entry.date;
      li.append(time);
    }
    if (entry.text) {
      li.append(snippet(entry.text, words));
    }
    return li;
  }

  function section(label, hits, words) {
    if (!hits.length) {
      return;
    }
    var block = document.createElement("section");
    block.className = "lei-section";
    var heading = document.createElement("h2");
    heading.textContent = label;
    var list = document.createElement("ol");
    list.className = "lei-results-list";
    block.append(heading, list);
    function show(from, to) {
      hits.slice(from, to).forEach(function (hit) {
        list.append(item(hit.entry, words));
      });
    }
    show(0, FIRST);
    if (hits.length > FIRST) {
      var more = document.createElement("button");
      more.type = "button";
      more.className = "lei-more-results";
      more.textContent = results.dataset.more.replace("{0}", String(hits.length - FIRST));
      more.addEventListener("click", function () {
        more.remove();
        show(FIRST, hits.length);
        list.children[FIRST].querySelector("a").focus();
      });
      block.append(more);
    }
    results.append(block);
  }

  function run() {
    var query = field.value.trim();
    results.replaceChildren();
    if (!data) {
      return;
    }
    var groups = fold(query).split(/\s+/).filter(Boolean).map(alternatives);
    if (!groups.length) {
      status.textContent = status.dataset.empty;
      return;
    }
    var words = [].concat.apply([], groups).sort(function (a, b) {
      return b.length - a.length;
    });
    var terms = named(groups, find(data.terms, groups));
    var topics = find(data.topics, groups);
    var articles = find(data.articles, groups);
    var total = terms.length + topics.length + articles.length;
    status.textContent = total
      ? status.dataset.count.replace("{0}", String(total))
      : status.dataset.none.replace("{0}", query);
    section(results.dataset.terms, terms, words);
    section(results.dataset.topics, topics, words);
    section(results.dataset.articles, articles, words);
  }

  function prepare(entry) {
    entry.text = (entry.text || "").replace(/\s+/g, " ");
    entry.foldedTitle = fold(entry.title);
    entry.foldedText = fold(entry.text);
    entry.folds = (entry.names || []).map(fold);
    entry.foldedNames = entry.folds.join("\n");
  }

  window.leishuSearch = function (loaded) {
    var pairs = Array.from(loaded.fold);
    for (var i = 0; i + 1 < pairs.length; i += 2) {
      folds.set(pairs[i], pairs[i + 1]);
    }
    [loaded.terms, loaded.topics, loaded.articles].forEach(function (entries) {
      entries.forEach(prepare);
    });
    data = loaded;
    run();
  };

  field.value = new URLSearchParams(location.search).get("q") || "";
  var waiting = 0;
  field.addEventListener("input", function (event) {
    if (event.isComposing) {
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(run, 120);
  });
  field.addEventListener("compositionend", run);
  field.form.addEventListener("submit", function (event) {
    event.preventDefault();
    var url = new URL(location.href);
    url.searchParams.set("q", field.value.trim());
    try {
      history.replaceState(null, "", url);
    } catch (fromFile) {
      // Some browsers forbid it under file://; the results are shown all the same.
    }
    run();
  });
  field.focus({ preventScroll: true });
})();
