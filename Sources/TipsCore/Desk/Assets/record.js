"use strict";
// The form by which a report is recorded. What is typed is kept in the page alone: nothing of it goes to a disk.
(function () {
  var form = document.getElementById("record-form");
  if (!form || !window.fetch || !window.URLSearchParams) return;
  var words = JSON.parse(form.dataset.words);
  var fields = document.getElementById("record-fields");
  var state = document.getElementById("record-state");
  var recorded = document.getElementById("recorded");
  var text = document.getElementById("text");
  var similar = document.getElementById("similar");
  var script = { "x-requested-with": "desk" };
  // What was sent and has no answer yet; the form is locked as long as its fate is unknown.
  var pending = null;
  var takenBack = null;

  document.documentElement.classList.add("with-script");
  // What is missing is said beside its field, in the language of the page.
  form.noValidate = true;

  function say(message, kind) {
    state.textContent = message || "";
    state.className = "state" + (kind ? " " + kind : "");
  }

  function clock() {
    return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
  }

  function digit(event) {
    var match = /^(?:Digit|Numpad)([0-9])$/.exec(event.code || "");
    return match ? match[1] : null;
  }

  function post(address, body, seconds) {
    var options = { method: "POST", body: body, headers: script, credentials: "same-origin", cache: "no-store" };
    var stop = window.AbortController ? new AbortController() : null;
    if (stop) options.signal = stop.signal;
    var timer = setTimeout(function () { if (stop) stop.abort(); }, seconds * 1000);
    return fetch(address, options).then(function (answer) {
      clearTimeout(timer);
      return answer;
    }, function (error) {
      clearTimeout(timer);
      throw error;
    });
  }

  function isJSON(answer) {
    return !answer.redirected && (answer.headers.get("content-type") || "").indexOf("application/json") === 0;
  }

  // Faults beside their fields

  function clearFaults() {
    form.querySelectorAll("[aria-invalid]").forEach(function (field) { field.removeAttribute("aria-invalid"); });
    form.querySelectorAll("p.error").forEach(function (line) {
      line.textContent = "";
      line.hidden = true;
    });
  }

  function showFaults(faults) {
    var first = null;
    faults.forEach(function (fault) {
      var field = form.elements[fault.field];
      var line = document.getElementById(fault.field + "-error");
      if (!field || !line) return say(fault.message, "late");
      if (fault.field === "duplicate_of") document.getElementById("duplicate-field").hidden = false;
      field.setAttribute("aria-invalid", "true");
      line.textContent = fault.message;
      line.hidden = false;
      if (!first) first = field;
      var choice = choices[fault.field];
      if (choice && fault.choices.length) choice.show(fault.choices);
    });
    if (first) first.focus();
  }

  // Names by a few letters

  var choices = {};
  form.querySelectorAll(".choice").forEach(function (box) {
    var of = box.dataset.of;
    var input = form.elements[of];
    var was = form.elements[of + "_was"];
    var code = form.elements[of + "_code"];
    // After an answer without a script there are buttons to choose by; they serve as they are.
    if (!code || code.length) return;
    var list = document.createElement("ol");
    var hint = document.createElement("p");
    var items = [];
    var current = -1;
    var timer = null;
    var asked = 0;
    list.id = of + "-list";
    list.className = "letters";
    list.setAttribute("role", "listbox");
    list.hidden = true;
    hint.className = "soft letters-hint";
    hint.setAttribute("aria-live", "polite");
    input.parentNode.appendChild(list);
    input.parentNode.appendChild(hint);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    function close() {
      items = [];
      current = -1;
      list.hidden = true;
      list.textContent = "";
      hint.textContent = "";
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function mark(index) {
      current = index;
      Array.prototype.forEach.call(list.children, function (row, place) {
        row.setAttribute("aria-selected", place === index ? "true" : "false");
      });
      if (index >= 0) input.setAttribute("aria-activedescendant", list.id + "-" + index);
    }

    function take(item) {
      input.value = item.name;
      was.value = item.name;
      code.value = item.code;
      input.removeAttribute("aria-invalid");
      var line = document.getElementById(of + "-error");
      line.hidden = true;
      close();
      lookForSimilar();
    }

    function show(found) {
      close();
      items = found.slice(0, 9);
      var numerals = new Intl.NumberFormat(document.documentElement.lang);
      items.forEach(function (item, index) {
        var row = document.createElement("li");
        var number = document.createElement("b");
        var name = document.createElement("bdi");
        row.id = list.id + "-" + index;
        row.setAttribute("role", "option");
        number.textContent = numerals.format(index + 1);
        name.textContent = item.name;
        row.appendChild(number);
        row.appendChild(name);
        row.addEventListener("mousedown", function (event) {
          event.preventDefault();
          take(item);
        });
        list.appendChild(row);
      });
      if (!items.length) return;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(0);
    }

    function ask() {
      var typed = input.value.trim();
      var turn = ++asked;
      if (!typed) return close();
      fetch(form.dataset.choices + "?of=" + of + "&typed=" + encodeURIComponent(typed), {
        headers: script, credentials: "same-origin"
      }).then(function (answer) { return isJSON(answer) ? answer.json() : null; }).then(function (found) {
        if (!found || turn !== asked || document.activeElement !== input || pending) return;
        show(found.items);
        if (found.near) {
          mark(-1);
          hint.textContent = found.items.length ? words.near : words.none;
        }
      }).catch(function () {});
    }

    input.addEventListener("input", function () {
      code.value = "";
      was.value = "";
      clearTimeout(timer);
      timer = setTimeout(ask, 90);
    });
    input.addEventListener("blur", function () {
      clearTimeout(timer);
      asked += 1;
      // The only one that is meant is taken when the hand goes on.
      if (items.length === 1 && current === 0 && !code.value) take(items[0]);
      close();
    });
    input.addEventListener("keydown", function (event) {
      if (list.hidden) return;
      var number = event.ctrlKey || event.altKey || event.metaKey ? null : digit(event);
      if (event.key === "ArrowDown") mark(Math.min(current + 1, items.length - 1));
      else if (event.key === "ArrowUp") mark(Math.max(current - 1, 0));
      else if (event.key === "Enter" && !event.ctrlKey && current >= 0) take(items[current]);
      else if (event.key === "Escape") close();
      else if (number && items[number - 1]) take(items[number - 1]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    choices[of] = { show: show, close: close };
  });

  // The same event

  var similarTimer = null;
  var similarTurn = 0;

  function lookForSimilar() {
    clearTimeout(similarTimer);
    similarTimer = setTimeout(function () {
      var turn = ++similarTurn;
      if (pending || text.value.trim().length < 3) return showSimilar("");
      var body = new URLSearchParams();
      ["form_token", "text", "category", "category_was", "category_code", "place", "place_was", "place_code", "address",
        "position", "kind"].forEach(function (name) {
        if (form.elements[name]) body.append(name, form.elements[name].value);
      });
      post(form.dataset.similar, body, 5).then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : "";
      }).then(function (markup) { if (turn === similarTurn) showSimilar(markup); }).catch(function () {});
    }, 350);
  }

  function showSimilar(markup) {
    if (!similar) return;
    similar.innerHTML = markup;
    similar.hidden = !markup;
    markSame();
  }

  function markSame() {
    var lead = form.elements.duplicate_of;
    similar.querySelectorAll(".same").forEach(function (button) {
      button.setAttribute("aria-pressed", button.dataset.number === lead.value ? "true" : "false");
    });
    document.getElementById("duplicate-field").hidden = !lead.value;
  }

  function same(button) {
    var lead = form.elements.duplicate_of;
    if (pending) return;
    lead.value = lead.value === button.dataset.number ? "" : button.dataset.number;
    markSame();
  }

  if (similar) {
    similar.addEventListener("click", function (event) {
      if (event.target.classList.contains("same")) same(event.target);
    });
  }
  fields.addEventListener("input", function (event) {
    if (["text", "address", "position"].indexOf(event.target.name) >= 0) lookForSimilar();
  });

  // Sending

  function values() {
    var kept = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name || field.name === "form_token" || field.name === "token") return;
      kept[field.name] = field.type === "checkbox" ? field.checked : field.value;
    });
    return kept;
  }

  function fill(kept) {
    Object.keys(kept).forEach(function (name) {
      var field = form.elements[name];
      if (!field || field.length && field.type === undefined) return;
      if (field.type === "checkbox") field.checked = kept[name];
      else field.value = kept[name];
    });
    markSame();
    lookForSimilar();
  }

  function lock(isLocked) {
    fields.disabled = isLocked;
    form.classList.toggle("locked", isLocked);
  }

  function send() {
    if (pending) return;
    clearFaults();
    Object.keys(choices).forEach(function (of) { choices[of].close(); });
    pending = { body: new URLSearchParams(new FormData(form)), kept: values(), tries: 0, since: null };
    lock(true);
    say(words.sending);
    attempt();
  }

  function release() {
    pending = null;
    lock(false);
  }

  function again() {
    if (!pending) return;
    pending.tries += 1;
    var seconds = Math.min(15, Math.pow(2, pending.tries - 1));
    clearTimeout(pending.timer);
    pending.timer = setTimeout(attempt, seconds * 1000);
  }

  function attempt() {
    var sent = pending;
    if (!sent || sent.isUnderWay) return;
    sent.isUnderWay = true;
    clearTimeout(sent.timer);
    post(form.action, sent.body, 10).then(function (answer) {
      if (answer.status === 502 || answer.status === 504) throw new Error("no answer");
      return answer.text().then(function (body) {
        sent.isUnderWay = false;
        take(answer, body);
      });
    }).catch(function () {
      sent.isUnderWay = false;
      if (!sent.since) sent.since = clock();
      say(words.waiting + " " + sent.since, "late");
      again();
    });
  }

  function take(answer, body) {
    var said = isJSON(answer) ? JSON.parse(body) : null;
    if (answer.status === 503) {
      say(words.busy, "late");
      return again();
    }
    if (answer.redirected || answer.status === 403) return signedOut();
    if (answer.ok && said) return done(said);
    release();
    if (answer.status === 422 && said) {
      say("");
      return showFaults(said.fields);
    }
    var page = document.createElement("div");
    page.innerHTML = said ? "" : body;
    say(words.failed + " " + page.textContent.trim(), "late");
    text.focus();
  }

  function signedOut() {
    release();
    say(words.signedOut + " ", "late");
    var link = document.createElement("a");
    link.href = form.dataset.logIn;
    link.target = "_blank";
    link.textContent = words.logIn;
    state.appendChild(link);
    renew = true;
    link.focus();
  }

  // After somebody has signed in anew the form gets that session's token; its own stays.
  var renew = false;

  function renewed() {
    return fetch(form.dataset.newToken, { headers: script, credentials: "same-origin", cache: "no-store" })
      .then(function (answer) {
        if (!isJSON(answer)) throw new Error("signed out");
        return answer.json();
      }).then(function (fresh) {
        document.querySelectorAll("input[name=form_token]").forEach(function (field) { field.value = fresh.form_token; });
        renew = false;
        document.dispatchEvent(new CustomEvent("desk-signed-in"));
      });
  }

  function done(said) {
    var kept = pending.kept;
    release();
    say("");
    form.reset();
    form.elements.line.value = kept.line;
    ["category", "place"].forEach(function (of) {
      [of, of + "_was", of + "_code"].forEach(function (name) {
        if (form.elements[name] && !form.elements[name].length) form.elements[name].value = "";
      });
    });
    text.value = "";
    form.elements.duplicate_of.value = "";
    form.elements.token.value = said.token;
    similarTurn += 1;
    clearTimeout(similarTimer);
    showSimilar("");
    show(said, kept);
    text.focus();
  }

  function paragraph(className, content) {
    var line = document.createElement("p");
    line.className = className;
    line.textContent = content;
    recorded.appendChild(line);
    return line;
  }

  function show(said, kept) {
    recorded.textContent = "";
    var link = document.createElement("a");
    link.href = form.dataset.reports + "/" + said.number;
    link.textContent = said.shown;
    paragraph("big-number", "").appendChild(link);
    paragraph("", said.said);
    if (said.receipt) paragraph("receipt", said.receipt).dir = "ltr";
    said.notes.forEach(function (note) { paragraph("note", note); });
    if (said.new) offerTakeBack(said.number, kept);
  }

  function offerTakeBack(number, kept) {
    var button = document.createElement("button");
    var left = 10;
    var numerals = new Intl.NumberFormat(document.documentElement.lang);
    button.type = "button";
    button.className = "quiet";
    function count() { button.textContent = words.takeBack + " (" + numerals.format(left) + ")"; }
    count();
    recorded.appendChild(button);
    clearInterval(takenBack);
    var timer = takenBack = setInterval(function () {
      left -= 1;
      if (left > 0) return count();
      clearInterval(timer);
      button.remove();
    }, 1000);
    button.addEventListener("click", function () {
      clearInterval(timer);
      button.disabled = true;
      var body = new URLSearchParams({ form_token: form.elements.form_token.value, number: number });
      post(form.dataset.takeBack, body, 10).then(function (answer) {
        if (!answer.ok || !isJSON(answer)) throw new Error("refused");
        return answer.json();
      }).then(function (said) {
        recorded.textContent = "";
        paragraph("", said.said);
        // What was typed comes back, to be put right; unless the next report has begun.
        if (!text.value) fill(kept);
        text.focus();
      }).catch(function () {
        button.remove();
        paragraph("note", words.tooLate);
      });
    });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!renew) return send();
    renewed().then(send, signedOut);
  });

  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.target.tagName === "SELECT")) {
      event.preventDefault();
      if (form.requestSubmit) form.requestSubmit();
      else form.querySelector("button.main").click();
    } else if (event.key === "Escape") {
      var row = document.querySelector("#board-list input[name=number]");
      if (!row) return;
      row.focus();
      event.preventDefault();
    }
  });

  // The digits of the list are Persian; those of the keyboard may be others.
  form.elements.priority.addEventListener("keydown", function (event) {
    var number = event.ctrlKey || event.altKey || event.metaKey ? null : digit(event);
    if (!number || number < "1" || number > "5") return;
    form.elements.priority.value = number;
    event.preventDefault();
  });

  document.addEventListener("keydown", function (event) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    var number = digit(event);
    if (!number) return;
    // Where nothing is alike any more, the key neither types a digit nor goes to another tab of the browser.
    event.preventDefault();
    var button = similar && similar.querySelector('.same[data-digit="' + number + '"]');
    if (button) same(button);
  });

  // The line

  window.addEventListener("offline", function () {
    if (!pending) say(words.offline, "late");
  });
  window.addEventListener("online", function () {
    if (pending) attempt();
    else say(words.online);
  });
  window.addEventListener("beforeunload", function (event) {
    if (!pending && !text.value.trim()) return;
    event.preventDefault();
    event.returnValue = "";
  });
  // A page that the browser kept shows an old form: what was recorded from it must not be recorded anew.
  window.addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });

  markSame();
  text.focus();
})();
