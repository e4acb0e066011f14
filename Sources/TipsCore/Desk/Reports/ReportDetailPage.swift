import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// One report with all that is known of it, and the forms by which something is done about it.
enum ReportDetailPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    do {
      return try await respond(visit)
    } catch let error as ReportNumberError {
      return notFound(visit, error, [])
    } catch let error as MistypedNumber {
      return notFound(visit, error, error.numbers)
    }
  }

  /// The page; after a form that was refused, with that form as it was filled.
  static func respond(_ visit: Visit, refused: ReportForm.Refused? = nil) async throws -> WebResponse {
    let (typed, placeID) = (visit.parameter("number"), visit.user?.placeID)
    let content = try await visit.read { store in
      let scope = try ReportScope(placeID, in: store)
      let whole = try WholeReport(try scope.report(typed: typed, in: store), in: store)
      let data = try ReportPageData(whole, scope, store)
      return Content(title: data.number, body: body(visit, data, refused))
    }
    return WebResponse(
      status: refused?.status ?? 200,
      page: Layout(visit, title: visit(ReportDeskWords.title(content.title)), at: .reports, isWide: true).page {
        content.body
      })
  }

  private struct Content: Sendable {
    let title: String
    let body: HTML
  }

  private static func body(_ visit: Visit, _ data: ReportPageData, _ refused: ReportForm.Refused?) -> HTML {
    let mayChange = visit.hasRole(.operator, .officer)
    return HTML {
      if let refused { p(.class("card error"), .role("alert")) { visit.problem(refused.error) } }
      if refused == nil, let done = visit.request.query["done"].flatMap(ReportForm.init(rawValue:)) {
        p(.class("card done"), .role("status")) { visit(done.done) }
      }
      div(.class(mayChange ? "report with-forms" : "report")) {
        div(.class("facts")) {
          ReportFacts(visit: visit, data: data).view
          CategoryChoice(visit: visit, data: data).view
          MessagesView(visit: visit, data: data, refused: refused).view
          ReportHistoryView(visit: visit, data: data).view
        }
        if mayChange { ReportForms(visit: visit, data: data, refused: refused).view }
      }
    }
  }

  private static func notFound(_ visit: Visit, _ error: any UserFacingError, _ near: [ReportNumber]) -> WebResponse {
    WebResponse(
      status: 404,
      page: Layout(visit, title: visit(DeskWords.errorTitle(status: 404)), at: .reports).page {
        section(.class("card error"), .role("alert")) {
          h1 { visit(DeskWords.errorTitle(status: 404)) }
          p { visit.problem(error) }
        }
        if !near.isEmpty {
          ul(.class("near")) {
            for number in near {
              li { a(.href(ReportForm.link(number)), .class("number")) { visit.digits(number.description) } }
            }
          }
        }
        p { a(.href(Link("reports"))) { visit(FindingDeskWords.reports) } }
      })
  }
}
