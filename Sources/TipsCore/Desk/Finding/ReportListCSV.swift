import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsReading
import TipsStore
import TipsText

/// A list of reports for spreadsheets, made while it is sent: what it takes of memory doesn't grow with the list.
enum ReportListCSV {
  /// How many rows it has at most, unless the address says another number.
  static let usualRows = 10_000
  /// How many it may be told to have.
  static let mostRows = 1_000_000

  static func show(_ visit: Visit) async throws -> WebResponse {
    let rows: Int = visit.request.query.text("rows").flatMap { PersianText.wholeNumber($0) } ?? usualRows
    let pages = Pages(visit, ListQuery(visit.request.query), rows: min(max(rows, 1), mostRows))
    // What was typed wrongly shows before anything is sent.
    try await pages.begin()
    let pieces = AsyncThrowingStream<[UInt8], any Error> { try await pages.next() }
    return WebResponse(
      headers: [
        ("content-type", "text/csv; charset=utf-8"), ("content-disposition", "attachment; filename=\"reports.csv\""),
      ], body: .pieces(pieces))
  }

  /// Reads one piece after the other, each behind the last report of the one before.
  private actor Pages {
    private static let size = 500

    private let visit: Visit
    private let query: ListQuery
    private var left: Int
    private var last: ReportNumber?
    private var waiting: [UInt8]?
    private var isOver = false

    init(_ visit: Visit, _ query: ListQuery, rows: Int) {
      self.visit = visit
      self.query = query
      left = rows
    }

    func begin() async throws { waiting = try await read() }

    func next() async throws -> [UInt8]? {
      if let piece = waiting {
        waiting = nil
        return piece
      }
      return isOver ? nil : try await read()
    }

    private func read() async throws -> [UInt8] {
      let (query, last, limit, now) = (query, last, min(Self.size, left), visit.now)
      let placeID = visit.user?.placeID
      let (bytes, count, end) = try await visit.read { store in
        var filter = try query.filter(in: store, within: ReportScope(placeID, in: store), now: now)
        if let last { filter.after = last }
        var csv = try ReportCSV(store)
        if last == nil { csv.header() }
        var (count, end) = (0, last)
        try store.reports.each(filter, limit: limit) { report in
          try csv.add(report)
          count += 1
          end = report.number
        }
        return (csv.take(), count, end)
      }
      left -= count
      self.last = end
      isOver = count < limit || left == 0
      return bytes
    }
  }
}
