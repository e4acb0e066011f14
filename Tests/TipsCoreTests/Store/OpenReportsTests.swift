import CentreSupport
import TestSupport
import Testing
import TipsCalendar

@testable import TipsDomain
@testable import TipsStatistics
@testable import TipsStore

@Suite("What is open")
struct OpenReportsTests {
  private static let now = TemporaryStore.now

  /// A report that was received so many minutes ago, with the stages of so many minutes ago.
  @discardableResult
  private static func log(
    _ temporary: TemporaryStore, minutesAgo: Int, priority: Int = 3, stages: [Stage: Int] = [:],
    _ change: (inout ReportDraft) -> Void = { _ in }
  ) throws -> ReportNumber {
    let number = try temporary.log(at: now.adding(seconds: -minutesAgo * 60)) {
      $0.priority = priority
      change(&$0)
    }
    for (stage, ago) in stages.sorted(by: { $0.key < $1.key }) {
      _ = try temporary.store.stages.record(
        stage, of: number, at: now.adding(seconds: -ago * 60), operatorName: "", now: now)
    }
    return number
  }

  private static func open(
    _ store: Store, limit: Int = 100, _ change: (inout OpenReportFilter) -> Void = { _ in }
  ) throws -> [OpenReport] {
    var filter = OpenReportFilter()
    change(&filter)
    return try store.open.list(filter, now: now, limit: limit)
  }

  @Test("Priority decides, then whether somebody is there, then what is over its target, then who waits longest")
  func order() throws {
    let temporary = try TemporaryStore()
    let onTheWay = try Self.log(temporary, minutesAgo: 14, stages: [.dispatched: 12])
    let waiting = try Self.log(temporary, minutesAgo: 4)
    let forgotten = try Self.log(temporary, minutesAgo: 2_000, stages: [.arrived: 1_990])
    let late = try Self.log(temporary, minutesAgo: 6)
    let urgent = try Self.log(temporary, minutesAgo: 1, priority: 1)
    let later = try Self.log(temporary, minutesAgo: 400, priority: 4)
    try temporary.onBothEngines { (store) throws in
      #expect(try Self.open(store).map(\.report.number) == [urgent, late, onTheWay, waiting, forgotten, later])
    }
  }

  @Test("What has an outcome or is closed is not open")
  func done() throws {
    let temporary = try TemporaryStore()
    try temporary.mark(try Self.log(temporary, minutesAgo: 5), .noAction)
    try Self.log(temporary, minutesAgo: 5, stages: [.closed: 1])
    try temporary.onBothEngines { (store) throws in #expect(try Self.open(store).isEmpty) }
  }

  @Test(
    "The next stage is awaited since the last one, and due by the target from the receipt",
    arguments: [
      ([:], Stage.dispatched, 20, 5), ([.dispatched: 18], .arrived, 18, 15),
      ([.dispatched: 18, .arrived: 9], .closed, 9, 1_440), ([.arrived: 9], .closed, 9, 1_440),
    ] as [([Stage: Int], Stage, Int, Int)])
  func stages(recorded: [Stage: Int], awaits: Stage, minutes: Int, target: Int) throws {
    let temporary = try TemporaryStore()
    try Self.log(temporary, minutesAgo: 20, stages: recorded)
    try temporary.onBothEngines { (store) throws in
      let report = try #require(try Self.open(store).first)
      #expect(report.awaits == awaits)
      #expect(report.since == Self.now.adding(seconds: -minutes * 60))
      #expect(report.dueAt == Self.now.adding(seconds: (target - 20) * 60))
      #expect(report.isOverTarget == (target < 20))
    }
  }

  @Test("Each filter lets through exactly its own", arguments: ["line", "category", "place", "over target"])
  func filters(name: String) throws {
    let temporary = try TemporaryStore()
    try Self.log(temporary, minutesAgo: 1)
    let wanted = try Self.log(temporary, minutesAgo: 6) {
      $0.line = "197"
      $0.category = "drugs.dealing"
      $0.place = "golsar"
    }
    try temporary.onBothEngines { (store) throws in
      let found = try Self.open(store) {
        switch name {
        case "line": $0.line = "197"
        case "category": $0.category = "drugs"
        case "place": $0.place = "rasht"
        default: $0.isOverTarget = true
        }
      }
      #expect(found.map(\.report.number) == [wanted])
    }
  }

  @Test("Pages follow each other without a gap")
  func paging() throws {
    let temporary = try TemporaryStore()
    for index in 0..<20 {
      try Self.log(
        temporary, minutesAgo: index % 7 + 3, priority: index % 3 + 1,
        stages: index % 4 == 0 ? [.dispatched: 2] : index % 4 == 1 ? [.arrived: 1] : [:])
    }
    try temporary.onBothEngines { (store) throws in
      let all = try Self.open(store).map(\.report.number)
      var seen: [ReportNumber] = []
      while true {
        let page = try Self.open(store, limit: 3) { $0.after = seen.last }
        guard !page.isEmpty else { break }
        seen += page.map(\.report.number)
      }
      #expect(seen == all && seen.count == 20)
    }
  }
}
