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
  // What the first look at a query may load, in bytes as compressed, how much of it is kept for texts, and about how much
  // a file takes. A collection that is small as a whole is not spared.
  var FIRST_LOOK = 33500;
  var KEPT_FOR_TEXTS = 15500;
  var GRAM_FILE = 1850;
  var GRAM_CHARACTER = 0.7;
  var COMMON_FILE = 2000;
  // Bytes: the unit in which the index says what each file of texts takes.
  var TEXT_UNIT = 512;
  var GRAMS_AT_ONCE = 4;
  var FEW = 5;
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
          head.textOf = places(numbers(head.texts), numbers(head.sizes));
          return head.words;
        },
        function (failed) {
          opening = null;
          throw failed;
        }
      );
    return opening;
  }

  // Where each document is, and what its file takes to load.
  function places(counts, sizes) {
    var found = [];
    counts.forEach(function (count, file) {
      for (var place = 0; place < count; place++) {
        found.push({ file: "t" + file, place: place, size: TEXT_UNIT * sizes[file] });
      }
    });
    return found;
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

  // Grams: which pieces of a query to ask for.

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

  // Of a word enough to cover all of it, those first that lie far apart.
  function grams(word) {
    var points = Array.from(word);
    var found = [];
    var covered = 0;
    points.forEach(function (point, i) {
      var touches = counts(point) && i + 1 < points.length && counts(points[i + 1]);
      var length = isTriple(points.slice(i, i + 3)) ? 3 : touches ? 2 : 1;
      if (i + length > covered) {
        found.push(points.slice(i, i + length).join(""));
        covered = i + length;
      }
    });
    var long = found.filter(function (gram) {
      return Array.from(gram).length > 1;
    });
    return spread(distinct(long.length ? long : found));
  }

  function distinct(all) {
    return Array.from(new Set(all));
  }

  // The one in the middle, then those in the middle of what lies before and after it, and so on.
  function spread(all) {
    var order = [];
    var parts = [all];
    for (var part = parts.shift(); part; part = parts.shift()) {
      var middle = part.length >> 1;
      if (part.length) {
        order.push(part[middle]);
        parts.push(part.slice(0, middle), part.slice(middle + 1));
      }
    }
    return order;
  }

  // The grams that hold the end of a word and the start of the next.
  function joints(phrase) {
    var points = Array.from(phrase);
    var found = points
      .map(function (_, i) {
        return points.slice(i, i + 3);
      })
      .filter(function (three) {
        return three[1] === " " && isTriple(three);
      })
      .map(function (three) {
        return three.join("");
      });
    return spread(distinct(found));
  }

  // One gram of each word in turn, of long words first: they are rarer than short ones; between them the joints.
  function inTurn(ofWords, ofJoints, words) {
    var order = words
      .map(function (_, i) {
        return i;
      })
      .sort(function (a, b) {
        return words[b].length - words[a].length || a - b;
      });
    var all = [];
    for (var turn = 0; turn <= all.length; turn++) {
      order.forEach(function (i) {
        all.push.apply(all, ofWords[i].slice(turn, turn + 1));
      });
      all.push.apply(all, ofJoints.slice(turn, turn + 1));
    }
    return distinct(all);
  }

  function fileOf(gram) {
    var hash = 0x811c9dc5;
    for (var point of gram) {
      hash = Math.imul(hash ^ point.codePointAt(0), 0x01000193);
    }
    return "g" + (((hash ^ (hash >>> 15)) >>> 0) % head.grams);
  }

  // What a look may still load: files that are there already cost nothing.

  function isAffordable(purse, file, cost, kept) {
    var isNew = !arrived.has(file);
    if (isNew && purse.left - cost < kept) {
      return false;
    }
    purse.left -= isNew ? cost : 0;
    return true;
  }

  // Looks grams up, a few at a time, until all are known, or few documents are left, or as much is loaded as may be. The
  // most common ones have files of their own, which are spared if that would be too much. Returns gram → documents.
  async function lookUp(wanted, purse, isEnough) {
    var known = new Map();
    function ask(gram) {
      var name = fileOf(gram);
      var isNew = !arrived.has(name);
      return (
        isAffordable(purse, name, GRAM_FILE, KEPT_FOR_TEXTS) &&
        load(name).then(function (file) {
          purse.left += isNew ? GRAM_FILE - GRAM_CHARACTER * JSON.stringify(file).length : 0;
          return [gram, Object.hasOwn(file, gram) ? file[gram] : ""];
        })
      );
    }
    async function askOfCommon(common) {
      common.sort(function (a, b) {
        return a.count - b.count;
      });
      var needed = common.filter(function (one, k) {
        var isOnly = k === 0 && !known.size;
        return isAffordable(purse, one.file, COMMON_FILE, KEPT_FOR_TEXTS) || isOnly;
      });
      for (var one of needed) {
        known.set(one.gram, documents(await load(one.file)));
      }
    }
    for (var i = 0; i < wanted.length && !isEnough(known); i += GRAMS_AT_ONCE) {
      var answers = wanted.slice(i, i + GRAMS_AT_ONCE).map(ask).filter(Boolean);
      var common = [];
      for (var [gram, entry] of await Promise.all(answers)) {
        if (Array.isArray(entry)) {
          common.push({ gram: gram, file: "c" + entry[0], count: entry[1] });
        } else {
          known.set(gram, documents(entry));
        }
      }
      if (!isEnough(known)) {
        await askOfCommon(common);
      }
    }
    return known;
  }

  // Candidates: number → 0 if its title may hold the word, 1 if its text may, often, 2 if it may.

  function documents(entry) {
    var found = new Map();
    var next = 0;
    numbers(entry).forEach(function (number) {
      next += number >> 2;
      found.set(next, number & 3);
      next++;
    });
    return found;
  }

  function isSmall() {
    return head.textOf.length <= SMALL_COLLECTION;
  }

  function everything() {
    return new Map(
      head.textOf.map(function (_, number) {
        return [number, 2];
      })
    );
  }

  // What has all of the grams that are known; everything if none is.
  function candidates(known, grams) {
    var found = grams
      .filter(function (gram) {
        return known.has(gram);
      })
      .map(function (gram) {
        return known.get(gram);
      });
    if (!found.length) {
      return everything();
    }
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
  // first(few, many, batches) does so too, as long as the purse lasts.
  function list(name, waiting, accept, exact, purse) {
    var hits = 0;
    var settled = false;

    function isLoaded(number) {
      var file = arrived.get(head.textOf[number].file);
      return Boolean(file && file.ready);
    }

    function batch(few, many, payer) {
      var taken = [];
      var files = new Set();
      while (waiting.length && taken.length < many) {
        var place = head.textOf[waiting[0]];
        var isNew = !isLoaded(waiting[0]) && !files.has(place.file);
        if (isNew && (taken.length >= few || files.size === TEXTS_AT_ONCE)) {
          break;
        }
        if (isNew && !isAffordable(payer, place.file, place.size, 0)) {
          break;
        }
        files.add(place.file);
        taken.push(waiting.shift());
      }
      return taken;
    }

    function more(few, many, found, batches, payer) {
      var numbers = batch(few - found.length, many - found.length, payer);
      return Promise.all(numbers.map(loaded)).then(function (read) {
        var accepted = read.filter(function (one, i) {
          return accept(one, numbers[i]);
        });
        hits += accepted.length;
        found = found.concat(accepted);
        var isOver = !waiting.length || found.length >= few || batches === 1 || !numbers.length;
        return isOver ? found : more(few, many, found, batches - 1, payer);
      });
    }

    // The files that would have to be loaded to look into all the rest: name → what it takes.
    function far() {
      var files = new Map();
      waiting.forEach(function (number) {
        if (!isLoaded(number)) {
          files.set(head.textOf[number].file, head.textOf[number].size);
        }
      });
      return files;
    }

    // Looks into all the rest, so that the count is right.
    function settle() {
      far().forEach(function (size) {
        purse.left -= size;
      });
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
        var files = Array.from(far().values());
        var bytes = files.reduce(function (sum, size) {
          return sum + size;
        }, 0);
        return files.length <= (isSmall() ? NEAR_IF_SMALL : NEAR) && bytes <= purse.left;
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
      first: function (few, many, batches) {
        return more(few, many, [], batches, purse);
      },
      more: function (few, many, batches) {
        return more(few, many, [], batches, { left: Infinity });
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
      var ofWords = words.map(grams);
      var wanted = inTurn(ofWords, joints(phrase), words);
      var asked = {
        phrase: phrase,
        words: words,
        isExact: wanted.length === 1 && wanted[0] === phrase,
        purse: { left: isSmall() ? Infinity : FIRST_LOOK }
      };
      function isEnough(known) {
        return known.size > 0 && candidates(known, ofWords.flat()).size <= FEW;
      }
      return lookUp(wanted, asked.purse, isEnough).then(function (known) {
        var each = words.length > 1 ? ofWords.map(candidates.bind(null, known)) : [];
        return { phrase: phrase, words: words, lists: lists(candidates(known, wanted), each, asked) };
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
  function lists(together, each, asked) {
    var phrase = asked.phrase;
    var words = asked.words;
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

    function made(name, numbers, accept) {
      return list(name, numbers, accept, asked.isExact && name !== "apart", asked.purse);
    }
    return [
      made("terms", named, isCalledSo),
      made("topics", inOrder(together, "topics"), holdsPhrase),
      made("articles", inOrder(together, "articles"), holdsPhrase),
      made("definitions", definitions, holdsPhrase),
      made("apart", others, holdsWords)
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
