import CentreSupport
import TestSupport
import Testing
import TipsCalendar

@testable import TipsDomain
@testable import TipsStatistics
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
    try temporary.onBothEngines { (store) throws in
      #expect(try store.reports.list(filter, limit: 10).map(\.number) == [number])
    }
  }

  @Test("Pages follow each other by number, newest first")
  func paging() throws {
    let temporary = try TemporaryStore()
    let numbers = try (0..<7).map { _ in try temporary.log() }
    try temporary.onBothEngines { (store) throws in
      var filter = ReportFilter()
      var seen: [ReportNumber] = []
      while true {
        let page = try store.reports.list(filter, limit: 3)
        guard let last = page.last else { break }
        seen += page.map(\.number)
        filter.after = last.number
      }
      #expect(seen == numbers.reversed())
    }
  }

  @Test("Pages follow each other in every order", arguments: ReportOrder.allCases, [false, true])
  func ordered(order: ReportOrder, isReversed: Bool) throws {
    let temporary = try TemporaryStore()
    for index in 0..<12 {
      try temporary.log(at: TemporaryStore.now.adding(seconds: -(index * 7 % 5) * 60)) { $0.priority = index % 3 + 1 }
    }
    let key = { (report: ReportRecord, isCentre: Bool) -> (Int64, Int64) in
      switch order {
      // At a centre numbers of several stations say nothing of the time.
      case .number where !isCentre: (0, -report.number.id)
      case .number: (-report.receivedAt.epochSeconds, -report.number.id)
      case .received: (-report.receivedAt.epochSeconds, -report.number.id)
      case .priority: (Int64(report.priority), -report.number.id)
      }
    }
    try temporary.onBothEngines { (store) throws in
      var filter = ReportFilter()
      filter.order = order
      filter.isReversed = isReversed
      let all = try store.reports.list(filter, limit: 100)
      let isCentre = store !== temporary.store
      let sorted = all.sorted { key($0, isCentre) < key($1, isCentre) }.map(\.number)
      #expect(all.map(\.number) == (isReversed ? sorted.reversed() : sorted))
      var seen: [ReportNumber] = []
      while true {
        filter.after = seen.last
        let page = try store.reports.list(filter, limit: 5)
        guard !page.isEmpty else { break }
        seen += page.map(\.number)
      }
      #expect(seen == all.map(\.number))
    }
  }

  @Test(
    "A group of categories is what several codes begin with",
    arguments: [("theft", 2), ("theft.*", 2), ("Theft", 2), ("theft.vehicle", 1), ("سرقت خودرو", 1), ("other", 1)])
  func groups(typed: String, count: Int) throws {
    let temporary = try TemporaryStore()
    for code in ["theft.vehicle", "theft.person", "drugs.use", "other"] { try temporary.log { $0.category = code } }
    var filter = ReportFilter()
    filter.category = typed
    var figures = FigureFilter()
    figures.category = typed
    try temporary.onBothEngines { (store) throws in
      #expect(try store.reports.list(filter, limit: 10).count == count)
      let found = try store.figures.figures(
        of: ComparedSpan(try temporary.period("1404-07")), filter: figures, now: TemporaryStore.now)
      #expect(found.reports == count)
    }
  }

  @Test(
    "Each filter lets through exactly its own",
    arguments: [
      "line", "kind", "category", "group", "place", "disposition", "period", "clock", "priority", "stage", "operator",
    ])
  func filters(name: String) throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let wanted = try temporary.log(at: TemporaryStore.now.adding(seconds: -5 * 86_400)) {
      $0.line = "197"
      $0.kind = "complaint"
      $0.category = "drugs.dealing"
      $0.place = "golsar"
      $0.priority = 1
    }
    try temporary.mark(wanted, .noAction)
    _ = try temporary.store.stages.record(
      .dispatched, of: wanted, at: nil, operatorName: "op-4", now: TemporaryStore.now)
    try temporary.store.connection.execute("update report set operator = 'op-4' where id = \(wanted.id)")
    var filter = ReportFilter()
    switch name {
    case "line": filter.line = "197"
    case "kind": filter.kind = .complaint
    case "category": filter.category = "drugs.dealing"
    case "group": filter.category = "drugs"
    case "place": filter.place = "rasht"
    case "disposition": filter.dispositions = [.noAction, .operation]
    case "clock":
      filter.clock = try ClockSpan(
        "1404-07-07 08:59..1404-07-07 09:01", now: TemporaryStore.now, zone: temporary.store.zone)
    case "priority": filter.priorities = [1, 2]
    case "stage": filter.stage = .dispatched
    case "operator": filter.operatorName = "op-4"
    default: filter.period = try temporary.period("1404-07-07")
    }
    try temporary.onBothEngines { (store) throws in
      #expect(try store.reports.list(filter, limit: 10).map(\.number) == [wanted])
    }
  }
}
