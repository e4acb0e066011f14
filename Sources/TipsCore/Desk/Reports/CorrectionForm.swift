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
  private static let categories = ChoiceCache<TipsDomain.Category>()
  private static let lines = ChoiceCache<Line>()

  static func fields(_ views: FieldViews, _ data: ReportPageData) -> HTML {
    let (visit, report) = (views.visit, data.report)
    let usual = Usual(visit, data)
    return HTML {
      p(.class("soft")) { visit(ReportDeskWords.correctHint) }
      for (name, value) in usual.all { input(.type("hidden"), .name("was_" + name), .value(value)) }
      views.choice("category", FieldName.category.label, usual.category) { chosen in
        categories.options(data.categories, visit.language, chosen: chosen) {
          FieldViews.options(data.categories.map { ($0.code, visit($0.label)) }, chosen: chosen)
        }
      }
      views.line("place", FieldName.place.label, usual.place)
      views.line("address", FieldName.address.label, usual.address, limit: Limits.address)
      if report.textsRemovedAt == nil { views.text("text", FieldName.text.label, usual.text) }
      views.choice("line", FieldName.line.label, usual.line) { chosen in
        lines.options(data.lines, visit.language, chosen: chosen) {
          FieldViews.options(data.lines.map { ($0.code, visit.lineName($0)) }, chosen: chosen)
        }
      }
      views.choice("kind", FieldName.kind.label, ReportKind.allCases.map { ($0.code, visit($0.label)) }, usual.kind)
      views.choice(
        "priority", FieldName.priority.label, (1...5).map { (String($0), visit.digits(String($0))) }, usual.priority)
      views.line("received_at", FieldName.receivedAt.label, usual.receivedAt, isLatin: true)
      views.line(
        "position", FieldName.position.label, usual.position, hint: ReportDeskWords.positionHint, isLatin: true)
      views.line("reason", ReportDeskWords.reason, isRequired: true, limit: Limits.reason)
    }
  }

  /// What the fields say before anybody types.
  private struct Usual {
    let category, place, address, text, line, kind, priority, receivedAt, position: String

    init(_ visit: Visit, _ data: ReportPageData) {
      let report = data.report
      category = data.category?.code ?? ""
      place = data.place.map { visit($0.label) } ?? ""
      address = report.address ?? ""
      text = report.text
      line = data.line?.code ?? ""
      kind = report.kind.code
      priority = String(report.priority)
      receivedAt = visit(Message(verbatim: data.zone.solarHijri(report.receivedAt)))
      if let latitude = report.latitude, let longitude = report.longitude {
        position = "\(latitude),\(longitude)"
      } else {
        position = ""
      }
    }

    var all: [(String, String)] {
      [
        ("category", category), ("place", place), ("address", address), ("text", text), ("line", line), ("kind", kind),
        ("priority", priority), ("received_at", receivedAt), ("position", position),
      ]
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
