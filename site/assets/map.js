// Brings the map closer: by buttons, by keys (+ - 0 and arrows) while it has the focus, by Ctrl and wheel, by dragging and
// by two fingers. What changes is the part of the drawing that is shown, its viewBox.
(function () {
  "use strict";
  // Smaller than any: what is shown is never more than the whole.
  var WHOLE = 0;
  var KEYS = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, 0: WHOLE };
  var ARROWS = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
  var tools = document.querySelector(".lei-map-tools > *");

  document.querySelectorAll(".lei-map").forEach(function (svg) {
    var whole = svg.viewBox.baseVal;
    var width = whole.width;
    var height = whole.height;
    var fingers = new Map();
    var moved = 0;
    var zoom = 1;
    var x = 0;
    var y = 0;

    // By parts of what is shown.
    function pan(right, down) {
      x = Math.max(0, Math.min(width - width / zoom, x + (right * width) / zoom));
      y = Math.max(0, Math.min(height - height / zoom, y + (down * height) / zoom));
      svg.setAttribute("viewBox", [x, y, width / zoom, height / zoom].join(" "));
      svg.classList.toggle("lei-zoomed", zoom > 1);
    }

    // What is at that place of the picture (0 to 1) stays there.
    function closer(factor, right, down) {
      var change = Math.max(1, Math.min(8, zoom * factor)) / zoom;
      zoom *= change;
      pan(right * (change - 1), down * (change - 1));
    }

    function place(at) {
      var box = svg.getBoundingClientRect();
      return [(at.x - box.x) / box.width, (at.y - box.y) / box.height];
    }

    function on(names, listener) {
      names.split(" ").forEach(function (name) {
        svg.addEventListener(name, listener, { capture: true, passive: false });
      });
    }

    on("keydown", function (event) {
      var arrow = zoom > 1 && ARROWS[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey || !(arrow || event.key in KEYS)) {
        return;
      }
      event.preventDefault();
      if (arrow) {
        pan(arrow[0], arrow[1]);
      } else {
        closer(KEYS[event.key], 0.5, 0.5);
      }
    });
    on("wheel", function (event) {
      if (event.ctrlKey) {
        event.preventDefault();
        closer(Math.exp(-event.deltaY / 300), ...place(event));
      }
    });
    on("pointerdown", function (event) {
      if (event.button !== 0) {
        return;
      }
      fingers.delete(event.pointerId);
      moved = fingers.size ? moved : 0;
      fingers.set(event.pointerId, event);
    });
    on("pointerup pointercancel", function (event) {
      fingers.delete(event.pointerId);
    });
    on("pointermove", function (event) {
      var before = fingers.get(event.pointerId);
      if (!before) {
        return;
      }
      // Released where the map doesn't hear of it.
      if (!event.buttons) {
        fingers.delete(event.pointerId);
        return;
      }
      fingers.set(event.pointerId, event);
      fingers.forEach(function (other, id) {
        if (id !== event.pointerId) {
          var apart = Math.hypot(before.x - other.x, before.y - other.y);
          closer(Math.hypot(event.x - other.x, event.y - other.y) / (apart || 1), ...place(other));
        }
      });
      moved += Math.hypot(event.x - before.x, event.y - before.y);
      if (fingers.size === 1 && zoom > 1 && moved > 4) {
        svg.setPointerCapture(event.pointerId);
        var from = place(before);
        var to = place(event);
        pan(from[0] - to[0], from[1] - to[1]);
      }
    });
    // A drag that ends on a link, or begins on one, is no click.
    on("click dragstart", function (event) {
      if (event.type === "dragstart" || (moved > 4 && event.detail && zoom > 1)) {
        event.preventDefault();
      }
    });
    // What gets the focus comes into sight.
    on("focusin", function (event) {
      var box = event.target.getBoundingClientRect();
      var at = place({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      if (event.target !== svg && event.target.matches(":focus-visible")) {
        pan(at[0] - 0.5, at[1] - 0.5);
      }
    });
    svg.setAttribute("tabindex", "0");
    if (!tools) {
      return;
    }
    tools.addEventListener("click", function (event) {
      if (event.target.value in KEYS && svg.getClientRects().length) {
        closer(KEYS[event.target.value], 0.5, 0.5);
      }
    });
    tools.hidden = false;
  });
})();
