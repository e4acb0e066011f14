import TestSupport
import Testing
import TipsFeed
import TipsSQLite

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsPostgreSQL
@testable import TipsStore

@Suite("Rows of a station that no table takes", .needsPostgreSQL)
struct DamagedRowTests {
  private let station: TemporaryStore
  private let centre: TemporaryCentre
  private let sender: StationSender
  private let reports: [Int64]

  /// A station with three reports, of which each was dispatched, and one of a person.
  init() throws {
    station = try TemporaryStore(station: 7)
    reports = [
      try station.log(phone: "09120001111", name: "نام").id, try station.log("سرقت دوم").id, try station.log("سوم").id,
    ]
    for report in reports { try station.mark(ReportNumber(id: report), .operation) }
    _ = try station.settle()
    centre = try TemporaryCentre()
    sender = StationSender(station.store)
  }

  /// Writes what the station's own checks don't let anybody write.
  private func damage(_ sql: String) throws {
    try station.store.connection.execute("pragma ignore_check_constraints = on")
    try station.store.connection.execute(sql)
  }

  private func send() throws {
    var random = SeededGenerator(seed: 1)
    let bytes = try #require(try sender.next(random: &random))
    #expect(try centre.receiver().take(try FeedBatch(bytes: bytes), from: 7).refusal == nil)
  }

  private func named() throws -> [String] {
    try centre.session.query("select table_name, key from damaged_row order by 1, 2").map {
      "\($0.text(0)) \($0.int64(1))"
    }
  }

  private func count(_ table: String) throws -> Int {
    try centre.session.query("select count(*) from \(table)")[0].int(0)
  }

  @Test("A report with a priority that is none is named, and all others are taken")
  func report() throws {
    try damage("update report set priority = 9 where id = \(reports[1])")
    try send()
    let taken = try centre.session.query("select id from report order by id").map { $0.int64(0) }
    #expect(taken == [reports[0], reports[2]])
    #expect(try named() == ["report \(reports[1])"])
    #expect(try CentreVerification(centre.session).run().findings == [])
  }

  @Test("The doctor says which row it is, and by which rule")
  func doctor() throws {
    try damage("update report set priority = 9 where id = \(reports[1])")
    try send()
    let findings = try CentreExamination(centre.session, now: TemporaryStore.now).run().filter { $0.check == .rows }
    guard case .damagedRow(7, "report", reports[1], let reason)? = findings.first?.seen else {
      Issue.record("\(findings)")
      return
    }
    #expect(findings.count == 1 && reason.contains("priority"))
  }

  @Test(
    "A reason shows nothing of what the row holds",
    arguments: [
      ("22P02", "invalid input syntax for type bigint: \"09120001111\"", "22P02 invalid input syntax for type bigint"),
      ("22003", "value \"09120001111\" is out of range for type smallint", "22003 value"),
      (
        "23514", "new row for relation \"sieve\" violates check constraint \"report_priority_check\"",
        "23514 new row for relation \"sieve\" violates check constraint \"report_priority_check\""
      ),
    ])
  func reason(state: String, words: String, shown: String) {
    #expect(DamagedRows.reason(of: PostgreSQLError.refused(state: state, words: words)) == shown)
  }

  @Test("What is of a row that isn't here is taken: an outcome without its report")
  func outcome() throws {
    try damage("update report set disposition = 77 where id = \(reports[1])")
    try send()
    #expect(try count("outcome_event") == 3)
    #expect(try named() == ["report \(reports[1])"])
  }

  @Test("An event that is none is named, and its report taken")
  func event() throws {
    // Not even the triggers keep a disk from that.
    try station.store.connection.execute("drop trigger outcome_event_no_update")
    try damage("update outcome_event set to_disposition = -4 where report_id = \(reports[2])")
    try send()
    #expect(try count("report") == 3)
    #expect(try count("outcome_event") == 2)
    #expect(try named().map { $0.split(separator: " ")[0] } == ["outcome_event"])
  }

  @Test("Moments that no calendar has are no reason to stop", arguments: [Int64.max, .min, 1 << 60])
  func moments(at: Int64) throws {
    try damage("update report set received_at = \(at), closed_at = \(Int64.max) where id = \(reports[0])")
    try send()
    #expect(try named() == ["report \(reports[0])"])
  }

  @Test("A line without a name and the reports that came by it are named")
  func line() throws {
    try damage("update line set label_en = '', code = 'x' where code = '110'")
    try send()
    let line = try station.count("select id from line where code = 'x'")
    #expect(try named() == ["line \(line)"] + reports.map { "report \($0)" })
  }

  @Test("A person whose consent is none is named, and their reports taken")
  func person() throws {
    try damage("update reporter set consent = 9")
    try send()
    #expect(try count("report") == 3)
    #expect(try named().map { $0.split(separator: " ")[0] } == ["reporter"])
  }

  @Test("What was here of the row before is taken out, and counted out")
  func before() throws {
    try send()
    try damage("update report set priority = 9 where id = \(reports[1])")
    try send()
    #expect(try count("report") == 2)
    #expect(try CentreVerification(centre.session).run().findings == [])
  }

  @Test("Once the station has it right, it is here and no longer named")
  func mended() throws {
    try damage("update report set priority = 9 where id = \(reports[1])")
    try send()
    try station.store.connection.execute("update report set priority = 3 where id = \(reports[1])")
    try send()
    #expect(try named() == [])
    #expect(try CentreComparison(station.store, centre.session).differences() == [])
  }

  @Test("A batch of nothing but such rows is refused, for it isn't the station's file that is wrong")
  func tooMany() throws {
    for _ in 0..<1_001 { try station.log("x") }
    try damage("update report set priority = 9")
    var random = SeededGenerator(seed: 1)
    let bytes = try #require(try sender.next(random: &random))
    #expect(throws: PostgreSQLError.self) { try centre.receiver().take(try FeedBatch(bytes: bytes), from: 7) }
    #expect(try count("report") == 0)
  }
}
