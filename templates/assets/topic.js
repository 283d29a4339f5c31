// Prints a topic with the whole text of its articles, which are fetched for it. Where nothing can be fetched (file://),
// there is no such button.
(function () {
  "use strict";
  var button = document.querySelector(".lei-print");
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

  function print(book) {
    document.body.append(book);
    document.body.classList.add("lei-printing");
    addEventListener(
      "afterprint",
      function () {
        document.body.classList.remove("lei-printing");
        book.remove();
        button.disabled = false;
      },
      { once: true }
    );
    window.print();
  }

  button.hidden = false;
  button.addEventListener("click", function () {
    var links = document.querySelectorAll("#lei-articles ~ .lei-list .lei-card-title > a");
    button.disabled = true;
    Promise.all(Array.prototype.map.call(links, article)).then(
      function (articles) {
        var book = document.createElement("div");
        book.className = "lei-book";
        book.append.apply(book, articles);
        print(book);
      },
      function () {
        button.disabled = false;
        button.textContent = button.dataset.failed;
      }
    );
  });
})();
