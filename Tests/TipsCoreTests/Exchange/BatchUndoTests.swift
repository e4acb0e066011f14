import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsExchange
@testable import TipsIdentity
@testable import TipsStore
@testable import TipsText

@Suite("Taking an import back")
struct BatchUndoTests {
  private typealias Import = ImportFixtures

  private static let rows = (0..<6).map { number in
    Import.row(
      "k\(number)", at: -number * 700, result: number % 2 == 0 ? "operation" : "", text: "خبر شماره \(number)",
      phone: number < 3 ? "0911000000\(number)" : "")
  }

  private func undo(_ temporary: TemporaryStore, _ batch: Int64 = 1) throws {
    try temporary.store.batches.undo(batch, operatorName: "engineer", now: TemporaryStore.now)
  }

  @Test("Everything is as before, whether the import was most of the store or little of it", arguments: [0, 1, 30])
  func asBefore(others: Int) throws {
    let temporary = try TemporaryStore()
    for number in 0..<others {
      try temporary.log("خبر دیگر \(number)", at: TemporaryStore.now.adding(seconds: -number * 50_000))
    }
    func state() throws -> [String] {
      try Import.summaries(temporary.store) + Import.spans(temporary.store) + Import.indices(temporary.store)
        + ["report", "sealed_identity", "reporter", "consent_event", "report_search_docsize"].map {
          "\($0) \(try temporary.count("select count(*) from \($0)"))"
        } + ["\(try Import.hits("خبر", temporary.store))"]
    }
    let before = try state()
    let batch = try #require(try Import.run(Self.rows, into: temporary.store).batch)
    _ = try temporary.settle()
    try undo(temporary, batch)
    #expect(try state() == before)
    #expect(try temporary.count("select count(*) from report_search where report_search match 'شماره'") == 0)
  }

  @Test("Numbers are never given again")
  func numbers() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    try undo(temporary)
    #expect(try temporary.log().id == 7)
  }

  @Test("The import stays on record, and so does who took it back")
  func record() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store) { $0.operatorName = "op-3" }
    try undo(temporary)
    let batch = try temporary.store.batches.batch(1)
    #expect(batch.undoneAt == TemporaryStore.now)
    #expect(batch.counts.recorded == 6 && batch.operatorName == "op-3" && batch.source == "centre")
    #expect(
      try temporary.count(
        "select count(*) from audit_entry where action = 'undo_import' and subject = 'import 1' and operator = 'engineer'"
      )
        == 1)
  }

  @Test("The same file can be imported again")
  func again() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    try undo(temporary)
    #expect(try Import.run(Self.rows, into: temporary.store).counts.recorded == 6)
  }

  @Test("Not twice, and not what never was")
  func refused() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    try undo(temporary)
    #expect(throws: BatchError.undone(1)) { try undo(temporary) }
    #expect(throws: BatchError.unknown(9)) { try undo(temporary, 9) }
  }

  @Test("Not when an outcome was marked")
  func outcome() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    try temporary.mark(ReportNumber(id: 2), .unfounded)
    #expect(throws: BatchError.self) { try undo(temporary) }
    #expect(try temporary.count("select count(*) from report") == 6)
  }

  @Test("Not when a report from elsewhere is a duplicate of one of it")
  func lead() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    let later = try temporary.log()
    try temporary.mark(later, .duplicate, lead: ReportNumber(id: 1))
    let error = #expect(throws: BatchError.self) { try undo(temporary) }
    #expect(
      error
        == .builtOn(
          1, thing: Message(en: "leads a report from elsewhere", fa: "گزارش اصلیِ گزارشی از جای دیگر است"),
          report: ReportNumber(id: 1)))
  }

  @Test("Not when a list has a name from it")
  func name() throws {
    let temporary = try TemporaryStore()
    let month = TemporaryStore.now.adding(seconds: -20 * 86_400)
    try temporary.mark(try temporary.log(phone: "09110000001", name: "x", at: month), .operation, at: month)
    try Import.run([Import.row("k1", phone: "09110000001", name: "مینا نمونه")], into: temporary.store)
    _ = try temporary.settle()
    let round = try temporary.store.rounds.issue(
      try temporary.period("1404-06"), operatorName: "x", now: TemporaryStore.now)
    #expect(round.honorees.count == 1)
    let error = #expect(throws: BatchError.self) { try undo(temporary) }
    #expect(error?.message.en.contains("says the name of somebody on an issued list") == true)
  }

  @Test("Not when one of it is never to be published")
  func protection() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    try temporary.store.reportProtection.protect(
      ReportNumber(id: 2), reason: "x", operatorName: "x", now: TemporaryStore.now)
    let error = #expect(throws: BatchError.self) { try undo(temporary) }
    #expect(error?.message.en.contains("report 21 is marked as never to be published") == true)
    try temporary.store.reportProtection.release(
      ReportNumber(id: 2), reason: "x", operatorName: "x", now: TemporaryStore.now)
    try undo(temporary)
  }

  @Test("What somebody took back in a report of it stays taken back, however the reports come again")
  func revocation() throws {
    let temporary = try TemporaryStore()
    let revoking = Import.row("k1", at: 700, phone: "09110000001").replacing(/,name$/, with: ",none")
    let rows = [Import.row("k0", phone: "09110000001"), revoking]
    try Import.run(rows, into: temporary.store)
    _ = try temporary.settle()
    try undo(temporary)
    #expect(try temporary.count("select consent from reporter") == Consent.none.rawValue)
    try Import.run([Import.row("other", phone: "09110000001")], into: temporary.store)
    _ = try temporary.settle()
    #expect(try temporary.count("select consent from reporter") == Consent.none.rawValue)
    #expect(try temporary.count("select count(*) from consent_event") == 1)
    let key = try temporary.key()
    #expect(try AuditVerification(store: temporary.store, key: key).run().findings == [])
  }

  @Test("A consent that only it told goes with it, and an earlier one holds again")
  func toldConsent() throws {
    let temporary = try TemporaryStore()
    let day = 86_400
    try temporary.log(phone: "09110000001", consent: .private, at: TemporaryStore.now.adding(seconds: -30 * day))
    _ = try temporary.settle()
    try Import.run([Import.row("k0", phone: "09110000001")], into: temporary.store)
    _ = try temporary.settle()
    #expect(try temporary.count("select consent from reporter") == Consent.name.rawValue)
    try undo(temporary)
    _ = try temporary.settle()
    #expect(try temporary.count("select consent from reporter") == Consent.private.rawValue)
    #expect(try AuditVerification(store: temporary.store, key: try temporary.key()).run().findings == [])
  }

  @Test("A mark without a report is noticed where an import was taken back, and found where none was")
  func orphans() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    try undo(temporary)
    for (id, isNotice) in [(2, true), (900, false)] {
      try temporary.bend("insert into report_protection (report_id, reason, operator, at) values (\(id), 'x', 'x', 0)")
      let verdict = try AuditVerification(store: try temporary.reopened(), key: nil).run()
      #expect(verdict.notices.contains { $0.problem.en.contains("never to be published") } == isNotice || !isNotice)
      #expect(verdict.findings.contains { $0.problem.en.contains("never to be published") } == !isNotice)
    }
  }

  @Test("Whoever reported otherwise too stays known, with the consent that was told then")
  func reporters() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09110000000", consent: .initials, at: TemporaryStore.now.adding(seconds: -864_000))
    try Import.run(Self.rows, into: temporary.store)
    _ = try temporary.settle()
    #expect(try temporary.count("select count(*) from reporter") == 3)
    try undo(temporary)
    _ = try temporary.settle()
    #expect(try temporary.count("select count(*) from reporter") == 1)
    #expect(try temporary.count("select consent from reporter") == Consent.initials.rawValue)
    #expect(try temporary.count("select identity_report_id from reporter") == 1)
  }

  @Test("Whoever gave consent outside a report, or is protected, stays on record")
  func decisions() throws {
    let temporary = try TemporaryStore()
    try Import.run(Self.rows, into: temporary.store)
    _ = try temporary.settle()
    let names = try Import.dump("select id from reporter order by id", temporary.store, columns: 1).map { "r-\($0)" }
    _ = try temporary.store.reporters.protect(names[0], operatorName: "x", now: TemporaryStore.now)
    _ = try temporary.store.reporters.setConsent(
      .private, of: names[1], source: "letter", operatorName: "x", now: TemporaryStore.now)
    try undo(temporary)
    #expect(
      try Import.dump("select id from reporter order by id", temporary.store, columns: 1).map { "r-\($0)" }
        == Array(names.prefix(2)))
  }
}
