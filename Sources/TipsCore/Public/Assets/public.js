"use strict";
// Every page works without this; with it, a page is left faster and leaves less behind.
(function () {
  function by(id) { return document.getElementById(id); }
  function show(element, isShown) { if (element) { element.hidden = !isShown; } }

  // Leaving at once: what is on the screen goes first, and the innocent page takes this one's place in the history.
  var leave = by("leave");
  if (leave) {
    var go = function (event) {
      if (event) { event.preventDefault(); }
      guarded = false;
      var address = leave.href;
      Array.prototype.forEach.call(document.forms, function (form) { form.reset(); });
      document.title = "…";
      document.body.textContent = "";
      try { history.replaceState(null, "", "/"); } catch (error) { /* The page is replaced all the same. */ }
      location.replace(address);
    };
    leave.addEventListener("click", go);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" || event.key === "Esc") { go(event); }
    });
    show(leave.querySelector(".key"), true);
  }

  // A page that comes back from the browser's memory shows nothing of what was typed.
  window.addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });

  // What is wrong is read out and reached first.
  var faults = by("faults");
  if (faults) { faults.focus(); }

  // The position, when the button is pressed and only then.
  var position = by("position");
  if (position && navigator.geolocation) {
    var value = by("position-value");
    var tell = function () {
      by("position-shown").textContent = value.value;
      show(by("position-known"), value.value !== "");
      show(by("position-add"), value.value === "");
      show(by("position-hint"), value.value === "");
    };
    by("position-add").addEventListener("click", function () {
      show(by("position-fault"), false);
      navigator.geolocation.getCurrentPosition(function (found) {
        value.value = found.coords.latitude.toFixed(5) + "," + found.coords.longitude.toFixed(5);
        tell();
      }, function () {
        by("position-fault").textContent = position.getAttribute("data-failed");
        show(by("position-fault"), true);
      }, { enableHighAccuracy: true, timeout: 20000 });
    });
    by("position-remove").addEventListener("click", function () { value.value = ""; tell(); by("position-add").focus(); });
    show(position, true);
    tell();
  }

  // Without a line the form stays as it is.
  var report = by("report");
  if (report) {
    report.addEventListener("submit", function (event) {
      var isOff = navigator.onLine === false;
      show(by("offline"), isOff);
      if (isOff) { event.preventDefault(); }
    });
    window.addEventListener("online", function () { show(by("offline"), false); });
  }

  // The receipt isn't left before it is kept.
  var keep = by("keep");
  var guarded = keep !== null;
  if (keep) {
    var kept = by("kept");
    window.addEventListener("beforeunload", function (event) {
      if (guarded && !kept.checked) { event.preventDefault(); event.returnValue = ""; }
    });
    keep.addEventListener("submit", function () { guarded = false; });
    var actions = by("actions");
    var copy = by("copy");
    show(actions, true);
    by("print").addEventListener("click", function () { window.print(); });
    if (navigator.clipboard) {
      copy.addEventListener("click", function () {
        navigator.clipboard.writeText(by("digits").textContent).then(function () {
          copy.textContent = actions.getAttribute("data-copied");
        });
      });
    } else {
      show(copy, false);
    }
  }
}());
