// Additions for every page: the choice of light or dark, the remembered script, and the key that starts a search.
// Everything works without them. Runs in head, so that a chosen theme is there before the first paint.
(function () {
  "use strict";
  var root = document.documentElement;
  var here = document.currentScript.src;

  // Where storage is forbidden (private windows, some file:// set-ups), choices last for the page.
  function recall(key) {
    try {
      return localStorage.getItem(key);
    } catch (forbidden) {
      return null;
    }
  }

  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch (forbidden) {
      // Nothing to do: the choice still holds on this page.
    }
  }

  var theme = recall("leishu-theme");
  if (theme === "dark" || theme === "light") {
    root.dataset.theme = theme;
  }

  // Where a query came along, hits will: the style sheet keeps the room for them.
  root.classList.toggle("lei-asked", /[?&]q=./.test(location.search));

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function setUpTheme() {
    var button = document.querySelector(".lei-theme");
    if (!button) {
      return;
    }
    button.hidden = false;
    button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember("leishu-theme", root.dataset.theme);
      button.setAttribute("aria-pressed", String(isDark()));
    });
  }

  // The script that someone reads in by the first Chinese among the browser's languages; empty if there is none.
  function preferred() {
    var chinese = (navigator.languages || [navigator.language || ""]).find(function (tag) {
      return /^zh\b/i.test(tag);
    });
    if (!chinese) {
      return "";
    }
    return /hant|-(tw|hk|mo)\b/i.test(chinese) ? "zh-Hant" : "zh-Hans";
  }

  // What scrolls with the page; both scripts have the same blocks.
  function blocks() {
    return Array.prototype.filter.call(
      document.querySelectorAll("#lei-main :is(h1, h2, h3, h4, p, li, tr, dt, dd, pre, figure)"),
      function (block) {
        return !block.closest("nav");
      }
    );
  }

  // The number of the block at the top of the window; negative at the beginning of the page.
  function place() {
    var all = blocks();
    for (var i = 0; i < all.length && scrollY > 0; i++) {
      if (all[i].getBoundingClientRect().bottom > 0) {
        return i;
      }
    }
    return -1;
  }

  // What happens in storage of the session lets the other script's page open at the same block.
  function keepPlace(link) {
    link.addEventListener("click", function () {
      var target = new URL(link.href);
      target.search = location.search;
      target.hash = location.hash;
      link.href = target.href;
      remember("leishu-script", link.hreflang);
      try {
        sessionStorage.setItem("leishu-place", JSON.stringify([link.hreflang, place()]));
      } catch (forbidden) {
        // The page opens at its beginning.
      }
    });
  }

  function takePlace() {
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem("leishu-place"));
      sessionStorage.removeItem("leishu-place");
    } catch (forbidden) {
      return;
    }
    var block = kept && kept[0] === root.lang && blocks()[kept[1]];
    if (block) {
      block.scrollIntoView({ behavior: "instant" });
    }
  }

  // On the first visit, if the browser speaks the other script. Never again, and never by itself.
  function offer(other) {
    var wanted = preferred();
    if (recall("leishu-script") || !wanted || wanted === root.lang || wanted !== other.hreflang) {
      return;
    }
    var bar = document.createElement("div");
    bar.className = "lei-offer";
    bar.lang = wanted;
    bar.setAttribute("role", "region");
    bar.setAttribute("aria-label", other.dataset.offer);
    var text = document.createElement("p");
    text.textContent = other.dataset.offer;
    var link = document.createElement("a");
    link.href = other.href;
    link.hreflang = wanted;
    link.textContent = other.textContent;
    keepPlace(link);
    var close = document.createElement("button");
    close.type = "button";
    close.textContent = other.dataset.close;
    close.addEventListener("click", function () {
      bar.remove();
    });
    bar.append(text, link, close);
    document.body.append(bar);
  }

  function setUpScripts() {
    var other = document.querySelector(".lei-switch");
    if (other) {
      takePlace();
      offer(other);
      remember("leishu-script", root.lang);
      keepPlace(other);
    }
    var last = recall("leishu-script");
    document.querySelectorAll(".lei-enter").forEach(function (door) {
      if (door.dataset.script === last) {
        var note = document.createElement("span");
        note.className = "lei-remembered";
        note.textContent = door.dataset.remembered;
        if (root.dataset.says) {
          note.lang = root.dataset.says;
        }
        door.after(note);
      }
    });
  }

  // The search is loaded when it is first wanted; until then a second key waits for the first.
  function openSearch() {
    if (window.leishuOpenSearch) {
      window.leishuOpenSearch();
      return;
    }
    var loading = ["search-index.js", "search.js"].map(function (name) {
      var script = document.createElement("script");
      script.src = new URL(name, here);
      script.async = false;
      document.head.append(script);
      return script;
    });
    loading[1].onload = function () {
      window.leishuOpenSearch();
    };
    loading[1].onerror = function () {
      location.href = document.querySelector(".lei-find").action;
    };
  }

  function setUpKeys() {
    var asked = false;
    var find = document.querySelector(".lei-find");
    if (find) {
      find.classList.add("lei-with-key");
      find.querySelector("input").setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
    }
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      var slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      var k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      var field = document.getElementById("lei-query");
      if (!(slash || k) || (!field && !find)) {
        return;
      }
      event.preventDefault();
      if (field && !field.closest("dialog")) {
        field.focus();
        field.select();
      } else if (!asked || window.leishuOpenSearch) {
        asked = true;
        openSearch();
      }
    });
  }

  // Where the owner wants it, pages that were read stay readable without a network. Not from file://, where they are.
  var worker = document.currentScript.dataset.worker;
  if (worker && "serviceWorker" in navigator && location.protocol !== "file:") {
    navigator.serviceWorker.register(worker);
  }

  document.addEventListener("DOMContentLoaded", function () {
    setUpTheme();
    setUpScripts();
    setUpKeys();
  });
})();
