import TipsHTML
import TipsText

/// One answer of a form: its label, what helps, what is wrong with it, and the element that holds it.
struct Answer {
  let visit: DoorVisit
  let name: String
  let label: Message
  var hint: Message?
  var fault: Message?

  /// The attributes that tie an element to its hint and its fault.
  private var ties: Attribute {
    let ids = [fault.map { _ in name + "-fault" }, hint.map { _ in name + "-hint" }].compactMap(\.self)
    return ids.isEmpty ? .none : .describedBy(ids.joined(separator: " "))
  }

  private var invalid: Attribute { Attribute("aria-invalid", "true").when(fault != nil) }

  /// A field of one line.
  ///
  /// - Parameter manner: what keyboard a telephone shows.
  func line(_ value: String, manner: String = "text", isLeftToRight: Bool = false, example: Message? = nil) -> HTML {
    field {
      input(
        .type("text"), .id(name), .name(name), .value(value), ties, invalid, .autocomplete("off"),
        Attribute("inputmode", manner).when(manner != "text"), .leftToRight.when(isLeftToRight),
        Attribute("list", name + "-names").when(name == ReportField.place.rawValue),
        .placeholder(example.map { visit($0) } ?? "").when(example != nil))
    }
  }

  /// A field of several lines.
  func block(_ value: String, rows: Int) -> HTML {
    field {
      textarea(.id(name), .name(name), Attribute("rows", String(rows)), ties, invalid) { value }
    }
  }

  /// A list to choose from.
  func choice(@HTMLBuilder _ options: () -> HTML) -> HTML {
    field { select(.id(name), .name(name), ties, invalid, content: options) }
  }

  /// Any element with the label above it.
  private func field(@HTMLBuilder _ element: () -> HTML) -> HTML {
    div(.class("field")) {
      TipsHTML.label(.for(name)) { visit(label) }
      notes
      element()
    }
  }

  /// Choices of which one is taken, as a group.
  func group(@HTMLBuilder _ content: () -> HTML) -> HTML {
    fieldset(.class("field group"), .id(name), Attribute("tabindex", "-1"), ties) {
      legend { visit(label) }
      notes
      content()
    }
  }

  private var notes: HTML {
    HTML {
      if let hint { p(.class("hint"), .id(name + "-hint")) { visit(hint) } }
      FaultNote.view(visit, name, fault)
    }
  }
}

/// What is wrong with an answer, beside it.
enum FaultNote {
  static func view(_ visit: DoorVisit, _ name: String, _ fault: Message?) -> HTML {
    guard let fault else { return HTML() }
    return p(.class("fault"), .id(name + "-fault")) { visit(fault) }
  }
}

/// One of several choices.
enum Choice {
  static func view(
    _ visit: DoorVisit, _ name: String, _ value: String, _ label: Message, isChosen: Bool, id: String? = nil
  ) -> HTML {
    let id = id ?? "\(name)-\(value)"
    return p(.class("choice")) {
      input(.type("radio"), .id(id), .name(name), .value(value), .checked(isChosen))
      TipsHTML.label(.for(id)) { visit(label) }
    }
  }
}
