// Additions for every page: the choice of light or dark, the remembered script, and the key that starts a search.
// Everything works without them. Runs in head, so that a chosen theme is there before the first paint.
(function () {
  "use strict";
  var root = document.documentElement;

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

  function setUpKeys() {
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      var field = document.getElementById("lei-query") || document.getElementById("lei-find-query");
      if (field && field.offsetParent !== null) {
        event.preventDefault();
        field.focus();
        field.select();
      } else if (document.querySelector(".lei-find")) {
        location.href = document.querySelector(".lei-find").action;
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    setUpTheme();
    setUpScripts();
    setUpKeys();
  });
})();
