"use strict";
// Keeps the board alive, and lets a hand on the keyboard mark what is on it.
(function () {
  var board = document.getElementById("board");
  var list = document.getElementById("board-list");
  if (!board || !list || !window.fetch) return;
  var form = document.getElementById("board-form");
  var live = document.getElementById("board-live");
  var said = document.getElementById("board-said");
  var outcome = document.getElementById("board-outcome");
  var title = document.title;
  var script = { "x-requested-with": "desk" };
  var language = document.documentElement.lang;
  // Keys by their place on the keyboard: what is printed on a Persian one stands beside them.
  var stages = { KeyN: "dispatched", KeyV: "arrived", KeyF: "closed" };
  var webCount = document.getElementById("web-count");
  var tickAll = document.getElementById("board-tick-all");
  // What came by the web is taken first.
  if (tickAll) stages.KeyM = "take";

  document.documentElement.classList.add("with-script");

  function content() { return document.getElementById("board-content"); }
  function sequence() { return Number(content().dataset.sequence); }
  function boxes() { return Array.prototype.slice.call(list.querySelectorAll("input[name=number]")); }
  function numbers() { return boxes().map(function (box) { return box.value; }); }

  // Alive

  var wanted = 0;
  var timer = null;
  var isAsking = false;
  var lastAsked = 0;
  var failures = 0;
  var since = null;
  var isOver = false;

  function clock() {
    return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(new Date());
  }

  function showLive() {
    if (isOver) return;
    since = null;
    failures = 0;
    board.classList.remove("stale");
    live.textContent = "● " + board.dataset.live;
  }

  function showStale() {
    if (isOver) return;
    if (!since) since = clock();
    board.classList.add("stale");
    live.textContent = "○ " + board.dataset.stale + " " + since;
  }

  function end() {
    if (isOver) return;
    isOver = true;
    if (source) source.close();
    board.classList.add("stale");
    live.textContent = "○ " + board.dataset.signedOut;
  }

  function showTitle() {
    document.title = (content().dataset.title || "") + title;
    if (webCount && content().dataset.web !== undefined) webCount.textContent = content().dataset.web;
  }

  // At most twice a second, however much happens.
  function refresh() {
    clearTimeout(timer);
    timer = setTimeout(ask, Math.max(0, lastAsked + 500 - Date.now()));
  }

  function ask() {
    if (isAsking || isOver) return;
    isAsking = true;
    lastAsked = Date.now();
    var address = board.dataset.list;
    address += (address.indexOf("?") < 0 ? "?" : "&") + "sequence=" + wanted;
    fetch(address, { headers: script, credentials: "same-origin", cache: "no-store" }).then(function (answer) {
      if (answer.redirected || answer.status === 403) return end();
      if (!answer.ok) throw new Error("no board");
      return answer.text().then(function (markup) {
        replace(markup);
        if (source && source.readyState === 1) showLive();
      });
    }).catch(function () {
      showStale();
      failures += 1;
      clearTimeout(timer);
      timer = setTimeout(ask, Math.min(15000, 1000 * Math.pow(2, failures)));
    }).then(function () {
      isAsking = false;
      if (!failures && wanted > sequence()) refresh();
    });
  }

  function replace(markup) {
    var before = numbers();
    var ticked = boxes().filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var active = document.activeElement;
    var focused = list.contains(active) ? active.closest("tr") : null;
    var place = focused ? before.indexOf(focused.dataset.number) : -1;
    list.innerHTML = markup;
    var now = boxes();
    now.forEach(function (box) { box.checked = ticked.indexOf(box.value) >= 0; });
    if (focused) {
      var same = now.filter(function (box) { return box.value === focused.dataset.number; })[0];
      var next = same || now[Math.min(Math.max(place, 0), now.length - 1)];
      if (next) next.focus();
      else board.focus();
    }
    showTitle();
    if (before.length || now.length) beep(now.some(function (box) { return before.indexOf(box.value) < 0; }));
  }

  var source = null;
  function listen() {
    if (!window.EventSource) return setInterval(refresh, 5000);
    source = new EventSource(board.dataset.events);
    source.addEventListener("sequence", function (event) {
      wanted = Number(event.data);
      if (wanted !== sequence()) refresh();
      else showLive();
    });
    source.onopen = function () { if (!since) showLive(); };
    source.onerror = function () {
      showStale();
      if (source.readyState !== 2) return;
      // Refused: signed out, or the server is not there. Asking for the board tells which.
      clearTimeout(timer);
      timer = setTimeout(function () {
        ask();
        listen();
      }, 3000);
    };
  }

  // The browser notices a cut before a stream does.
  window.addEventListener("offline", showStale);
  window.addEventListener("online", refresh);

  // The form has the token of a new session: the board is to be had again, too.
  document.addEventListener("desk-signed-in", function () {
    if (!isOver) return;
    isOver = false;
    listen();
    refresh();
  });

  board.tabIndex = -1;
  listen();
  showTitle();
  // Ages grow although nothing happens.
  setInterval(refresh, 60000);

  // Sound, on request; it is forgotten with the page

  var sound = null;
  var soundButton = document.getElementById("board-sound");
  if (soundButton && (window.AudioContext || window.webkitAudioContext)) {
    soundButton.addEventListener("click", function () {
      if (sound) {
        sound.close();
        sound = null;
      } else {
        sound = new (window.AudioContext || window.webkitAudioContext)();
        beep(true);
      }
      soundButton.setAttribute("aria-pressed", sound ? "true" : "false");
    });
  } else if (soundButton) {
    soundButton.hidden = true;
  }

  function beep(isNew) {
    if (!sound || !isNew) return;
    var tone = sound.createOscillator();
    var volume = sound.createGain();
    tone.frequency.value = 880;
    volume.gain.setValueAtTime(0.15, sound.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.3);
    tone.connect(volume);
    volume.connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.3);
  }

  // Marks

  var last = null;

  function tell(lines, isError) {
    said.textContent = "";
    lines.forEach(function (line) {
      var row = document.createElement("p");
      row.textContent = line;
      if (isError) row.className = "error";
      said.appendChild(row);
    });
  }

  function chosen() {
    var ticked = boxes().filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    if (ticked.length) return ticked;
    var row = list.contains(document.activeElement) ? document.activeElement.closest("tr") : null;
    return row && row.dataset.number ? [row.dataset.number] : [];
  }

  function mark(kind, targets, more) {
    if (!targets.length) return tell([board.dataset.tickFirst], true);
    var body = new URLSearchParams();
    body.append("form_token", form.elements.form_token.value);
    body.append("mark", kind);
    targets.forEach(function (number) { body.append("number", number); });
    Object.keys(more || {}).forEach(function (name) { body.append(name, more[name]); });
    fetch(form.action, { method: "POST", body: body, headers: script, credentials: "same-origin" })
      .then(function (answer) {
        if (answer.redirected || answer.status === 403) throw new Error("signed out");
        return answer.json();
      }).then(function (result) {
        tell(result.said, !result.made.length);
        if (kind === "undo") last = null;
        if (result.undo) last = { kind: result.undo, numbers: result.made };
        boxes().forEach(function (box) { if (result.made.indexOf(box.value) >= 0) box.checked = false; });
        if (result.made.length) closeOutcome();
        // The change is in the trail by now; the stream may be a moment behind.
        wanted = Math.max(wanted, sequence() + 1);
        refresh();
      }).catch(function () { tell([board.dataset.notMarked], true); });
  }

  if (tickAll) {
    tickAll.addEventListener("click", function () {
      var all = boxes();
      var ticks = all.some(function (box) { return !box.checked; });
      all.forEach(function (box) { box.checked = ticks; });
    });
  }

  function undo() {
    if (!last) return tell([board.dataset.noUndo], true);
    mark("undo", last.numbers, { undone: last.kind });
  }

  function fieldsOf(kind) {
    var more = { note: form.elements.note.value };
    if (kind === "outcome") {
      more.disposition = form.elements.disposition.value;
      more.operation = form.elements.operation.value;
      more.duplicate_of = form.elements.duplicate_of.value;
    }
    return more;
  }

  // Of which reports an outcome is told, while the hand is in its fields.
  var meant = [];

  function openOutcome(field) {
    meant = chosen();
    if (!meant.length) return tell([board.dataset.tickFirst], true);
    outcome.open = true;
    tell([meant.map(shown).join(" ")], false);
    field.focus();
  }

  function closeOutcome() {
    var row = document.activeElement && outcome.contains(document.activeElement) ? meant[0] : null;
    outcome.open = false;
    outcome.querySelectorAll("input").forEach(function (input) {
      if (input.type === "radio") input.checked = false;
      else input.value = "";
    });
    var box = row && boxes().filter(function (box) { return box.value === row; })[0];
    if (box) box.focus();
    meant = [];
  }

  // A number with the digits of the page.
  function shown(number) {
    var row = list.querySelector('tr[data-number="' + number + '"] a');
    return row ? row.textContent : number;
  }

  function targets() { return meant.length ? meant : chosen(); }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var kind = event.submitter ? event.submitter.value : document.activeElement.value;
    mark(kind, targets(), kind === "outcome" || kind === "note" ? fieldsOf(kind) : {});
  });

  outcome.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      closeOutcome();
      event.preventDefault();
      return event.stopPropagation();
    }
    if (event.key === "Enter" && event.target.type === "text") {
      event.preventDefault();
      var kind = event.target.name === "note" && !form.elements.disposition.value ? "note" : "outcome";
      return mark(kind, targets(), fieldsOf(kind));
    }
    if (event.target.type !== "radio") return;
    var match = /^(?:Digit|Numpad)([0-9])$/.exec(event.code || "");
    var choice = match && outcome.querySelector('input[data-digit="' + match[1] + '"]');
    if (event.key === "Enter" && form.elements.disposition.value) {
      event.preventDefault();
      return mark("outcome", targets(), fieldsOf("outcome"));
    }
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    // An operation may have a reference, and a duplicate has a leading report.
    if (choice.value === "operation") form.elements.operation.focus();
    else if (choice.value === "duplicate") form.elements.duplicate_of.focus();
    else mark("outcome", targets(), fieldsOf("outcome"));
  });

  // Keys

  var keyButton = document.getElementById("board-keys");
  var keyList = document.getElementById("board-key-list");

  function showKeys() {
    keyList.hidden = !keyList.hidden;
    keyButton.setAttribute("aria-expanded", keyList.hidden ? "false" : "true");
    if (!keyList.hidden) keyList.focus();
  }
  keyButton.addEventListener("click", showKeys);

  function isTyping(field) {
    return field && (field.tagName === "TEXTAREA" || field.tagName === "SELECT" ||
      field.tagName === "INPUT" && ["checkbox", "radio", "button", "submit"].indexOf(field.type) < 0);
  }

  function go(link) {
    var text = document.getElementById("text");
    if (text && text.value.trim()) window.open(link, "_blank", "noopener");
    else location.href = link;
  }

  function move(by) {
    var all = boxes();
    if (!all.length) return;
    var row = document.activeElement ? document.activeElement.closest("tr") : null;
    var box = row && list.contains(row) ? row.querySelector("input[name=number]") : null;
    var place = box ? all.indexOf(box) + by : by > 0 ? 0 : all.length - 1;
    all[Math.min(Math.max(place, 0), all.length - 1)].focus();
  }

  document.addEventListener("keydown", function (event) {
    var active = document.activeElement;
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(active)) return;
    if (outcome.contains(active) && active.type === "radio") return;
    var row = list.contains(active) ? active.closest("tr") : null;
    var isSlash = event.code === "Slash" || event.key === "/" || event.key === "؟" || event.key === "?";
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && row && active.type === "checkbox") go(row.querySelector("a").href);
    else if (event.key === "Escape") {
      var text = document.getElementById("text");
      if (!keyList.hidden) showKeys();
      else if (text) text.focus();
      else if (row) active.blur();
    } else if (isSlash && event.shiftKey || event.key === "؟") showKeys();
    else if (isSlash) go(board.dataset.search);
    else if (event.shiftKey || event.repeat) return;
    else if (stages[event.code]) mark(stages[event.code], chosen());
    else if (event.code === "KeyK") openOutcome(outcome.querySelector("input[type=radio]"));
    else if (event.code === "KeyD") openOutcome(form.elements.note);
    else if (event.code === "KeyZ") undo();
    else return;
    event.preventDefault();
  });
})();
