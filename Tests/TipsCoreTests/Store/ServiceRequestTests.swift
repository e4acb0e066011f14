import TestSupport
import Testing
import TipsCalendar
import TipsDomain

@testable import TipsStore

@Suite("Reports that programs ask for by what happened last")
struct ServiceRequestTests {
  private static let now = TemporaryStore.now

  /// Reports of which many were received in the same second, and to half of which something happened, often in one second
  /// too.
  private static func randomStore(seed: UInt64) throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let number = try temporary.log(at: now.adding(seconds: -(1 + random.below(12)) * 600)) {
        $0.category = random.below(2) == 0 ? "other" : "theft.motorcycle"
        $0.place = random.below(3) == 0 ? "golsar" : nil
      }
      let later = random.below(3) * 600
      let change =
        switch random.below(6) {
        case 0: "dispatched_at = received_at + \(later)"
        case 1: "dispatched_at = received_at, arrived_at = received_at + \(later)"
        case 2: "closed_at = received_at + \(later)"
        default: ""
        }
      if !change.isEmpty {
        try temporary.store.connection.execute("update report set \(change) where id = \(number.id)")
      } else if random.below(4) == 0 {
        try temporary.mark(number, .settled, at: now.adding(seconds: -random.below(3) * 600))
      }
    }
    return temporary
  }

  /// What is asked at random.
  private static func randomQuery(_ random: inout SeededGenerator, in temporary: TemporaryStore) throws
    -> ServiceRequestQuery
  {
    var query = ServiceRequestQuery(limit: 1 + random.below(20))
    let from = now.adding(seconds: -random.below(16) * 600)
    query.updatedFrom = from
    if random.below(2) == 0 { query.updatedTo = from.adding(seconds: random.below(9) * 600) }
    if random.below(3) == 0 { query.receivedFrom = now.adding(seconds: -random.below(12) * 600) }
    if random.below(3) == 0 { query.receivedTo = now.adding(seconds: -random.below(12) * 600) }
    if random.below(3) == 0 { query.isClosed = random.below(2) == 0 }
    if random.below(3) == 0 { query.categories = [try temporary.store.references.category(named: "other").id] }
    if random.below(4) == 0 { query.places = [try #require(try temporary.store.references.place(code: "golsar")).id] }
    if random.below(2) == 0 { query.offset = random.below(10) }
    return query
  }

  /// The same question put to all reports, one by one.
  private static func expected(_ query: ServiceRequestQuery, in temporary: TemporaryStore) throws -> [ReportNumber] {
    let all = try temporary.store.reports.reports((1...60).map { ReportNumber(id: $0) })
    let updated: (ReportRecord) -> Instant = { report in
      report.outcomeAt ?? report.closedAt
        ?? max(report.dispatchedAt ?? report.receivedAt, report.arrivedAt ?? report.receivedAt)
    }
    let found = all.filter { report in
      let isClosed = report.disposition != .pending || report.closedAt != nil
      return updated(report) >= query.updatedFrom ?? updated(report)
        && updated(report) <= query.updatedTo ?? updated(report)
        && report.receivedAt >= query.receivedFrom ?? report.receivedAt
        && report.receivedAt <= query.receivedTo ?? report.receivedAt && isClosed == query.isClosed ?? isClosed
        && query.categories?.contains(report.categoryID) ?? true
        && query.places.map { places in report.placeID.map(places.contains) ?? false } ?? true
    }
    return found.sorted { (updated($0), $0.number.id) > (updated($1), $1.number.id) }.map(\.number)
  }

  @Test("Over any store the last updated come first, whatever else is asked for", arguments: 1...4)
  func random(seed: UInt64) throws {
    let temporary = try Self.randomStore(seed: seed)
    var random = SeededGenerator(seed: seed, stream: 1)
    for _ in 0..<60 {
      let query = try Self.randomQuery(&random, in: temporary)
      let found = try temporary.store.reports.serviceRequests(query).map(\.number)
      let expected = try Self.expected(query, in: temporary).dropFirst(query.offset).prefix(query.limit)
      #expect(found == Array(expected), "\(query)")
    }
  }

  @Test("Going on behind the last one gives each once", arguments: 1...4)
  func pages(seed: UInt64) throws {
    let temporary = try Self.randomStore(seed: seed)
    var query = ServiceRequestQuery(limit: 7)
    query.updatedFrom = Self.now.adding(seconds: -5_000)
    var found: [ReportNumber] = []
    while true {
      let page = try temporary.store.reports.serviceRequests(query).map(\.number)
      found += page
      guard page.count == query.limit else { break }
      query.after = page.last
    }
    #expect(try found == Self.expected(query, in: temporary))
  }

  @Test("Recording a report writes nothing to the index of updates; what happens to it does")
  func index() throws {
    let temporary = try TemporaryStore()
    let indexed =
      "select count(*) from report indexed by report_updated where "
      + "(disposition <> 0 or closed_at is not null or dispatched_at is not null or arrived_at is not null)"
    let number = try temporary.log()
    try temporary.log()
    #expect(try temporary.count(indexed) == 0)
    try temporary.mark(number, .settled)
    #expect(try temporary.count(indexed) == 1)
  }
}
