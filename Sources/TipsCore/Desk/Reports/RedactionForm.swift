import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Words that should never have been typed. They come with the form and go nowhere else: into no address, no page that
/// comes back and no message.
enum RedactionForm {
  static func fields(_ views: FieldViews) -> HTML {
    var views = views
    views.typed = kept(views.typed)
    return HTML {
      p(.class("soft")) { views.visit(ReportDeskWords.redactHint) }
      views.line("words", ReportDeskWords.words, isRequired: true, limit: 1_000)
      views.line("reason", ReportDeskWords.reason, isRequired: true, limit: Limits.reason)
      views.box("sure", ReportDeskWords.redactConfirm, isRequired: true)
    }
  }

  /// What may come back: everything but the words, and a reason that doesn't hold them.
  private static func kept(_ typed: FormFields) -> FormFields {
    let words = typed["words"] ?? ""
    return FormFields(
      typed.fields.filter { field in
        field.name != "words" && PhraseSearch.ranges(of: words, in: field.value).isEmpty
      })
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    try await ReportForm.redact.perform(visit, alone: true) { store, report, filled in
      guard filled.fields.isSet("sure") else { throw ReportDeskError.form(ReportDeskWords.confirmFirst) }
      _ = try store.corrections.redact(
        report.number, filled.fields["words"] ?? "", reason: try filled.fields.reason(limit: Limits.reason),
        operatorName: filled.operatorName, now: filled.now)
    }
  }
}
