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
  private let fillings: [HTML]

  init(visit: Visit, data: ReportPageData, refused: ReportForm.Refused?) {
    self.visit = visit
    self.data = data
    self.refused = refused
    fillings = FormTemplate.fillings(visit, data.number)
  }

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
      if !openStages.isEmpty {
        part(.stage, ReportDeskWords.stage, button: nil, variant: Self.variant(openStages)) {
          StageForm.fields($0, openStages)
        }
      }
      if !report.disposition.successors.isEmpty {
        part(
          .outcome, ReportDeskWords.outcome, button: ReportDeskWords.mark, variant: report.disposition.rawValue
        ) {
          OutcomeForm.fields($0, report.disposition, near: nearOperation)
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
      correction
      if report.disposition != .pending {
        part(.outcomeUndo, ReportDeskWords.outcomeUndo, button: ReportDeskWords.takeBack) {
          $0.text("note", ReportDeskWords.noteText)
        }
      }
      if reachedStages.count > 0 {
        part(
          .stageUndo, ReportDeskWords.stageUndo, button: ReportDeskWords.takeBack, variant: Self.variant(reachedStages)
        ) {
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

  private var correction: HTML {
    let (form, title) = (ReportForm.correct, ReportDeskWords.correct)
    guard refused?.form != form else {
      return part(form, title, button: title) { CorrectionForm.fields($0, data) }
    }
    let hasText = CorrectionForm.hasText(data)
    let key = FormTemplate.Key(form: form, language: visit.language, variant: hasText ? 1 : 0)
    return FormTemplate.made.template(key) {
      FormTemplate.view(visit, form, title, button: title) { CorrectionForm.template(visit, hasText: hasText) }
    }.filled(fillings + CorrectionForm.fillings(visit, data))
  }

  private static func variant(_ stages: [Stage]) -> Int {
    Stage.allCases.enumerated().reduce(0) { $0 | (stages.contains($1.element) ? 1 << $1.offset : 0) }
  }

  private var isWaitingToBeTaken: Bool { data.report.isUntaken && data.report.disposition == .pending }
  private var openStages: [Stage] { Stage.allCases.filter { data.report.stages[$0] == nil } }
  private var reachedStages: [Stage] { Stage.allCases.filter { data.report.stages[$0] != nil } }

  /// The operation that may be meant, where that was asked.
  private var nearOperation: String? {
    guard let refused, refused.form == .outcome else { return nil }
    return if case .nearOperation(_, let near)? = refused.error as? ReportDeskError { near } else { nil }
  }

  /// - Parameter variant: what the fields depend on, beside the language; they are the same for every such report.
  private func part(
    _ form: ReportForm, _ title: Message, button label: Message?, variant: Int = 0,
    @HTMLBuilder _ fields: (FieldViews) -> HTML
  ) -> HTML {
    var views = FieldViews(visit: visit, form: form.rawValue)
    guard let refused, refused.form == form else {
      let key = FormTemplate.Key(form: form, language: visit.language, variant: variant)
      return FormTemplate.made.template(key) {
        FormTemplate.view(visit, form, title, button: label) { fields(views) }
      }.filled(fillings)
    }
    views.typed = refused.typed
    return details(Attribute("open")) {
      summary { visit(title) }
      TipsHTML.form(.method("post"), .action(Link("reports", data.number, form.rawValue)), .autocomplete("off")) {
        FormToken(visit).field
        fields(views)
        if let label { button(.type("submit"), .class("main")) { visit(label) } }
      }
    }
  }
}

/// A form of the page that is the same for every report, but for the number and the tokens.
enum FormTemplate {
  struct Key: Hashable {
    let form: ReportForm
    let language: Language
    let variant: Int
  }

  static let made = Templates<Key>(limit: 512)
  /// How many fillings every form takes; those of its fields come after.
  static let fillings = 3

  /// The fillings of the forms of one page.
  static func fillings(_ visit: Visit, _ number: String) -> [HTML] {
    [HTML(text: Link("reports", number).text), HTML(text: visit.formToken), HTML(text: Sessions.randomToken())]
  }

  static func view(
    _ visit: Visit, _ form: ReportForm, _ title: Message, button label: Message?, @HTMLBuilder _ fields: () -> HTML
  ) -> HTML {
    details {
      summary { visit(title) }
      TipsHTML.form(
        .method("post"), Attribute("action", Blank(0), end: "/" + form.rawValue), .autocomplete("off")
      ) {
        FormToken.field(session: Blank(1), page: Blank(2), name: form.rawValue)
        fields()
        if let label { button(.type("submit"), .class("main")) { visit(label) } }
      }
    }
  }
}
