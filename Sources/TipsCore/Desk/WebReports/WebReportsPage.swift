import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// What citizens sent by themselves: each report is taken, and is work as any other from then on, or refused with an
/// outcome, alone or with others.
enum WebReportsPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    WebResponse(page: try await page(visit, said: BoardDone.said(visit)))
  }

  /// The list alone, for the script of the page.
  static func list(_ visit: Visit) async throws -> WebResponse {
    let wanted = visit.request.query["sequence"].flatMap { Int64($0) }
    return try await BoardPage.fragment(visit, BoardFilter(visit.request.query), kind: .web, sequence: wanted)
  }

  /// The page with what was said of marks that were just made.
  static func page(_ visit: Visit, said: HTML? = nil) async throws -> HTML {
    let view = try await BoardView(visit, .web)
    return Layout(visit, title: visit(WebReportWords.title), at: .webReports, isWide: true).page {
      h1(.class("sr-only")) { visit(WebReportWords.title) }
      view.html(said: said)
    }
  }
}
