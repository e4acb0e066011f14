import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsStore

/// Rows that no program of ours writes: reading them answers or refuses, and never stops the process.
@Suite struct DamagedRowsTests {
  private static let extremes: [Int64] = [.min, .min + 1, -1, 0, 1 << 62, .max]

  /// A store with reports, changed behind the rules' back.
  private func store(_ change: String) throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    let first = try temporary.log(phone: "09119876543") { $0.place = "golsar" }
    try temporary.log()
    try temporary.mark(first, .operation)
    try temporary.store.connection.execute("pragma ignore_check_constraints = on; pragma foreign_keys = off")
    try temporary.store.connection.execute(change)
    return temporary
  }

  @Test(.timeLimit(.minutes(1)))
  func aPlaceThatLiesInItselfEndsTheWalk() throws {
    let temporary = try store(
      "update place set parent_id = (select id from place where code = 'golsar') where code = 'gilan'")
    let gilan = try temporary.store.references.place(named: "gilan")
    let all = try temporary.store.references.subtree(of: gilan.id)
    #expect(all.count == Set(all).count && all.count > 10)
    #expect(try temporary.store.references.path(of: gilan.id).count == 8)
  }

  @Test(arguments: extremes)
  func timesThatNoClockShows(_ time: Int64) throws {
    let temporary = try store(
      "update report set received_at = \(time), dispatched_at = \(0 &- time), arrived_at = \(time), outcome_at = \(time)"
    )
    let now = TemporaryStore.now
    _ = try temporary.store.figures.figures(of: try temporary.period("1404"), now: now)
    _ = try temporary.store.rounds.draft(try temporary.period("1404"), now: now)
    for report in try temporary.store.reports.list(ReportFilter(), limit: 9) {
      _ = temporary.store.zone.iso8601(report.receivedAt) + temporary.store.zone.solarHijri(report.receivedAt)
    }
  }

  @Test(arguments: extremes)
  func countsThatCannotBe(_ count: Int64) throws {
    let temporary = try store(
      """
      update report_day set reports = \(count);
      insert into report_day values (20363, 2, 0, 1, 0, \(count)), (20362, 2, 1, 1, 1, \(count));
      update outcome_day set reports = \(count);
      """)
    _ = try temporary.store.figures.figures(of: try temporary.period("1404"), now: TemporaryStore.now)
    _ = try temporary.store.rounds.draft(try temporary.period("1404"), now: TemporaryStore.now)
  }

  @Test(arguments: extremes)
  func numbersOfReportsBelowZero(_ id: Int64) {
    #expect(!ReportNumber(id: id).description.isEmpty)
  }

  @Test(arguments: extremes)
  func quantitiesOutOfBounds(_ value: Int64) {
    let decimal = ExactDecimal(mantissa: value, scale: Int(value))
    #expect((0...6).contains(decimal.scale) && decimal.mantissa >= 0 && decimal.description.utf8.count < 30)
  }

  @Test(arguments: extremes)
  func roundsOfDaysFarAway(_ day: Int64) throws {
    let temporary = try store(
      """
      insert into round values (1, '1404-06', \(day), \(day), 0, 0, 1, 1, '{}', '', 0, '', 0, 0, 'x');
      """)
    let round = try temporary.store.rounds.existing("1404-06")
    _ = SolarHijriDate(round.from).description + GregorianDate(round.to.advanced(by: -1)).description
  }

  @Test(arguments: ["station = 5000", "station = -9223372036854775808", "uuid = 'x'", "zone = '../../etc/passwd'"])
  func settingsThatCannotBe(_ change: String) throws {
    let temporary = try store("update store set \(change)")
    #expect(throws: (any Error).self) { try Store.open(at: temporary.path, for: .reading) }
  }

  @Test func aTrailThatEndsWithTheLastNumber() throws {
    let temporary = try store(
      """
      drop trigger audit_entry_no_update;
      update audit_entry set id = 9223372036854775807 where id = (select max(id) from audit_entry)
      """)
    #expect(throws: StoreError.self) { try temporary.log() }
    _ = try AuditVerification(store: temporary.store, key: nil).run()
  }
}
