// The search itself, without a page: loads the files of search/ that a query needs and finds what holds it. The files are
// scripts that call leishuSearch(), so nothing is fetched and it works from file:// too.
//
//   leishuIndex.open()        → the words of the interface, by script
//   leishuIndex.find(query)   → lists of what is found, each to be read piece by piece with list.more()
//
// What is found is looked into before it is shown, so that every hit holds the query; only the count of hits not yet
// looked into is a guess, never too low.
window.leishuIndex = (function () {
  "use strict";
  var MOST_GRAMS = 4;
  var GRAMS_OF_EACH = 3;
  var TEXTS_AT_ONCE = 6;
  var NAMED_BY_A_WORD = 3;
  // How many texts are looked into for the sake of the count alone.
  var SMALL_COLLECTION = 500;
  var NEAR_IF_SMALL = 12;
  var NEAR = 1;
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var FOLDERS = { terms: "glossary", topics: "topics", articles: "articles" };
  var site = new URL("../", document.currentScript.src);
  var script = document.documentElement.lang;
  var arrived = new Map();
  var head = null;
  var opening = null;
  var pairs = new Map();

  window.leishuSearch = function (name, data) {
    arrived.get(name).take(data);
  };

  function load(name) {
    var file = arrived.get(name);
    if (!file) {
      file = {};
      file.data = new Promise(function (resolve, reject) {
        var element = document.createElement("script");
        file.take = function (data) {
          element.remove();
          file.ready = true;
          resolve(data);
        };
        element.onerror = function () {
          element.remove();
          arrived.delete(name);
          reject(new Error("cannot load " + name));
        };
        element.src = new URL("search/" + name + ".js" + (head ? "?" + head.version : ""), site);
        document.head.append(element);
      });
      arrived.set(name, file);
    }
    return file.data;
  }

  function open() {
    opening =
      opening ||
      load("index").then(
        function (data) {
          head = data;
          var from = 0;
          var to = 0;
          var changes = numbers(head.to);
          numbers(head.from).forEach(function (change, i) {
            from += change;
            to += changes[i] & 1 ? -(changes[i] + 1) / 2 : changes[i] / 2;
            pairs.set(String.fromCodePoint(from), String.fromCodePoint(to));
          });
          head.textOf = [];
          numbers(head.texts).forEach(function (count, file) {
            for (var i = 0; i < count; i++) {
              head.textOf.push({ file: "t" + file, place: i });
            }
          });
          return head.words;
        },
        function (failed) {
          opening = null;
          throw failed;
        }
      );
    return opening;
  }

  // Five bits a digit, the lowest first; the sixth says that more follow.
  function numbers(digits) {
    var all = [];
    var number = 0;
    var shift = 0;
    for (var digit of digits) {
      var bits = DIGITS.indexOf(digit);
      number |= (bits & 31) << shift;
      shift += 5;
      if (bits < 32) {
        all.push(number);
        number = shift = 0;
      }
    }
    return all;
  }

  // Folding: as the build folds, compatibility forms, letter case and script make no difference.

  function foldUnit(unit) {
    // İ becomes i here, as in the build, and not i with a dot.
    var plain = unit.normalize("NFKC").toLowerCase().replace(/i\u0307/g, "i").normalize("NFKC");
    var folded = "";
    for (var point of plain) {
      folded += pairs.get(point) || point;
    }
    return folded;
  }

  // A letter with the marks on it and the parts that join it.
  var UNIT = /[^\p{M}\u1160-\u11ff\uff9e-\uffdc][\p{M}\u1160-\u11ff\uff9e-\uffdc]*|[\p{M}\u1160-\u11ff\uff9e-\uffdc]+/gu;

  // The folded text, and for each of its places (and the end) where in the text it comes from.
  function fold(text) {
    var folded = "";
    var places = [];
    for (var match of text.matchAll(UNIT)) {
      var unit = foldUnit(match[0]);
      for (var i = 0; i < unit.length; i++) {
        places.push(match.index);
      }
      folded += unit;
    }
    places.push(text.length);
    return { folded: folded, places: places };
  }

  // A text in the other script: every character exchanged, but for what the build has written out. With each place of
  // the result goes the place in the text.
  function exchanged(text, changes) {
    var result = "";
    var places = [];
    var at = 0;
    function copy(end) {
      for (; at < end; at++) {
        result += pairs.get(text[at]) || text[at];
        places.push(at);
      }
    }
    for (var i = 0; i < changes.length; i += 3) {
      copy(at + changes[i]);
      for (var k = 0; k < changes[i + 2].length; k++) {
        places.push(at);
      }
      result += changes[i + 2];
      at += changes[i + 1];
    }
    copy(text.length);
    places.push(at);
    return { text: result, places: places };
  }

  // Grams: which pieces of a word to ask for, so that all of the word is covered if it is short, and much of it if not.

  function counts(point) {
    var c = point.codePointAt(0);
    return (
      (c >= 48 && c <= 57) ||
      (c >= 97 && c <= 122) ||
      (c >= 0xc0 && (c < 0x2000 || c > 0x206f) && (c < 0x3000 || c > 0x303f))
    );
  }

  function isTriple(points) {
    function isAscii(point) {
      return counts(point) && point < "\u0080";
    }
    return points.length === 3 && (points[1] === " " ? counts(points[0]) && counts(points[2]) : points.every(isAscii));
  }

  function grams(word, most) {
    var points = Array.from(word);
    var found = [];
    var covered = 0;
    points.forEach(function (point, i) {
      var length = isTriple(points.slice(i, i + 3)) ? 3 : i + 1 < points.length && counts(points[i + 1]) ? 2 : 1;
      if (counts(point) && i + length > covered) {
        found.push(points.slice(i, i + length).join(""));
        covered = i + length;
      }
    });
    var long = found.filter(function (gram) {
      return Array.from(gram).length > 1;
    });
    return some(long.length ? long : found, most);
  }

  // At most so many, from all over.
  function some(all, most) {
    var distinct = all.filter(function (one, i) {
      return all.indexOf(one) === i;
    });
    return distinct.length <= most
      ? distinct
      : Array.from({ length: most }, function (_, i) {
          return distinct[Math.round((i * (distinct.length - 1)) / (most - 1))];
        });
  }

  // Of several words the grams of each, and those that hold two of them together.
  function gramsOfPhrase(phrase, words) {
    if (words.length === 1 && phrase === words[0]) {
      return grams(phrase, MOST_GRAMS);
    }
    var points = Array.from(phrase);
    var joints = points
      .map(function (_, i) {
        return points.slice(i, i + 3);
      })
      .filter(function (three) {
        return three[1] === " " && isTriple(three);
      })
      .map(function (three) {
        return three.join("");
      });
    return words.reduce(function (all, word) {
      return all.concat(grams(word, GRAMS_OF_EACH));
    }, some(joints, GRAMS_OF_EACH));
  }

  function fileOf(gram) {
    var hash = 0x811c9dc5;
    for (var point of gram) {
      hash = Math.imul(hash ^ point.codePointAt(0), 0x01000193);
    }
    return "g" + (((hash ^ (hash >>> 15)) >>> 0) % head.grams);
  }

  // Candidates: number → 0 if its title may hold the word, 1 if its text may, often, 2 if it may.

  function documents(gram) {
    return load(fileOf(gram)).then(function (file) {
      var found = new Map();
      var next = 0;
      if (Object.hasOwn(file, gram)) {
        numbers(file[gram]).forEach(function (number) {
          next += number >> 2;
          found.set(next, number & 3);
          next++;
        });
      }
      return found;
    });
  }

  function everything() {
    return new Map(
      head.textOf.map(function (_, number) {
        return [number, 2];
      })
    );
  }

  function candidates(wanted) {
    if (!wanted.length) {
      return Promise.resolve(everything());
    }
    return Promise.all(wanted.map(documents)).then(function (found) {
      var ranks = new Map();
      found[0].forEach(function (_, number) {
        var places = found.map(function (one) {
          return one.has(number) ? one.get(number) : -1;
        });
        if (places.indexOf(-1) >= 0) {
          return;
        }
        var inTitle = Math.min.apply(null, places) >= 2;
        var inText = places.indexOf(2) < 0;
        var often = places.indexOf(0) < 0;
        if (inTitle || inText) {
          ranks.set(number, inTitle ? 0 : often ? 1 : 2);
        }
      });
      return ranks;
    });
  }

  function inEach(each) {
    var ranks = new Map();
    (each[0] || new Map()).forEach(function (_, number) {
      var all = each.map(function (one) {
        return one.has(number) ? one.get(number) : -1;
      });
      if (all.indexOf(-1) < 0) {
        ranks.set(number, Math.max.apply(null, all));
      }
    });
    return ranks;
  }

  // Documents.

  function kindOf(number) {
    return number < head.terms ? "terms" : number < head.terms + head.topics ? "topics" : "articles";
  }

  function loaded(number) {
    var place = head.textOf[number];
    return load(place.file).then(function (file) {
      var stored = file[place.place];
      if (!stored.known) {
        stored.known = known(stored, kindOf(number));
      }
      return stored.known;
    });
  }

  function known(stored, kind) {
    var names = (stored.names || "").split("\n").filter(Boolean);
    return {
      kind: kind,
      date: stored.date || "",
      lang: stored.lang || "",
      path: "/" + FOLDERS[kind] + "/" + stored.slug + "/index.html",
      names: names,
      title: editions(stored.title, stored.titleChanges || [], false),
      text: editions(stored.text || "", stored.changes || [], Boolean(stored.lang)),
      foldedNames: names.map(function (name) {
        return fold(name).folded;
      })
    };
  }

  // The text as this page's script has it, and the other one; folded both.
  function editions(text, changes, same) {
    var hans = same ? { text: text, places: null } : exchanged(text, changes);
    var one = fold(text);
    var other = fold(hans.text);
    one.text = text;
    other.text = hans.text;
    var simplified = script === "zh-Hans";
    return { own: simplified ? other : one, other: simplified ? one : other, places: hans.places, simplified: simplified };
  }

  function holds(one, word) {
    return one.own.folded.indexOf(word) >= 0 || one.other.folded.indexOf(word) >= 0;
  }

  function isNamed(found, word) {
    return (
      holds(found.title, word) ||
      found.foldedNames.some(function (name) {
        return name.indexOf(word) >= 0;
      })
    );
  }

  function contains(found, word) {
    return isNamed(found, word) || holds(found.text, word);
  }

  function isCalled(found, word) {
    return found.title.own.folded === word || found.title.other.folded === word || found.foldedNames.indexOf(word) >= 0;
  }

  // English names and abbreviations, and by which other name it was found.
  function namesToShow(found, phrase) {
    return found.names.filter(function (name, i) {
      var folded = found.foldedNames[i];
      var isTitle = folded === found.title.own.folded || folded === found.title.other.folded;
      var isWhy = !holds(found.title, phrase) && folded.indexOf(phrase) >= 0;
      return !isTitle && found.foldedNames.indexOf(folded) === i && (/^[ -~]+$/.test(name) || isWhy);
    });
  }

  // Where in the text as shown the words are: ranges in order, none within another. Where only the other script's
  // wording holds a word, what stands for it.
  function ranges(one, words) {
    var found = [];
    words.forEach(function (word) {
      var own = occurrences(one.own, word);
      var all = own.length ? own : occurrences(one.other, word).map(function (range) {
        return translated(one, range);
      });
      found = found.concat(all);
    });
    found.sort(function (a, b) {
      return a[0] - b[0] || b[1] - a[1];
    });
    var end = 0;
    return found.filter(function (range) {
      var apart = range[0] >= end && range[1] > range[0];
      end = apart ? range[1] : end;
      return apart;
    });
  }

  function occurrences(edition, word) {
    var found = [];
    for (var i = edition.folded.indexOf(word); i >= 0; i = edition.folded.indexOf(word, i + word.length)) {
      var start = edition.places[i];
      var end = i + word.length;
      // what folds to more than one, such as ㎏, is marked whole
      while (end < edition.places.length - 1 && edition.places[end] === edition.places[end - 1]) {
        end++;
      }
      found.push([start, edition.places[end]]);
    }
    return found;
  }

  function translated(one, range) {
    if (!one.places) {
      return range;
    }
    if (one.simplified) {
      // what is exchanged as a whole begins at one place
      var begins = 0;
      one.places.forEach(function (place, i) {
        begins = place <= range[0] && place !== one.places[begins] ? i : begins;
      });
      var ends = one.places.findIndex(function (place) {
        return place >= range[1];
      });
      return [begins, Math.max(begins, ends)];
    }
    var start = one.places[range[0]];
    var end = range[1];
    while (end < one.places.length - 1 && one.places[end] <= start) {
      end++;
    }
    return [start, one.places[end]];
  }

  // Lists.

  // What may be found of one kind, the likeliest first. more(few, many, batches) looks on until it has so many hits: few
  // if more would have to be loaded for the rest, and fewer if it has looked into so many batches of texts in vain.
  function list(name, waiting, accept, exact) {
    var hits = 0;
    var settled = false;

    function isLoaded(number) {
      var file = arrived.get(head.textOf[number].file);
      return Boolean(file && file.ready);
    }

    function batch(few, many) {
      var taken = [];
      var files = new Set();
      while (waiting.length && taken.length < many) {
        var file = head.textOf[waiting[0]].file;
        var isNew = !isLoaded(waiting[0]) && !files.has(file);
        if (isNew && (taken.length >= few || files.size === TEXTS_AT_ONCE)) {
          break;
        }
        files.add(file);
        taken.push(waiting.shift());
      }
      return taken;
    }

    function more(few, many, found, batches) {
      var numbers = batch(few - found.length, many - found.length);
      return Promise.all(numbers.map(loaded)).then(function (read) {
        var accepted = read.filter(function (one, i) {
          return accept(one, numbers[i]);
        });
        hits += accepted.length;
        found = found.concat(accepted);
        return waiting.length && found.length < few && batches > 1 ? more(few, many, found, batches - 1) : found;
      });
    }

    // Looks into all the rest, so that the count is right.
    function settle() {
      var numbers = waiting.slice();
      return Promise.all(numbers.map(loaded)).then(function (read) {
        read.forEach(function (one, i) {
          var at = waiting.indexOf(numbers[i]);
          if (at >= 0 && !accept(one, numbers[i])) {
            waiting.splice(at, 1);
          }
        });
        settled = true;
      });
    }

    return {
      name: name,
      isNear: function () {
        var far = waiting.filter(function (number) {
          return !isLoaded(number);
        });
        return far.length <= (head.textOf.length <= SMALL_COLLECTION ? NEAR_IF_SMALL : NEAR);
      },
      settle: settle,
      rest: function () {
        return waiting.length;
      },
      isExact: function () {
        return exact || settled || !waiting.length;
      },
      count: function () {
        return hits + waiting.length;
      },
      more: function (few, many, batches) {
        return more(few, many, [], batches);
      }
    };
  }

  function inOrder(ranks, kind) {
    return Array.from(ranks.keys())
      .filter(function (number) {
        return kindOf(number) === kind;
      })
      .sort(function (a, b) {
        return ranks.get(a) - ranks.get(b) || a - b;
      });
  }

  function find(query) {
    return open().then(function () {
      var phrase = fold(query).folded.replace(/[\s\p{Z}\p{Cc}]+/gu, " ").trim();
      var words = phrase.split(" ").filter(function (word, i, all) {
        return word && all.indexOf(word) === i;
      });
      if (!phrase) {
        return { phrase: "", words: [], lists: [] };
      }
      var several = words.length > 1 ? words : [];
      var wanted = gramsOfPhrase(phrase, words);
      var each = several.map(function (word) {
        return candidates(grams(word, GRAMS_OF_EACH));
      });
      return Promise.all([candidates(wanted), Promise.all(each)]).then(function (found) {
        var exact = wanted.length === 1 && wanted[0] === phrase;
        return { phrase: phrase, words: words, lists: lists(found[0], found[1], phrase, words, exact) };
      });
    });
  }

  function withRank(numbers, ranks, isWanted) {
    return numbers.filter(function (number) {
      return isWanted(ranks.get(number));
    });
  }

  function isTitle(rank) {
    return rank === 0;
  }

  // Terms that are called so, or like one of the words; topics and articles that hold the query as it is; terms whose
  // definition does; last the articles that hold its words, but not side by side.
  function lists(together, each, phrase, words, exact) {
    var apart = inEach(each);
    var terms = inOrder(together, "terms");
    var named = withRank(terms, together, isTitle);
    var definitions = withRank(terms, together, Boolean);
    var others = inOrder(apart, "articles").filter(function (number) {
      return !together.has(number);
    });
    each.forEach(function (ranks) {
      named = named.concat(withRank(inOrder(ranks, "terms"), ranks, isTitle).slice(0, NAMED_BY_A_WORD));
    });
    named = named.filter(function (number, i) {
      return named.indexOf(number) === i;
    });

    function put(numbers, number) {
      if (numbers.indexOf(number) < 0) {
        numbers.push(number);
      }
    }

    function isCalledSo(found, number) {
      var accepted =
        isNamed(found, phrase) ||
        words.some(function (word) {
          return isCalled(found, word);
        });
      if (!accepted && together.has(number) && holds(found.text, phrase)) {
        put(definitions, number);
      }
      return accepted;
    }

    function holdsPhrase(found, number) {
      var accepted = contains(found, phrase);
      if (!accepted && apart.has(number) && found.kind === "articles") {
        put(others, number);
      }
      return accepted;
    }

    function holdsWords(found) {
      return words.every(function (word) {
        return contains(found, word);
      });
    }

    return [
      list("terms", named, isCalledSo, exact),
      list("topics", inOrder(together, "topics"), holdsPhrase, exact),
      list("articles", inOrder(together, "articles"), holdsPhrase, exact),
      list("definitions", definitions, holdsPhrase, exact),
      list("apart", others, holdsWords, false)
    ];
  }

  return {
    open: open,
    find: find,
    ranges: ranges,
    isCalled: isCalled,
    namesToShow: namesToShow,
    href: function (found) {
      return new URL(script.toLowerCase() + found.path, site).href;
    }
  };
})();
