// Sets the whole text of a topic's articles below its page, to be read or printed in one go. They are fetched for it:
// where nothing can be fetched (file://), there is no such button.
(function () {
  "use strict";
  var button = document.querySelector(".lei-whole");
  if (!button || location.protocol === "file:") {
    return;
  }

  function article(link) {
    return fetch(link.href)
      .then(function (response) {
        return response.ok ? response.text() : Promise.reject(new Error(response.status));
      })
      .then(function (html) {
        var text = new DOMParser().parseFromString(html, "text/html").querySelector("article.lei-article");
        text.querySelectorAll("script, nav, .lei-cite, .lei-discussion, .permalink").forEach(function (part) {
          part.remove();
        });
        // Two articles may use one name, and their links and pictures are written for their own place.
        text.querySelectorAll("[id]").forEach(function (element) {
          element.removeAttribute("id");
        });
        text.querySelectorAll("img[src]").forEach(function (image) {
          image.src = new URL(image.getAttribute("src"), link.href).href;
          image.loading = "eager";
        });
        text.querySelectorAll("a[href]").forEach(function (anchor) {
          anchor.href = new URL(anchor.getAttribute("href"), link.href).href;
        });
        return document.importNode(text, true);
      });
  }

  button.hidden = false;
  button.addEventListener("click", function () {
    var links = document.querySelectorAll("#lei-articles ~ .lei-list .lei-card-title > a");
    button.disabled = true;
    Promise.all(Array.prototype.map.call(links, article)).then(
      function (articles) {
        var book = document.createElement("div");
        book.className = "lei-book";
        book.tabIndex = -1;
        book.append.apply(book, articles);
        // One page has one main heading.
        book.querySelectorAll("h1").forEach(function (title) {
          var lower = document.createElement("h2");
          lower.append.apply(lower, title.childNodes);
          lower.lang = title.lang;
          title.replaceWith(lower);
        });
        document.getElementById("lei-main").append(book);
        document.body.classList.add("lei-unfolded");
        button.remove();
        book.focus({ preventScroll: true });
        book.scrollIntoView();
      },
      function () {
        button.disabled = false;
        button.textContent = button.dataset.failed;
        button.lang = document.documentElement.dataset.says || document.documentElement.lang;
      }
    );
  });
})();
