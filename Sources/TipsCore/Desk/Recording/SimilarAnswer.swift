import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Reports that may be of the event that is being typed: asked while the caller speaks, and nothing is recorded.
///
/// The text comes in the body of a form, never in an address.
enum SimilarAnswer {
  /// How much of a text is shown.
  private static let excerpt = 160

  static func show(_ visit: Visit) async throws -> WebResponse {
    let form = RecordForm(visit.request.form)
    let (limit, now) = (PlaceLimit(visit), visit.now)
    var draft = form.draft(caller: nil).draft
    draft.wantsReceipt = false
    draft.source = nil
    draft.sourceKey = nil
    let typed = form
    let asked = draft
    let found = try await visit.read { store -> [SimilarReport] in
      var draft = asked
      // Names that are half typed mean nothing yet.
      if typed.needsLookup, let resolved = try? typed.resolved(store, within: limit).form {
        draft.category = resolved.category.code
        draft.place = resolved.place.code
      }
      guard (try? draft.validate(now: now)) != nil else { return [] }
      return try store.similar.reports(like: draft, now: now).filter {
        try limit.allows(try store.reports.report($0.number)?.placeID, in: store)
      }
    }
    return WebResponse(fragment: list(visit, found))
  }

  private static func list(_ visit: Visit, _ found: [SimilarReport]) -> HTML {
    guard !found.isEmpty else { return HTML() }
    return HTML {
      h2 { visit(RecordDeskWords.perhapsSame) }
      ol(.class("similar")) {
        for (index, report) in found.enumerated() { li { item(visit, report, key: index + 1) } }
      }
    }
  }

  private static func item(_ visit: Visit, _ report: SimilarReport, key: Int) -> HTML {
    let number = report.number.description
    let seconds = visit.now.epochSeconds - report.receivedAt.epochSeconds
    let ago = seconds < 60 ? LogDialogueWords.now : DurationWords.ago(RoughTime.span(seconds: seconds))
    return HTML {
      div {
        a(.href(Link("reports", number)), .class("number"), Attribute("target", "_blank")) { visit.digits(number) }
        " · " + visit(ago) + " · " + visit(report.categoryLabel) + " · " + visit(report.disposition.label)
      }
      p(.dirAuto) { SafeText.line(String(report.text.prefix(Self.excerpt))) }
      button(
        .type("button"), .class("same"), .data("number", number), .data("digit", String(key)),
        Attribute("aria-pressed", "false")
      ) { visit(RecordDeskWords.sameEvent(key)) }
    }
  }
}
