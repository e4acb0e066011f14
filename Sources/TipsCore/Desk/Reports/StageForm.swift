import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// A step of a report: marking it, and taking it back.
enum StageForm {
  /// A button for each step that is not reached yet.
  static func fields(_ views: FieldViews, _ open: [Stage]) -> HTML {
    HTML {
      views.line("at", ReportDeskWords.time, hint: ReportDeskWords.now)
      div(.class("buttons")) {
        for stage in open {
          button(.type("submit"), .name("stage"), .value(stage.code), .class(stage == open.first ? "main" : "other")) {
            views.visit(stage.label)
          }
        }
      }
    }
  }

  static func undoFields(_ views: FieldViews, _ reached: [Stage]) -> HTML {
    HTML {
      views.choice(
        "stage", ReportDeskWords.stage, reached.map { ($0.code, views.visit($0.label)) }, reached.last?.code ?? "")
      views.line("reason", ReportDeskWords.reason, limit: Limits.reason)
    }
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.stage.perform(visit) { store, report, filled in
      _ = try store.stages.record(
        try stage(filled), of: report.number, at: try filled.time("at", in: store), operatorName: filled.operatorName,
        now: filled.now)
    }
  }

  static func undo(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.stageUndo.perform(visit) { store, report, filled in
      let reason = filled.fields.text("reason") == nil ? nil : try filled.fields.reason(limit: Limits.reason)
      try store.corrections.takeBack(
        try stage(filled), of: report.number, reason: reason, operatorName: filled.operatorName, now: filled.now)
    }
  }

  private static func stage(_ filled: ReportForm.Filled) throws -> Stage {
    guard let typed = filled.fields.text("stage") else { throw ReportDeskError.form(ReportDeskWords.choiceWanted) }
    return try Stage(typed: typed)
  }
}
