import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// What a caller adds later, or a colleague.
enum NoteForm {
  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.note.perform(visit) { store, report, filled in
      _ = try store.notes.add(
        filled.fields.lines("text") ?? "", to: report.number, operatorName: filled.operatorName, now: filled.now)
    }
  }
}

/// The mark that a report must never be published.
enum ProtectionForm {
  private static let limit = 200

  static func protect(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.protect.perform(visit) { store, report, filled in
      try store.reportProtection.protect(
        report.number, reason: try filled.fields.reason(limit: limit), operatorName: filled.operatorName,
        now: filled.now)
    }
  }

  static func release(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.release.perform(visit) { store, report, filled in
      try store.reportProtection.release(
        report.number, reason: try filled.fields.reason(limit: limit), operatorName: filled.operatorName,
        now: filled.now)
    }
  }
}

/// What the caller says of what became of a report.
enum FollowUpForm {
  /// A button for each answer.
  static func fields(_ views: FieldViews) -> HTML {
    HTML {
      views.text("note", ReportDeskWords.noteText)
      div(.class("buttons")) { buttons(views.visit) }
    }
  }

  static func buttons(_ visit: Visit) -> HTML {
    HTML {
      for answer in FollowupAnswer.allCases {
        button(.type("submit"), .name("answer"), .value(answer.code)) { visit(answer.label) }
      }
    }
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.followUp.perform(visit) { store, report, filled in
      try record(filled.fields, on: report.number, filled, store)
    }
  }

  static func undo(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.followUpUndo.perform(visit) { store, report, filled in
      try store.followups.undo(on: report.number, operatorName: filled.operatorName, now: filled.now)
    }
  }

  static func record(_ fields: FormFields, on number: ReportNumber, _ filled: ReportForm.Filled, _ store: Store) throws
  {
    guard let typed = fields.text("answer") else { throw ReportDeskError.form(ReportDeskWords.choiceWanted) }
    try store.followups.record(
      try FollowupAnswer(typed: typed) == .satisfied, on: number,
      note: fields.text("note") == nil ? nil : fields.lines("note"), operatorName: filled.operatorName, now: filled.now)
  }
}
