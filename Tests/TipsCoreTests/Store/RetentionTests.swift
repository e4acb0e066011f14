import Foundation
import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsStore

@Suite("Retention")
struct RetentionTests {
  private static let now = TemporaryStore.now
  private static let old = now.adding(seconds: -6 * 366 * 86_400)

  /// 1,300 old reports, of which 100 are open, and 20 young ones.
  private func station() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    let intake = Intake(store: temporary.store, operatorName: "op-3")
    for index in 0..<1_320 {
      var draft = ReportDraft()
      draft.text = index < 1_300 ? "\(Canary.text) \(index)" : "سرقت تازه \(index)"
      draft.address = index < 1_300 ? Canary.address : nil
      draft.category = "theft.motorcycle"
      draft.receivedAt = index < 1_300 ? Self.old.adding(seconds: index) : Self.now
      if index % 10 == 0 { draft.caller = try Caller(phone: Canary.phone, name: Canary.name, consent: .name) }
      _ = try intake.record(draft, now: Self.now)
    }
    // Marked by hand where the remark matters, in the row elsewhere, as an import would have it.
    var mark = OutcomeMark(.operation)
    mark.at = Self.old.adding(seconds: 5_000)
    mark.note = Canary.remark
    for id in 1...100 {
      _ = try temporary.store.outcomes.mark(
        ReportNumber(id: Int64(id)), mark, operatorName: "officer-14", now: Self.now)
    }
    for id in 1...20 {
      try temporary.store.followups.record(
        true, on: ReportNumber(id: Int64(id)), note: Canary.remark, operatorName: "op-3", now: Self.now)
    }
    try temporary.store.connection.execute(
      """
      update report set closed_at = received_at + 60 where id between 101 and 1200;
      insert into followup (report_id, satisfied, at, operator, note)
      values (1201, 1, 0, 'x', 'on an open report'), (1, 1, 0, 'x', null)
      """)
    _ = try temporary.settle()
    return temporary
  }

  private func limit(_ temporary: TemporaryStore) throws -> Instant {
    temporary.store.retention.limit(try RetentionAge("5y"), now: Self.now)
  }

  private func remove(
    _ temporary: TemporaryStore, rewriting: RetentionRewriting = .whereRemoved, progress: (Int) -> Void = { _ in }
  ) throws -> RetentionResult {
    try temporary.store.retention.remove(
      before: try limit(temporary), rewriting: rewriting, operatorName: "x", now: Self.now, progress: progress)
  }

  @Test("What would be removed is what is removed")
  func due() throws {
    let temporary = try station()
    let due = try temporary.store.retention.due(before: try limit(temporary))
    #expect(due == RetentionResult(reports: 1_200, identities: 120, remarks: 120, open: 100))
    var result = try remove(temporary)
    #expect(result.file.isRewritten)
    result.file = TraceRemovalResult()
    #expect(result == due)
    #expect(try temporary.store.retention.due(before: try limit(temporary)) == RetentionResult(open: 100))
  }

  @Test("Removed texts are in no file any more; open and young reports keep theirs")
  func canaries() throws {
    let temporary = try station()
    try temporary.store.connection.execute("update report set closed_at = received_at + 60 where id <= 1300")
    try temporary.store.reportProtection.protect(
      ReportNumber(id: 7), reason: Canary.remark, operatorName: "x", now: Self.now)
    _ = try remove(temporary)
    #expect(try temporary.store.reportProtection.mark(of: ReportNumber(id: 7))?.reason == "removed")
    #expect(try Canary.found(Canary.words + Canary.phones, in: temporary) == [])
    #expect(try temporary.count("select count(*) from report where text like 'سرقت تازه%'") == 20)
    #expect(try temporary.count("select count(*) from report_search where report_search match 'تازه'") == 20)
  }

  @Test("Figures stay, those of the reporter too")
  func figures() throws {
    let temporary = try station()
    let reporter = try #require(try temporary.store.reports.existing(ReportNumber(id: 1)).reporterID)
    func state() throws -> [String] {
      let counts = try temporary.store.reporters.dispositions(of: reporter).map { "\($0.key) \($0.value)" }
      return try ["1398", "1399", "1404"].map { try FiguresText.of(try temporary.period($0), temporary.store) }
        + counts.sorted()
    }
    let before = try state()
    _ = try remove(temporary)
    #expect(try state() == before)
    #expect(try temporary.summaryDifferences() == 0)
  }

  @Test("The reporter's identity is that of the newest report that has one")
  func identity() throws {
    let temporary = try station()
    let reporter = try #require(try temporary.store.reports.existing(ReportNumber(id: 1)).reporterID)
    try temporary.store.connection.execute("update reporter set identity_report_id = 1")
    _ = try remove(temporary)
    #expect(try temporary.count("select identity_report_id from reporter where id = \(reporter)") == 1_311)
  }

  @Test("Each transaction is small, and a run that was stopped goes on where it was")
  func resumable() throws {
    struct Stopped: Error {}
    let temporary = try station()
    var steps: [Int] = []
    let limit = try limit(temporary)
    // A report that can't be emptied stops the run in its third transaction.
    try temporary.store.connection.execute(
      """
      create trigger stop before update on report when new.id = 1150 begin select raise(abort, 'stopped'); end
      """)
    #expect(throws: StoreError.self) { _ = try remove(temporary) { steps.append($0) } }
    #expect(steps == [500, 1_000])
    try temporary.store.connection.execute("drop trigger stop")
    #expect(try temporary.store.retention.due(before: limit).reports == 200)
    #expect(try remove(temporary).reports == 200)
    #expect(
      try temporary.count("select count(*) from audit_entry where action = 'remove_texts' and subject like 'received%'")
        == 3)
  }

  @Test(
    "An age is counted back on the Solar Hijri calendar",
    arguments: [
      ("5y", "1399-07-12"), ("7m", "1403-12-12"), ("۱۸m", "1403-01-12"), ("12d", "1404-06-31"), ("1M", "1404-06-12"),
    ])
  func ages(_ typed: String, _ expected: String) throws {
    let today = try #require(SolarHijriDate(year: 1404, month: 7, day: 12)).localDay
    #expect(SolarHijriDate(try RetentionAge(typed).day(before: today)).description == expected)
  }

  @Test("The last day of a shorter month stands in for a missing one")
  func shorterMonth() throws {
    let today = try #require(SolarHijriDate(year: 1404, month: 6, day: 31)).localDay
    #expect(SolarHijriDate(try RetentionAge("6m").day(before: today)).description == "1403-12-30")
    #expect(SolarHijriDate(try RetentionAge("18m").day(before: today)).description == "1402-12-29")
  }

  @Test("Anything else is no age", arguments: ["", "5", "y", "0y", "-1y", "5w", "1.5y", "10000y", "5 y"])
  func noAges(_ typed: String) {
    #expect(throws: RetentionError.self) { try RetentionAge(typed) }
  }
}
