import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// The forms beside a report: each opens by itself, works without a script, and comes back as it was filled where it is
/// refused.
struct ReportForms {
  let visit: Visit
  let data: ReportPageData
  let refused: ReportForm.Refused?

  var view: HTML {
    let report = data.report
    return section(.class("card forms no-print"), .label(visit(ReportDeskWords.actions))) {
      h2 { visit(ReportDeskWords.actions) }
      if isWaitingToBeTaken {
        form(.method("post"), .action(Link("reports", data.number, ReportForm.take.rawValue))) {
          FormToken(visit).field
          button(.type("submit"), .class("main")) { visit(WebReportWords.take) }
        }
      }
      if !openStages.isEmpty { part(.stage, ReportDeskWords.stage, button: nil) { StageForm.fields($0, openStages) } }
      if !report.disposition.successors.isEmpty {
        part(.outcome, ReportDeskWords.outcome, button: ReportDeskWords.mark) {
          OutcomeForm.fields($0, report, near: nearOperation)
        }
      }
      if report.textsRemovedAt == nil {
        part(.note, ReportDeskWords.note, button: ReportDeskWords.note) {
          $0.text("text", ReportDeskWords.noteText, isRequired: true)
        }
      }
      if report.closedAt != nil || report.disposition != .pending {
        part(.followUp, FollowUpDeskWords.answer, button: nil) { FollowUpForm.fields($0) }
      }
      part(.correct, ReportDeskWords.correct, button: ReportDeskWords.correct) { CorrectionForm.fields($0, data) }
      if report.disposition != .pending {
        part(.outcomeUndo, ReportDeskWords.outcomeUndo, button: ReportDeskWords.takeBack) {
          $0.text("note", ReportDeskWords.noteText)
        }
      }
      if reachedStages.count > 0 {
        part(.stageUndo, ReportDeskWords.stageUndo, button: ReportDeskWords.takeBack) {
          StageForm.undoFields($0, reachedStages)
        }
      }
      if data.canBePutBack {
        part(.putBack, WebReportWords.putBack, button: WebReportWords.putBack) { _ in HTML() }
      }
      if data.answer != nil {
        part(.followUpUndo, FollowUpDeskWords.takeBack, button: ReportDeskWords.takeBack) { _ in HTML() }
      }
      if report.textsRemovedAt == nil {
        part(.redact, ReportDeskWords.redact, button: ReportDeskWords.redact) { RedactionForm.fields($0) }
      }
      if data.whole.protection == nil {
        part(.protect, ReportDeskWords.protect, button: ReportDeskWords.protect) { views in
          HTML {
            p(.class("soft")) { visit(ReportDeskWords.protectHint) }
            views.line("reason", ReportDeskWords.reason, isRequired: true)
          }
        }
      } else {
        part(.release, ReportDeskWords.release, button: ReportDeskWords.release) {
          $0.line("reason", ReportDeskWords.reason, isRequired: true)
        }
      }
    }
  }

  private var isWaitingToBeTaken: Bool { data.report.isUntaken && data.report.disposition == .pending }
  private var openStages: [Stage] { Stage.allCases.filter { data.report.stages[$0] == nil } }
  private var reachedStages: [Stage] { Stage.allCases.filter { data.report.stages[$0] != nil } }

  /// The operation that may be meant, where that was asked.
  private var nearOperation: String? {
    if case .nearOperation(_, let near)? = refused?.error as? ReportDeskError { near } else { nil }
  }

  private func part(
    _ form: ReportForm, _ title: Message, button label: Message?, @HTMLBuilder _ fields: (FieldViews) -> HTML
  ) -> HTML {
    let isRefused = refused?.form == form
    var views = FieldViews(visit: visit, form: form.rawValue)
    if isRefused, let refused { views.typed = refused.typed }
    return details(Attribute("open", when: isRefused)) {
      summary { visit(title) }
      TipsHTML.form(.method("post"), .action(Link("reports", data.number, form.rawValue)), .autocomplete("off")) {
        FormToken(visit).field
        fields(views)
        if let label { button(.type("submit"), .class("main")) { visit(label) } }
      }
    }
  }
}
