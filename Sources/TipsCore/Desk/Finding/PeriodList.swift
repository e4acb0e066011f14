import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The page of a list of what happened at some time, newest first and part by part, with the form that records one more.
struct PeriodList<Row: Sendable> {
  /// The rows of one part, and whether there are older ones.
  typealias Part = (rows: [Row], hasMore: Bool)

  let visit: Visit
  let path: String
  let entry: Navigation.Entry
  let title: Message
  /// Reads a part: of a period as it was typed, and behind the row that the address names.
  let read: @Sendable (_ store: Store, _ period: String?, _ after: String?, _ scope: ReportScope) throws -> Part
  /// What an address names a row by.
  let key: (Row) -> String
  let form: (FormAnswer?) -> HTML
  let table: ([Row]) -> HTML

  /// How many rows a part has.
  private static var size: Int { 50 }

  /// The page; after a form that was refused, with that form as it was filled.
  func response(_ answer: FormAnswer?) async throws -> WebResponse {
    let query = visit.request.query
    let (period, after) = (query.text("period"), query.text("after"))
    let (placeID, read) = (visit.user?.placeID, read)
    var answer = answer
    var found: Part = ([], false)
    do {
      found = try await visit.read { store in
        try read(store, period, after, ReportScope(placeID, in: store))
      }
    } catch let error as any UserFacingError where ![.busy, .unavailable].contains(error.category) {
      answer = answer ?? FormAnswer(form: "period", error: error, typed: query)
    }
    let (rows, hasMore) = found
    return WebResponse(
      status: answer?.status ?? 200,
      page: Layout(visit, title: visit(title), at: entry).page {
        h1 { visit(title) }
        visit.notice(answer, done: query["done"] == "remove" ? OperationDeskWords.removed : nil)
        if visit.hasRole(.operator, .officer) { form(answer) }
        PeriodForm(visit: visit, path: path, typed: period) { link($0, nil) }.view
        section(.class("card")) {
          if rows.isEmpty { p(.role("status")) { visit(OperationDeskWords.none) } } else { table(rows) }
          p(.class("ways no-print")) {
            if after != nil { a(.href(link(period, nil)), .class("button")) { visit(FindingDeskWords.newest) } }
            if hasMore, let last = rows.last {
              a(.href(link(period, key(last))), .class("button"), Attribute("rel", "next")) {
                visit(FindingDeskWords.older)
              }
            }
          }
        }
      })
  }

  private func link(_ period: String?, _ after: String?) -> Link {
    Link(path, query: [("period", period), ("after", after)])
  }

  /// Fills a part from what the store gives piece by piece.
  ///
  /// - Parameters:
  ///   - last: behind which the part begins.
  ///   - list: gives so many at most that come behind one.
  ///   - row: the row of one; nil where it is not to be seen.
  static func part<Element>(
    after last: Element?, list: (_ after: Element?, _ limit: Int) throws -> [Element], row: (Element) throws -> Row?
  ) rethrows -> Part {
    var last = last
    var rows: [Row] = []
    while rows.count <= size {
      let found = try list(last, size + 1)
      rows += try found.compactMap(row)
      guard found.count > size else { break }
      last = found.last
    }
    return (Array(rows.prefix(size)), rows.count > size)
  }
}
