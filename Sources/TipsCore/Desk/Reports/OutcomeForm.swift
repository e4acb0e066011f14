import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// What came of a report: marking it, and taking the mark back.
enum OutcomeForm {
  /// - Parameter near: an operation that may be meant in place of the one that was typed.
  static func fields(_ views: FieldViews, _ disposition: Disposition, near: String?) -> HTML {
    let visit = views.visit
    let choices = Disposition.allCases.filter(disposition.allows).map { ($0.code, visit($0.label)) }
    return HTML {
      views.choice("outcome", ReportDeskWords.outcome, choices, "", empty: ReportDeskWords.notSet)
      views.line("operation", FieldName.operation.label, hint: ReportDeskWords.operationHint, limit: 64)
      if let near, let typed = views.typed.text("operation") { question(visit, typed, near) }
      views.line(
        "duplicate_of", FieldName.duplicateOf.label, hint: ReportDeskWords.duplicateHint, limit: 64, isLatin: true)
      views.line("at", ReportDeskWords.time, hint: ReportDeskWords.now)
      views.text("note", ReportDeskWords.noteText)
    }
  }

  /// Asks which operation is meant. The answer holds for the reference about which it was asked, and for no other.
  private static func question(_ visit: Visit, _ typed: String, _ near: String) -> HTML {
    fieldset {
      legend { visit.plain(ReportDeskWords.nearOperation(SafeText.line(typed), near: near)) }
      input(.type("hidden"), .name("operation_asked"), .value(typed))
      for (value, words) in [(near, ReportDeskWords.takeNear(near)), (typed, ReportDeskWords.makeNew(typed))] {
        TipsHTML.label(.class("box")) {
          input(.type("radio"), .name("operation_meant"), .value(value), .required)
          " "
          visit.plain(words)
        }
      }
    }
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.outcome.perform(visit) { store, report, filled in
      let fields = filled.fields
      guard let typed = fields.text("outcome") else { throw ReportDeskError.form(ReportDeskWords.choiceWanted) }
      var mark = OutcomeMark(try Disposition(typed: typed))
      mark.at = try filled.time("at", in: store)
      mark.note = fields.text("note") == nil ? nil : fields.lines("note")
      mark.operation = try operation(fields, mark.disposition, store)
      if let lead = fields.text("duplicate_of") {
        guard mark.disposition == .duplicate else { throw ReportDeskError.form(ReportDeskWords.leadElsewhere) }
        mark.duplicateOf = try filled.scope.report(typed: lead, in: store).number
      } else if mark.disposition == .duplicate {
        throw ReportDeskError.form(ReportDeskWords.leadWanted)
      }
      _ = try store.outcomes.mark(report.number, mark, operatorName: filled.operatorName, now: filled.now)
    }
  }

  static func undo(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.outcomeUndo.perform(visit) { store, report, filled in
      let note = filled.fields.text("note") == nil ? nil : filled.fields.lines("note")
      _ = try store.outcomes.undo(report.number, note: note, operatorName: filled.operatorName, now: filled.now)
    }
  }

  /// The reference, or the one that was meant where a slip of the finger would make another operation.
  private static func operation(_ fields: FormFields, _ disposition: Disposition, _ store: Store) throws -> String? {
    guard let typed = fields.text("operation") else { return nil }
    guard disposition == .operation else { throw ReportDeskError.form(ReportDeskWords.operationElsewhere) }
    if fields.text("operation_asked") == typed, let meant = fields.text("operation_meant") { return meant }
    if let near = try store.operations.nearest(to: typed).first {
      throw ReportDeskError.nearOperation(typed, near: near)
    }
    return typed
  }
}
