// Additions to articles: cards for terms and footnotes, the place in the table of contents, and copying a citation.
// Without them terms are links to the glossary, footnotes links to the end of the page.
(function () {
  "use strict";
  // A pointer passing over a link asks for nothing.
  var PAUSE = 180;
  var MARGIN = 8;
  var card = document.createElement("div");
  var owner = null;
  var timer = 0;
  var touched = null;

  card.className = "lei-pop";
  card.id = "lei-pop";
  card.setAttribute("role", "tooltip");
  card.hidden = true;

  // What the glossary says of a term, as it stands in the lists of terms on this page.
  function definition(link) {
    var entries = document.querySelectorAll(".lei-terms .lei-term");
    for (var i = 0; i < entries.length; i++) {
      var term = entries[i].querySelector("dt a");
      if (term && term.href === link.href) {
        return Array.prototype.map.call(entries[i].children, paragraph);
      }
    }
    return null;
  }

  // Outside of its list the name of a term is a line like any other.
  function paragraph(part) {
    var copy = document.createElement("p");
    copy.className = part.tagName === "DT" ? "lei-pop-name" : "";
    copy.lang = part.lang;
    copy.append.apply(copy, part.cloneNode(true).childNodes);
    copy.querySelectorAll("a").forEach(unwrap);
    return copy;
  }

  function footnote(link) {
    var note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!note) {
      return null;
    }
    var copy = document.createElement("div");
    note.childNodes.forEach(function (node) {
      copy.append(node.cloneNode(true));
    });
    copy.querySelectorAll("[role=doc-backlink]").forEach(function (back) {
      back.remove();
    });
    copy.querySelectorAll("[id]").forEach(function (element) {
      element.removeAttribute("id");
    });
    copy.querySelectorAll("a").forEach(unwrap);
    return [copy];
  }

  // A card holds no links: it goes away with the pointer, and the link itself leads on.
  function unwrap(link) {
    var text = document.createElement("span");
    text.append.apply(text, link.childNodes);
    if (link.lang) {
      text.lang = link.lang;
    }
    link.replaceWith(text);
  }

  function show(link) {
    var parts = link.matches(".footnote-ref a") ? footnote(link) : definition(link);
    if (!parts || owner === link) {
      return;
    }
    hide();
    owner = link;
    card.replaceChildren.apply(card, parts);
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    place(link);
  }

  function hide() {
    clearTimeout(timer);
    if (owner) {
      owner.removeAttribute("aria-describedby");
      owner = null;
      card.hidden = true;
    }
  }

  // Below the line that the link begins on, or above it where there is no room.
  function place(link) {
    var line = link.getClientRects()[0];
    var room = document.documentElement.clientWidth;
    var left = Math.max(MARGIN, Math.min(line.left, room - card.offsetWidth - MARGIN));
    var below = line.bottom + card.offsetHeight + MARGIN < innerHeight || line.top < card.offsetHeight + MARGIN;
    var top = below ? line.bottom : line.top - card.offsetHeight;
    card.style.left = left + scrollX + "px";
    card.style.top = top + scrollY + "px";
  }

  function later(action) {
    clearTimeout(timer);
    timer = setTimeout(action, PAUSE);
  }

  function setUpCards() {
    document.body.append(card);
    document.querySelectorAll(".lei-body a.term, .lei-body .footnote-ref a").forEach(function (link) {
      link.addEventListener("pointerenter", function (event) {
        if (event.pointerType !== "touch") {
          later(show.bind(null, link));
        }
      });
      link.addEventListener("pointerleave", later.bind(null, hide));
      link.addEventListener("focus", function () {
        if (link.matches(":focus-visible")) {
          show(link);
        }
      });
      link.addEventListener("blur", hide);
      link.addEventListener("pointerdown", function (event) {
        touched = event.pointerType === "touch" && owner !== link ? link : null;
      });
      // The first tap shows the card, the second follows the link.
      link.addEventListener("click", function (event) {
        if (touched === link) {
          touched = null;
          show(link);
          if (owner === link) {
            event.preventDefault();
          }
        }
      });
    });
    card.addEventListener("pointerenter", function () {
      clearTimeout(timer);
    });
    card.addEventListener("pointerleave", later.bind(null, hide));
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        hide();
      }
    });
    document.addEventListener("pointerdown", function (event) {
      if (owner && !card.contains(event.target) && !owner.contains(event.target)) {
        hide();
      }
    });
    addEventListener("resize", hide);
  }

  // The section that is being read is marked in the table of contents.
  function setUpContents() {
    var entries = Array.prototype.map.call(document.querySelectorAll(".lei-toc a"), function (link) {
      return { link: link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) };
    });
    if (!entries.length || !("IntersectionObserver" in window)) {
      return;
    }
    function mark() {
      var here = null;
      entries.forEach(function (entry) {
        if (entry.heading && entry.heading.getBoundingClientRect().top < innerHeight / 3) {
          here = entry;
        }
      });
      entries.forEach(function (entry) {
        if (entry === here) {
          entry.link.setAttribute("aria-current", "location");
        } else {
          entry.link.removeAttribute("aria-current");
        }
      });
    }
    // Headings that come and go are enough: between two of them nothing changes.
    var watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px", threshold: [0, 1] });
    entries.forEach(function (entry) {
      if (entry.heading) {
        watch.observe(entry.heading);
      }
    });
  }

  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map(function (part) {
        return String(part).padStart(2, "0");
      })
      .join("-");
  }

  function setUpCitation() {
    var box = document.querySelector(".lei-cite");
    if (!box) {
      return;
    }
    var accessed = box.querySelector(".lei-accessed");
    if (accessed) {
      accessed.textContent = "[" + today() + "]";
    }
    if (!navigator.clipboard) {
      return;
    }
    box.querySelectorAll(".lei-cite-text").forEach(function (text) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "lei-copy";
      button.textContent = box.dataset.copy;
      button.lang = document.documentElement.dataset.says || document.documentElement.lang;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(text.textContent).then(function () {
          button.textContent = box.dataset.copied;
        });
      });
      text.after(button);
    });
  }

  setUpCards();
  setUpContents();
  setUpCitation();
})();
