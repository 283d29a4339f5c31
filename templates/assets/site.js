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

  function setUpScripts() {
    var other = document.querySelector(".lei-switch");
    if (other) {
      remember("leishu-script", root.lang);
      // The place on the page and the query stay.
      other.addEventListener("click", function () {
        var target = new URL(other.href);
        target.search = location.search;
        target.hash = location.hash;
        other.href = target.href;
      });
    }
    var last = recall("leishu-script");
    document.querySelectorAll(".lei-enter").forEach(function (door) {
      if (door.dataset.script === last) {
        var note = document.createElement("span");
        note.className = "lei-remembered";
        note.textContent = door.dataset.remembered;
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

  document.addEventListener("DOMContentLoaded", function () {
    setUpTheme();
    setUpScripts();
    setUpKeys();
  });
})();
