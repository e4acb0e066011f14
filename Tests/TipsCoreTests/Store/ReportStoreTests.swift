import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("Report listing and search")
struct ReportStoreTests {
  @Test(
    "Compounds, letters and digits find each other",
    arguments: [
      ("خرده‌فروشی در پارک", "خرده فروشی"), ("خرده فروشی در پارک", "خردهفروشی"), ("خردهفروشی", "خرده‌فروشی"),
      ("علي كريمي", "علی کریمی"), ("پلاک ۱۲", "12"), ("پلاک 12", "١٢"),
    ])
  func search(text: String, typed: String) throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(text)
    try temporary.log("گزارش دیگر")
    var filter = ReportFilter()
    filter.query = try SearchQuery(typed)
    #expect(try temporary.store.reports.list(filter, limit: 10).map(\.number) == [number])
  }

  @Test("Pages follow each other by number, newest first")
  func paging() throws {
    let temporary = try TemporaryStore()
    let numbers = try (0..<7).map { _ in try temporary.log() }
    var filter = ReportFilter()
    var seen: [ReportNumber] = []
    while true {
      let page = try temporary.store.reports.list(filter, limit: 3)
      guard let last = page.last else { break }
      seen += page.map(\.number)
      filter.after = last.number
    }
    #expect(seen == numbers.reversed())
  }

  @Test(
    "Each filter lets through exactly its own",
    arguments: ["line", "kind", "category", "place", "disposition", "period"])
  func filters(name: String) throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let wanted = try temporary.log(at: TemporaryStore.now.adding(seconds: -5 * 86_400)) {
      $0.line = "197"
      $0.kind = "complaint"
      $0.category = "drugs.dealing"
      $0.place = "golsar"
    }
    try temporary.mark(wanted, .noAction)
    var filter = ReportFilter()
    switch name {
    case "line": filter.line = "197"
    case "kind": filter.kind = .complaint
    case "category": filter.category = "drugs.dealing"
    case "place": filter.place = "rasht"
    case "disposition": filter.disposition = .noAction
    default: filter.period = try temporary.period("1404-07-07")
    }
    #expect(try temporary.store.reports.list(filter, limit: 10).map(\.number) == [wanted])
  }
}
