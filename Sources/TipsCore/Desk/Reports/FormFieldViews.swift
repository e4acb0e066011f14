import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// Labelled fields, as the forms about reports have them. A field that was typed in keeps what was typed.
struct FieldViews {
  let visit: Visit
  /// Goes before the ids of the fields: a page has several forms.
  let form: String
  /// What was typed, where the form comes back.
  var typed = FormFields()
  /// What a template leaves open, by the names of the fields: the value, and of a choice all that can be chosen.
  var blanks: [String: Blank] = [:]

  private func id(_ name: String) -> String { form + "-" + name }

  private func value(_ name: String, _ usual: String) -> String { typed[name] ?? usual }

  /// A line of text.
  func line(
    _ name: String, _ label: Message, _ usual: String = "", hint: Message? = nil, isRequired: Bool = false,
    limit: Int = 200, isLatin: Bool = false,
    isDescribed: Bool = false
  ) -> HTML {
    HTML {
      TipsHTML.label(.for(id(name))) { visit(label) }
      input(
        .id(id(name)), .name(name), .type("text"),
        blanks[name].map { Attribute("value", $0) } ?? .value(value(name, usual)), .maxLength(limit),
        .leftToRight.when(isLatin), .autocomplete("off"), .required.when(isRequired),
        Attribute.describedBy(id(name) + "-hint").when(hint != nil || isDescribed))
      hintView(name, hint)
    }
  }

  /// A period, with what may be typed for it.
  ///
  /// - Parameter isByDay: whether times of the clock are no part of it.
  func period(_ usual: String = "", isByDay: Bool = false) -> HTML {
    var views = self
    views.typed = FormFields()
    let shown = visit.period(value("period", usual))
    return HTML {
      views.line("period", FindingDeskWords.period, shown, isDescribed: true)
      small(.class("hint"), .id(id("period") + "-hint")) {
        visit(FindingDeskWords.periodHint) + " "
        for (index, example) in ["1404-07", "1404-07-11", "1404-01..1404-06"].enumerated() {
          if index > 0 { visit(DeskWords.comma) }
          bdi(.leftToRight) { visit.digits(example) }
        }
        if !isByDay {
          visit(FindingDeskWords.shiftHint) + " "
          bdi { visit(FindingDeskWords.shiftExample) }
        }
      }
    }
  }

  /// Several lines of text.
  func text(_ name: String, _ label: Message, _ usual: String = "", hint: Message? = nil, isRequired: Bool = false)
    -> HTML
  {
    HTML {
      TipsHTML.label(.for(id(name))) { visit(label) }
      // Browsers leave the first line end of a text out.
      textarea(
        .id(id(name)), .name(name), .maxLength(16_384), .required.when(isRequired),
        Attribute.describedBy(id(name) + "-hint").when(hint != nil)
      ) {
        "\n"
        if let blank = blanks[name] { HTML(blank) } else { value(name, usual) }
      }
      hintView(name, hint)
    }
  }

  /// A choice from a list.
  func choice(
    _ name: String, _ label: Message, _ choices: [(value: String, text: String)], _ usual: String,
    empty: Message? = nil
  ) -> HTML {
    choice(name, label, usual, empty: empty) { Self.options(choices, chosen: $0) }
  }

  /// A choice from a list that is given as markup.
  ///
  /// - Parameter options: the list, for the value that is chosen.
  func choice(
    _ name: String, _ label: Message, _ usual: String, empty: Message? = nil, options: (String) -> HTML
  ) -> HTML {
    HTML {
      TipsHTML.label(.for(id(name))) { visit(label) }
      select(.id(id(name)), .name(name)) {
        if let empty { option(.value("")) { visit(empty) } }
        if let blank = blanks[name] { HTML(blank) } else { options(value(name, usual)) }
      }
    }
  }

  /// What can be chosen.
  static func options(_ choices: [(value: String, text: String)], chosen: String) -> HTML {
    HTML {
      for choice in choices { option(.value(choice.value), .selected(choice.value == chosen)) { choice.text } }
    }
  }

  /// A box to tick.
  func box(_ name: String, _ label: Message, isRequired: Bool = false) -> HTML {
    TipsHTML.label(.class("box")) {
      input(
        .type("checkbox"), .name(name), .value("1"), .checked(typed.isSet(name)), .required.when(isRequired))
      " "
      visit(label)
    }
  }

  private func hintView(_ name: String, _ hint: Message?) -> HTML? {
    hint.map { hint in small(.class("hint"), .id(id(name) + "-hint")) { visit(hint) } }
  }
}

extension FormFields {
  /// The first value of a field with the line ends of the store; browsers send CR LF.
  func lines(_ name: String) -> String? {
    self[name].map { $0.replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
  }

  /// A reason.
  ///
  /// - Throws: ``ReportDeskError/form(_:)`` where there is none.
  func reason(limit: Int) throws -> String {
    guard let reason = text("reason"), reason.unicodeScalars.count <= limit,
      !reason.unicodeScalars.contains(where: { $0.value < 32 })
    else { throw ReportDeskError.form(ReportDeskWords.reasonWanted(limit: limit)) }
    return reason
  }
}
