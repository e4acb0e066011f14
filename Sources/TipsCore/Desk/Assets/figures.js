"use strict";
// Buttons that need a script, and pages that tell how far work in the background is.
(function () {
  function each(selector, body) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), body);
  }

  each("[data-print]", function (button) {
    button.classList.remove("hidden");
    button.addEventListener("click", function () { window.print(); });
  });

  if (navigator.clipboard) {
    each("[data-copy]", function (button) {
      button.classList.remove("hidden");
      button.addEventListener("click", function () { navigator.clipboard.writeText(button.getAttribute("data-copy")); });
    });
  }

  // A year or a part that is chosen counts more than what was typed before.
  each("#year, #part", function (field) {
    field.addEventListener("change", function () {
      var typed = document.getElementById("period");
      if (typed) { typed.value = ""; }
    });
  });

  each("[data-refresh]", function (place) {
    function look() {
      var request = new XMLHttpRequest();
      request.open("GET", place.getAttribute("data-refresh"));
      request.setRequestHeader("X-Requested-With", "desk");
      request.onload = function () {
        if (request.status !== 200) { return; }
        var isRunning = request.responseText.indexOf("data-running") >= 0;
        if (!isRunning) { window.location.reload(); return; }
        if (place.innerHTML !== request.responseText) { place.innerHTML = request.responseText; }
        window.setTimeout(look, 2000);
      };
      request.onerror = function () { window.setTimeout(look, 5000); };
      request.send();
    }
    if (place.querySelector("[data-running]")) { window.setTimeout(look, 2000); }
  });
})();
