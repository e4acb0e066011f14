import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// What was recorded wrongly. Each field comes with what it said when the page was made: only what was changed since by
/// whoever typed is corrected.
enum CorrectionForm {
  /// The fields, and those of them that are choices.
  private static let names = [
    "category", "place", "address", "text", "line", "kind", "priority", "received_at", "position",
  ]
  private static let choices = ["category", "line", "kind", "priority"]

  private static let categories = ChoiceCache<TipsDomain.Category>()
  private static let lines = ChoiceCache<Line>()
  private static let kinds = ChoiceCache<ReportKind>()
  private static let priorities = ChoiceCache<Int>()

  /// The form as it was filled.
  static func fields(_ views: FieldViews, _ data: ReportPageData) -> HTML {
    let values = values(views.visit, data)
    return fields(views, hasText: hasText(data), usual: values, was: { .value(values[$0] ?? "") }) { name, chosen in
      options(name, views.visit, data, chosen: chosen)
    }
  }

  static func hasText(_ data: ReportPageData) -> Bool { data.report.textsRemovedAt == nil }

  // MARK: As a template

  /// The form with blanks for all that differs from report to report.
  static func template(_ visit: Visit, hasText: Bool) -> HTML {
    var views = FieldViews(visit: visit, form: ReportForm.correct.rawValue)
    for name in names { views.blanks[name] = blank(name) }
    for name in choices { views.blanks[name] = optionsBlank(name) }
    return fields(views, hasText: hasText, usual: [:], was: { Attribute("value", blank($0)) }) { _, _ in HTML() }
  }

  /// What goes into the blanks, behind what every form has.
  static func fillings(_ visit: Visit, _ data: ReportPageData) -> [HTML] {
    let values = values(visit, data)
    return names.map { HTML(text: values[$0] ?? "") }
      + choices.map { options($0, visit, data, chosen: values[$0] ?? "") }
  }

  private static func blank(_ name: String) -> Blank {
    Blank(FormTemplate.fillings + (names.firstIndex(of: name) ?? 0))
  }

  private static func optionsBlank(_ name: String) -> Blank {
    Blank(FormTemplate.fillings + names.count + (choices.firstIndex(of: name) ?? 0))
  }

  // MARK: The fields

  /// - Parameters:
  ///   - usual: what the fields say before anybody types.
  ///   - was: the same, as it goes with the form unseen.
  private static func fields(
    _ views: FieldViews, hasText: Bool, usual: [String: String], was: (String) -> Attribute,
    options: @escaping (_ name: String, _ chosen: String) -> HTML
  ) -> HTML {
    let visit = views.visit
    func choice(_ name: String, _ label: Message) -> HTML {
      views.choice(name, label, usual[name] ?? "") { options(name, $0) }
    }
    func line(
      _ name: String, _ label: Message, hint: Message? = nil, limit: Int = 200, isLatin: Bool = false
    ) -> HTML {
      views.line(name, label, usual[name] ?? "", hint: hint, limit: limit, isLatin: isLatin)
    }
    return HTML {
      p(.class("soft")) { visit(ReportDeskWords.correctHint) }
      for name in names { input(.type("hidden"), .name("was_" + name), was(name)) }
      choice("category", FieldName.category.label)
      line("place", FieldName.place.label)
      line("address", FieldName.address.label, limit: Limits.address)
      if hasText { views.text("text", FieldName.text.label, usual["text"] ?? "") }
      choice("line", FieldName.line.label)
      choice("kind", FieldName.kind.label)
      choice("priority", FieldName.priority.label)
      line("received_at", FieldName.receivedAt.label, isLatin: true)
      line("position", FieldName.position.label, hint: ReportDeskWords.positionHint, isLatin: true)
      views.line("reason", ReportDeskWords.reason, isRequired: true, limit: Limits.reason)
    }
  }

  private static func values(_ visit: Visit, _ data: ReportPageData) -> [String: String] {
    let report = data.report
    var values = [
      "category": data.category?.code ?? "", "place": data.place.map { visit($0.label) } ?? "",
      "address": report.address ?? "", "text": report.text, "line": data.line?.code ?? "", "kind": report.kind.code,
      "priority": String(report.priority),
      "received_at": visit(Message(verbatim: data.zone.solarHijri(report.receivedAt))), "position": "",
    ]
    if let latitude = report.latitude, let longitude = report.longitude {
      values["position"] = "\(latitude),\(longitude)"
    }
    return values
  }

  private static func options(_ name: String, _ visit: Visit, _ data: ReportPageData, chosen: String) -> HTML {
    let language = visit.language
    switch name {
    case "category":
      return categories.options(data.categories, language, chosen: chosen) { ($0.code, visit($0.label)) }
    case "line": return lines.options(data.lines, language, chosen: chosen) { ($0.code, visit.lineName($0)) }
    case "kind": return kinds.options(ReportKind.allCases, language, chosen: chosen) { ($0.code, visit($0.label)) }
    default:
      return priorities.options(Array(1...5), language, chosen: chosen) { (String($0), visit.digits(String($0))) }
    }
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.correct.perform(visit) { store, report, filled in
      let draft = try draft(filled, store)
      if filled.scope.placeID != nil {
        // Who sees one place can't send a report out of it.
        let place = try draft.place.map { try store.references.place(named: $0).id } ?? report.placeID
        guard !draft.emptied.contains(.place), filled.scope.includes(place) else {
          throw ReportDeskError.outsidePlace
        }
      }
      try store.corrections.correct(
        report.number, draft, reason: try filled.fields.reason(limit: Limits.reason),
        operatorName: filled.operatorName, now: filled.now)
    }
  }

  private static func draft(_ filled: ReportForm.Filled, _ store: Store) throws -> CorrectionDraft {
    /// What was typed where it is another than what stood there; nil for what was left as it was.
    func changed(_ name: String) -> String? {
      guard let typed = filled.fields.lines(name), typed != filled.fields.lines("was_" + name) else { return nil }
      return typed
    }
    var draft = CorrectionDraft()
    var isChanged = false
    func take(_ name: String, _ body: (String) throws -> Void) rethrows {
      guard let typed = changed(name) else { return }
      isChanged = true
      try body(typed)
    }
    take("category") { draft.category = $0 }
    take("line") { draft.line = $0 }
    take("kind") { draft.kind = $0 }
    take("priority") { draft.priority = Int($0) ?? 0 }
    take("place") { typed in
      if typed.trimmingASCIISpace().isEmpty { draft.emptied.insert(.place) } else { draft.place = typed }
    }
    take("address") { typed in
      if typed.trimmingASCIISpace().isEmpty { draft.emptied.insert(.address) } else { draft.address = typed }
    }
    try take("text") { typed in
      guard !typed.trimmingASCIISpace().isEmpty else { throw ReportDeskError.form(ReportDeskWords.textWanted) }
      draft.text = typed
    }
    try take("received_at") { typed in
      guard let received = try filled.time("received_at", in: store) else {
        throw ReportDeskError.form(ReportDeskWords.timeWanted)
      }
      try ReceiptAge.check(received, now: filled.now, zone: store.zone)
      draft.receivedAt = received
    }
    try take("position") { typed in
      if typed.trimmingASCIISpace().isEmpty { return _ = draft.emptied.insert(.position) }
      guard let position = Coordinates(typed: typed) else {
        throw ReportDeskError.form(ReportDeskWords.badPosition)
      }
      draft.position = (position.latitude, position.longitude)
    }
    guard isChanged else { throw ReportDeskError.form(ReportDeskWords.nothingToCorrect) }
    return draft
  }
}
