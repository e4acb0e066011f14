import TipsDomain
import TipsHTML
import TipsText
import TipsWords

/// The form by which a report is recorded. In the order in which an operator hears things, and Tab goes.
struct RecordFormView {
  let visit: Visit
  let form: RecordForm
  let refused: [RefusedField]
  let lines: [Line]
  /// The place that stands where none is named, for somebody who records for one place.
  let ownPlace: ReferenceItem?
  /// Whether what was told of the caller waits for this form.
  let holdsCaller: Bool

  var html: HTML {
    section(.class("card record"), Attribute("aria-labelledby", "record-title")) {
      h1(.id("record-title")) { visit(RecordDeskWords.record) }
      TipsHTML.form(
        .method("post"), .action(Link("reports")), .id("record-form"), .autocomplete("off"),
        .data("choices", Link("record", "choices").text), .data("similar", Link("record", "similar").text),
        .data("new-token", Link("record", "token").text), .data("take-back", Link("record", "take-back").text),
        .data("reports", Link("reports").text), .data("log-in", Link("log-in").text), scriptWords
      ) {
        p(.id("record-state"), .class("state"), .role("status"))
        fieldset(.id("record-fields"), .class("plain")) {
          FormToken(visit).field
          input(.type("hidden"), .name("token"), .value(form.token))
          textField
          div(.class("row")) {
            name(.category, form.category, placeholder: nil)
            name(.place, form.place, placeholder: ownPlace.map { visit($0.label) })
          }
          duplicate
          div(.class("row wide-first")) {
            line(.address, form.address, maxLength: 300)
            choice(.priority, priorities, chosen: form.priority)
          }
          div(.class("row three")) {
            choice(.line, lines.map { ($0.code, lineName($0)) }, chosen: form.line)
            choice(.kind, ReportKind.allCases.map { ($0.code, visit($0.label)) }, chosen: form.kind)
            line(.position, form.position, maxLength: 60, .leftToRight, .placeholder(visit.digits("37.2809, 49.5832")))
          }
          caller
          div(.class("send")) {
            button(.type("submit"), .class("main")) { visit(RecordDeskWords.send) }
            box(.receipt, form.wantsReceipt)
            span(.class("soft script")) { visit(RecordDeskWords.sendKeys) }
          }
        }
      }
    }
  }

  /// What the script says, so that words stand in the catalogue alone.
  private var scriptWords: Attribute {
    let words: [(String, Message)] = [
      ("offline", RecordDeskWords.offline), ("sending", RecordDeskWords.sending),
      ("waiting", RecordDeskWords.waitingForLine), ("busy", RecordDeskWords.busy), ("failed", RecordDeskWords.failed),
      ("signedOut", RecordDeskWords.signedOut), ("logIn", RecordDeskWords.logInAgain),
      ("takeBack", RecordDeskWords.takeBack), ("tooLate", RecordDeskWords.tooLate),
      ("none", RecordDeskWords.nothingFits), ("near", RecordDeskWords.comesNear),
      ("online", RecordDeskWords.lineIsBack),
    ]
    return .data("words", JSONAnswer.object(words.map { ($0.0, .text(visit($0.1))) }).json)
  }

  private var textField: HTML {
    field(.text) {
      textarea(
        .id("text"), .name("text"), Attribute("rows", "3"), .required, .autofocus, .autocomplete("off"),
        Attribute("maxlength", String(Limits.text)), invalid(.text), .describedBy("text-error")
      ) { form.text }
    }
  }

  /// The leading report; a script shows it once the operator took one.
  private var duplicate: HTML {
    div(.id("duplicate-field")) {
      line(.duplicateOf, form.duplicateOf, maxLength: 20, .leftToRight)
    }
  }

  private var priorities: [(String, String)] {
    (1...5).map { (String($0), visit(RecordDeskWords.priority($0))) }
  }

  private var caller: HTML {
    div(.class("row three")) {
      line(.phone, "", maxLength: Limits.callerPhone, .leftToRight, Attribute("inputmode", "tel"))
      line(.name, "", maxLength: Limits.callerName / 2)
      choice(
        .consent, [("", visit(CallerWords.notAsked))] + Consent.allCases.map { ($0.code, visit($0.label)) },
        chosen: "")
      if holdsCaller {
        p(.class("note")) {
          visit(RecordDeskWords.callerHeld) + " "
          label(.class("tick")) {
            input(.type("checkbox"), .name("forget_caller"), .value("1"))
            " " + visit(RecordDeskWords.forgetCaller)
          }
        }
      }
    }
  }

  /// What a line is called, its number in front: that is what an operator looks for.
  private func lineName(_ line: Line) -> String {
    let name = visit(line.label)
    guard line.code.utf8.allSatisfy({ (48...57).contains($0) }) else { return name }
    return visit.digits(line.code) + " · " + name
  }

  // MARK: Fields

  private func error(_ field: RecordField) -> RefusedField? { refused.first { $0.field == field } }

  private func invalid(_ field: RecordField) -> Attribute {
    error(field) == nil ? .none : Attribute("aria-invalid", "true")
  }

  /// A field with its label, and the place where is said what is wrong with it.
  private func field(_ field: RecordField, @HTMLBuilder control: () -> HTML) -> HTML {
    let error = error(field)
    return div(.class("field")) {
      label(.for(field.rawValue)) { visit(field.label) }
      control()
      p(.class("error"), .id(field.rawValue + "-error"), Attribute("hidden", when: error == nil)) {
        error.map { visit($0.message) } ?? ""
      }
    }
  }

  private func line(
    _ name: RecordField, _ value: String, maxLength: Int, _ direction: Attribute = .dirAuto, _ other: Attribute = .none
  ) -> HTML {
    field(name) {
      input(
        .type("text"), .id(name.rawValue), .name(name.rawValue), .value(value), .maxLength(maxLength),
        .autocomplete("off"), direction, other, invalid(name), .describedBy(name.rawValue + "-error"))
    }
  }

  private func choice(_ name: RecordField, _ options: [(String, String)], chosen: String) -> HTML {
    field(name) {
      select(
        .id(name.rawValue), .name(name.rawValue), .autocomplete("off"), invalid(name),
        .describedBy(name.rawValue + "-error")
      ) {
        for (code, text) in options { option(.value(code), .selected(code == chosen)) { text } }
      }
    }
  }

  private func box(_ name: RecordField, _ isChecked: Bool) -> HTML {
    div(.class("field")) {
      label(.class("tick"), .for(name.rawValue)) {
        input(
          .type("checkbox"), .id(name.rawValue), .name(name.rawValue), .value("1"), .checked(isChecked), invalid(name),
          .describedBy(name.rawValue + "-error"))
        " " + visit(name.label)
      }
      p(.class("error"), .id(name.rawValue + "-error"), Attribute("hidden", when: error(name) == nil)) {
        error(name).map { visit($0.message) } ?? ""
      }
    }
  }

  /// A category or a place: typed, and chosen among what the letters may mean.
  private func name(_ name: RecordField, _ value: RecordForm.Name, placeholder: String?) -> HTML {
    let choices = error(name)?.choices ?? []
    return div(.class("choice"), .data("of", name.rawValue)) {
      field(name) {
        input(
          .type("text"), .id(name.rawValue), .name(name.rawValue), .value(value.typed), .maxLength(80),
          .autocomplete("off"), Attribute("spellcheck", "false"), invalid(name), .describedBy(name.rawValue + "-error"),
          placeholder.map { Attribute.placeholder($0) } ?? Attribute.none)
        input(.type("hidden"), .name(name.rawValue + "_was"), .value(value.typed))
        if choices.isEmpty {
          input(.type("hidden"), .name(name.rawValue + "_code"), .value(value.code ?? ""))
        }
      }
      if !choices.isEmpty {
        fieldset(.class("choices")) {
          legend { visit(RecordDeskWords.chooseOne) }
          for item in choices {
            label {
              input(.type("radio"), .name(name.rawValue + "_code"), .value(item.code))
              " " + visit(item.label)
            }
          }
        }
      }
    }
  }
}
