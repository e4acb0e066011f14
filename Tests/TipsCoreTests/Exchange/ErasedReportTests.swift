import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

/// Reports of erased people: no entry names them, and each is held against the trail all the same.
@Suite("Erased reports in the trail")
struct ErasedReportTests {
  private static let phone = "09110000101"
  private static let later = TemporaryStore.now.adding(seconds: 86_400)

  /// Of the erased person: report 1 alone, 2 in an import, 5 in an import and marked before. 2 and 1 are marked since.
  private static func filled() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    try temporary.log(phone: phone)
    let rows = (2...6).map { ImportFixtures.row("k\($0)", at: $0, phone: [2, 5].contains($0) ? phone : "") }
    _ = try ImportFixtures.run(rows, into: temporary.store)
    try temporary.mark(ReportNumber(id: 5), .unfounded)
    _ = try temporary.settle()
    let reporter = try #require(try temporary.store.reports.existing(ReportNumber(id: 1)).reporterID)
    _ = try temporary.store.erasures.erase(
      Reporter.pseudonym(reporter), key: try temporary.key(), reason: "letter", removesTexts: true, operatorName: "x",
      now: later)
    for id in [1, 2] { try temporary.mark(ReportNumber(id: Int64(id)), .unfounded) }
    return temporary
  }

  private func findings(_ temporary: TemporaryStore) throws -> [String] {
    try AuditVerification(store: try temporary.reopened(), key: try temporary.key()).run().findings.map {
      "\($0.subject.en) \($0.problem.en)"
    }
  }

  @Test("Nothing is found where nothing was bent")
  func untouched() throws {
    let temporary = try Self.filled()
    #expect(try temporary.count("select count(*) from erased_report") == 3)
    #expect(try findings(temporary) == [])
  }

  @Test("Each that was bent is named", arguments: [1, 2, 5])
  func bent(_ id: Int) throws {
    let temporary = try Self.filled()
    try temporary.bend("update report set priority = 5 where id = \(id)")
    #expect(try findings(temporary) == ["\(ReportNumber(id: Int64(id))) was changed outside the program"])
  }

  @Test(
    "What the list says is held against the trail, and what is taken off it is missed",
    arguments: [
      "update erased_report set after = randomblob(32) where report_id = 2",
      "delete from erased_report where report_id = 5",
      "insert into erased_report values (3, zeroblob(32), zeroblob(32))",
      "insert into erasure_past values (1, 0, 0, 1)",
    ])
  func bentList(_ sql: String) throws {
    let temporary = try Self.filled()
    try temporary.bend(sql)
    #expect(try findings(temporary).contains("erasures was changed outside the program"))
  }

  @Test("A report that is gone is missed", arguments: [1, 2])
  func gone(_ id: Int) throws {
    let temporary = try Self.filled()
    try temporary.bend("delete from report where id = \(id)")
    #expect(try !findings(temporary).isEmpty)
  }

  @Test("A report that comes late is erased without an entry of its own")
  func late() throws {
    let temporary = try Self.filled()
    _ = try ImportFixtures.run([ImportFixtures.row("late", phone: Self.phone)], into: temporary.store)
    #expect(try temporary.settle().forgotten == 1)
    #expect(try temporary.count("select count(*) from audit_entry where subject = '78'") == 0)
    #expect(try findings(temporary) == [])
    try temporary.bend("update report set priority = 5 where id = 7")
    #expect(try findings(temporary).count == 1)
  }
}
