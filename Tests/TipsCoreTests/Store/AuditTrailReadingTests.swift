import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsIdentity

@testable import TipsStore

struct AuditTrailReadingTests {
  private let temporary: TemporaryStore
  private var trail: AuditTrail { temporary.store.auditTrail }

  /// Reports of three days, some of them marked.
  init() throws {
    temporary = try TemporaryStore()
    for day in 0..<3 {
      let now = TemporaryStore.now.adding(seconds: day * 86_400)
      for index in 0..<20 {
        var draft = ReportDraft()
        draft.text = "گزارش \(index)"
        draft.category = "theft.motorcycle"
        draft.receivedAt = now
        let number = try Intake(store: temporary.store, operatorName: "op-\(index % 2)").record(draft, now: now).number
        guard index % 7 == 0 else { continue }
        var mark = OutcomeMark(.assisted)
        mark.at = now
        _ = try temporary.store.outcomes.mark(number, mark, operatorName: "officer-14", now: now)
      }
    }
  }

  /// All entries that a filter lets through, part by part.
  private func all(_ filter: AuditFilter, limit: Int, window: Int64) throws -> [Int64] {
    var found: [Int64] = []
    var before: Int64?
    repeat {
      let part = try trail.entries(matching: filter, before: before, limit: limit, window: window)
      #expect(part.entries.count <= limit)
      found += part.entries.map(\.sequence)
      before = part.next
    } while before != nil
    return found
  }

  private func wanted(_ isIn: (AuditRecord) -> Bool) throws -> [Int64] {
    try trail.newest(limit: 10_000).filter(isIn).map(\.sequence)
  }

  @Test(arguments: [(1, Int64(1)), (3, 7), (10, 10), (500, 7), (7, 200_000)])
  func `parts give every entry once`(limit: Int, window: Int64) throws {
    var filter = AuditFilter()
    #expect(try all(filter, limit: limit, window: window) == wanted { _ in true })
    filter.action = "outcome"
    #expect(try all(filter, limit: limit, window: window) == wanted { $0.action == "outcome" })
    filter.person = "officer-14"
    filter.action = nil
    #expect(try all(filter, limit: limit, window: window) == wanted { $0.operatorName == "officer-14" })
  }

  @Test(arguments: [Int64(1), 7, 200_000])
  func `a period has the entries of its days`(window: Int64) throws {
    let zone = temporary.store.zone
    let day = zone.day(of: TemporaryStore.now.adding(seconds: 86_400))
    var filter = AuditFilter()
    filter.from = zone.startOfDay(day)
    filter.to = zone.startOfDay(day.advanced(by: 1))
    let wanted = try wanted { zone.day(of: $0.at) == day }
    #expect(wanted.count > 20)
    #expect(try all(filter, limit: 9, window: window) == wanted)
  }

  @Test
  func `a topic is found by its index, and narrowed by the rest`() throws {
    let report = try #require(try trail.newest(limit: 100).first { $0.action == "outcome" })
    var filter = AuditFilter()
    filter.topic = try AuditFilter.Topic(
      typed: report.subject, in: temporary.store, today: TemporaryStore.today)
    let own = try wanted { $0.subject == report.subject }
    #expect(own.count == 2)
    #expect(try all(filter, limit: 1, window: 7) == own)
    filter.action = "outcome"
    #expect(try all(filter, limit: 1, window: 7) == [report.sequence])
  }
}
