import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// Lists and searches of reports, newest first.
enum ReportListPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    // Whoever knows the number goes to the report.
    if let number = visit.request.query.text("number") { return .seeOther(Link("reports", number)) }
    return try await page(visit, ListQuery(visit.request.query))
  }

  /// The same with the hand on the words; nothing is listed before there are some.
  static func search(_ visit: Visit) async throws -> WebResponse {
    let query = ListQuery(visit.request.query)
    if query.words != nil { return .seeOther(query.link()) }
    let forms = try await ListForms(visit, query, isSearch: true)
    return WebResponse(
      page: Layout(visit, title: visit(FindingDeskWords.search), at: .reports, isWide: true).page {
        h1 { visit(FindingDeskWords.search) }
        forms.view
      })
  }

  private static func page(_ visit: Visit, _ query: ListQuery) async throws -> WebResponse {
    let forms = try await ListForms(visit, query)
    let (placeID, now) = (visit.user?.placeID, visit.now)
    let list: ReportList?
    let problem: (any UserFacingError)?
    do {
      list = try await visit.read { store in
        try ReportList(query, store, within: ReportScope(placeID, in: store), now: now)
      }
      problem = nil
    } catch let error as any UserFacingError where ![.busy, .unavailable].contains(error.category) {
      (list, problem) = (nil, error)
    }
    return WebResponse(
      status: problem == nil ? 200 : 422,
      page: Layout(visit, title: visit(FindingDeskWords.reports), at: .reports, isWide: true).page {
        h1 { visit(FindingDeskWords.reports) }
        forms.view
        if let problem { p(.class("card error"), .role("alert")) { visit.problem(problem) } }
        if let list { ReportListView(visit: visit, query: query, list: list).view }
      })
  }
}

/// The rows of a list, and the ways from it.
struct ReportListView {
  let visit: Visit
  let query: ListQuery
  let list: ReportList

  var view: HTML {
    section(.class("card")) {
      if let words = list.searchedFor {
        p(.role("status")) {
          visit.plain(ReportWords.searchedInstead(SafeText.line(query.words ?? ""), SafeText.line(words)))
        }
      }
      if list.rows.isEmpty {
        p(.role("status")) { visit(ListWords.nothingFound(ListedThing.report, in: list.span)) }
      } else {
        div(.class("scroll")) { table }
      }
      ways
    }
  }

  private var table: HTML {
    TipsHTML.table(.class("reports")) {
      caption {
        if let span = list.span { visit(span) + " · " }
        visit(FindingDeskWords.caption)
      }
      thead {
        tr {
          for label in [FieldName.number, .received, .priority, .category, .place, .outcome, .text] {
            th(Attribute("scope", "col")) { visit(label.label) }
          }
        }
      }
      tbody { for row in list.rows { self.row(row) } }
    }
  }

  private func row(_ row: ReportList.Row) -> HTML {
    tr(.class(row.isOpen ? "open" : "settled")) {
      th(Attribute("scope", "row"), .class("n")) {
        a(.href(ReportForm.link(row.number)), .class("number")) { visit.digits(row.number.description) }
      }
      td(.class("when")) { visit.moment(row.receivedAt) }
      td(.data("label", visit(FieldName.priority.label))) { visit.digits(String(row.priority)) }
      td { visit(row.about) }
      td { row.place.map { visit($0) } ?? "–" }
      td { visit(row.disposition.label) }
      td(.dirAuto, .class("text")) {
        for (piece, isFound) in row.text { if isFound { mark { piece } } else { piece } }
      }
    }
  }

  private var ways: HTML {
    p(.class("ways no-print")) {
      if query.after != nil { a(.href(query.link()), .class("button")) { visit(FindingDeskWords.newest) } }
      if list.hasMore, let last = list.rows.last {
        a(.href(query.link(with: [("after", last.number.description)])), .class("button"), Attribute("rel", "next")) {
          visit(FindingDeskWords.older)
        }
      }
      if !list.rows.isEmpty {
        a(.href(query.link("reports.csv"))) { visit(FindingDeskWords.forSpreadsheets) }
        span(.class("soft")) { visit(FindingDeskWords.atMost(visit.number(ReportListCSV.usualRows))) }
      }
    }
  }
}
