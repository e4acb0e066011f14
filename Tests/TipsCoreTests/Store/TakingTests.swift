import TestSupport
import Testing
import TipsCalendar

@testable import TipsDomain
@testable import TipsStatistics
@testable import TipsStore

@Suite("What citizens sent by the web")
struct TakingTests {
  private static let now = TemporaryStore.now

  /// A report that came by the web so many minutes ago.
  @discardableResult
  private static func send(
    _ temporary: TemporaryStore, minutesAgo: Int = 1, _ change: (inout ReportDraft) -> Void = { _ in }
  ) throws -> ReportNumber {
    try temporary.log(at: now.adding(seconds: -minutesAgo * 60)) {
      $0.line = Line.web
      change(&$0)
    }
  }

  private static func open(
    _ temporary: TemporaryStore, _ change: (inout OpenReportFilter) -> Void = { _ in }
  ) throws -> [ReportNumber] {
    var filter = OpenReportFilter()
    change(&filter)
    return try temporary.store.open.list(filter, now: now, limit: 100).map(\.report.number)
  }

  private static func waiting(_ temporary: TemporaryStore) throws -> [ReportNumber] {
    try temporary.store.taking.waiting(limit: 100).map(\.number)
  }

  private static func findings(_ temporary: TemporaryStore) throws -> Int {
    try AuditVerification(store: temporary.store, key: nil).run().findings.count
  }

  @Test("It waits in a pile of its own, the longest wait first, and is not on the board")
  func pile() throws {
    let temporary = try TemporaryStore()
    let called = try temporary.log()
    let second = try Self.send(temporary, minutesAgo: 5)
    let first = try Self.send(temporary, minutesAgo: 9)
    #expect(try Self.open(temporary) == [called])
    #expect(try Self.waiting(temporary) == [first, second])
    #expect(try temporary.store.taking.waiting(after: first, limit: 9).map(\.number) == [second])
    #expect(try temporary.store.taking.count(limit: 100) == 2)
    #expect(try temporary.store.taking.count(limit: 1) == 1)
    #expect(try temporary.store.open.counts(now: Self.now).all == 1)
  }

  @Test("Asked for with its line it stands among what waits, by the same order")
  func line() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let late = try Self.send(temporary, minutesAgo: 20)
    let taken = try Self.send(temporary, minutesAgo: 30)
    let urgent = try Self.send(temporary) { $0.priority = 1 }
    try temporary.store.taking.take(taken, operatorName: "op-3", now: Self.now)
    let wanted: (inout OpenReportFilter) -> Void = {
      $0.line = Line.web
      $0.withUntaken = true
    }
    #expect(try Self.open(temporary, wanted) == [urgent, taken, late])
    #expect(
      try Self.open(temporary) {
        wanted(&$0)
        $0.after = urgent
      } == [taken, late])
  }

  @Test("Taken it is work as any other; put back it waits again")
  func takenAndPutBack() throws {
    let temporary = try TemporaryStore()
    let number = try Self.send(temporary)
    let taking = temporary.store.taking
    try taking.take(number, operatorName: "op-3", now: Self.now)
    #expect(try Self.open(temporary) == [number])
    #expect(try Self.waiting(temporary).isEmpty)
    #expect(throws: TakingError.notWaiting(number)) { try taking.take(number, operatorName: "op-4", now: Self.now) }
    try taking.putBack(number, operatorName: "op-3", now: Self.now)
    #expect(try Self.waiting(temporary) == [number])
    #expect(throws: TakingError.notTaken(number)) { try taking.putBack(number, operatorName: "op-3", now: Self.now) }
    #expect(try taking.events(of: number).map(\.isTaken) == [true, false])
    #expect(try Self.findings(temporary) == 0)
  }

  @Test("What was called in is not put among the reports of the web")
  func called() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log()
    #expect(throws: TakingError.notWaiting(number)) {
      try temporary.store.taking.take(number, operatorName: "op-3", now: Self.now)
    }
    #expect(throws: TakingError.notTaken(number)) {
      try temporary.store.taking.putBack(number, operatorName: "op-3", now: Self.now)
    }
  }

  @Test(
    "An outcome ends the wait, and taking the outcome back begins it again",
    arguments: [Disposition.unfounded, .falseReport])
  func refused(_ disposition: Disposition) throws {
    let temporary = try TemporaryStore()
    let number = try Self.send(temporary)
    try temporary.mark(number, disposition)
    #expect(try Self.waiting(temporary).isEmpty && Self.open(temporary).isEmpty)
    _ = try temporary.store.outcomes.undo(number, note: nil, operatorName: "op-3", now: Self.now)
    #expect(try Self.waiting(temporary) == [number])
    #expect(try Self.open(temporary).isEmpty)
  }

  @Test("Whoever is sent takes it along, and back where the stage is taken back")
  func stage() throws {
    let temporary = try TemporaryStore()
    let number = try Self.send(temporary)
    _ = try temporary.store.stages.record(.dispatched, of: number, at: nil, operatorName: "op-3", now: Self.now)
    #expect(try Self.waiting(temporary).isEmpty)
    #expect(try Self.open(temporary) == [number])
    try temporary.store.corrections.takeBack(
      .dispatched, of: number, reason: nil, operatorName: "op-3", now: Self.now)
    #expect(try Self.waiting(temporary) == [number])
  }

  @Test("Figures count it by its line, whatever is done with it")
  func figures() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let numbers = try (0..<4).map { _ in try Self.send(temporary) }
    try temporary.store.taking.take(numbers[0], operatorName: "op-3", now: Self.now)
    try temporary.store.taking.take(numbers[1], operatorName: "op-3", now: Self.now)
    try temporary.mark(numbers[1], .assisted)
    try temporary.mark(numbers[2], .unfounded)
    var filter = FigureFilter()
    filter.line = Line.web
    let tally = try temporary.store.read { connection in
      try temporary.store.figures.tally(
        of: ComparedSpan(try temporary.period("1404-07")),
        try ResolvedFilter(filter, ReferenceStore(connection: connection)), share: 1, connection)
    }
    #expect(tally.cells.values.reduce(0, +) == 4)
    let counts = """
      select coalesce(sum(reports), 0) from report_day where line_id = (select id from line where code = 'web')
      """
    #expect(try temporary.count(counts) == 4)
    #expect(try temporary.count(counts + " and disposition = \(Disposition.unfounded.rawValue)") == 1)
    #expect(try temporary.count(counts + " and disposition = 0") == 2)
    #expect(try temporary.summaryDifferences() == 0)
  }

  @Test("Whoever is limited to a place sees what came from there")
  func place() throws {
    let temporary = try TemporaryStore()
    try Self.send(temporary)
    let inside = try Self.send(temporary) { $0.place = "golsar" }
    let rasht = try #require(try temporary.store.references.place(code: "rasht")).id
    #expect(try temporary.store.taking.waiting(within: rasht, limit: 9).map(\.number) == [inside])
    #expect(try temporary.store.taking.count(within: rasht, limit: 9) == 1)
  }

  @Test("Several that become durable together are committed to with what they wait for")
  func together() throws {
    let temporary = try TemporaryStore()
    var draft = ReportDraft()
    draft.text = "خودرو مشکوک"
    draft.line = Line.web
    _ = try Intake(store: temporary.store, operatorName: "web").record([draft, draft], now: Self.now)
    #expect(try Self.findings(temporary) == 0)
    try temporary.store.connection.execute("update report set untaken = 0 where id = 2")
    #expect(try Self.findings(temporary) == 1)
  }

  @Test(
    "What was bent outside of the program is found",
    arguments: [
      "update report set untaken = 1 where id = 1", "update report set untaken = 0 where id = 3",
      "drop trigger taking_no_update; update taking set operator = 'x'",
      "drop trigger taking_no_delete; delete from taking",
    ])
  func bent(_ sql: String) throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    let taken = try Self.send(temporary)
    try Self.send(temporary)
    try temporary.store.taking.take(taken, operatorName: "op-3", now: Self.now)
    #expect(try Self.findings(temporary) == 0)
    // A verification refuses a store without its triggers.
    let trigger = try #require(
      try temporary.store.connection.rows(
        "select sql from sqlite_schema where name = 'taking_no_' || $1", sql.contains("delete") ? "delete" : "update"
      ) { (sql: String) in sql }.first)
    try temporary.store.connection.execute(sql.contains("drop") ? sql + "; " + trigger : sql)
    #expect(try Self.findings(temporary) == 1)
  }
}

@Suite("A store of schema 11 gets messages and the pile of the web")
struct MessageUpgradeTests {
  /// A store as the schema before made it, with reports, notes and something open.
  private func older() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    let number = try temporary.log("سرقت", phone: "09110000001")
    try temporary.log("از وب") { $0.place = "golsar" }
    try temporary.store.notes.add("پلاک", to: number, operatorName: "op-3", now: TemporaryStore.now)
    try temporary.store.connection.execute(MessageUpgradeTests.toSchema11 + "pragma user_version = 11")
    return temporary
  }

  /// Takes away what later schemas brought.
  static let toSchema11 = """
    drop table lead_elsewhere;
    drop table change;
    drop table centre;
    drop table relay_mailbox;
    drop table citizen_submission;
    drop index report_updated;
    drop table service_reads;
    drop table service_key;
    drop table taking;
    drop index report_untaken;
    drop index report_open;
    alter table report drop column untaken;
    create index report_open on report (place_id, received_at, priority, dispatched_at, arrived_at, line_id, category_id)
      where disposition = 0 and closed_at is null;
    drop index note_unseen;
    drop index note_message;
    drop index note_key;
    alter table note drop column seen_by;
    alter table note drop column seen_at;
    alter table note drop column source_key;
    alter table note drop column origin;

    """

  @Test("Opening it brings it up to date, and all that it held still verifies")
  func upgraded() throws {
    let temporary = try older()
    let store = try Store.open(at: temporary.path, for: .writing)
    #expect(try Migrator.version(of: store.connection) == Migrator.currentVersion)
    #expect(try SchemaComparison.differences(store.connection, version: Migrator.currentVersion).isEmpty)
    let key = try temporary.keys.load(for: store.settings)
    #expect(try AuditVerification(store: store, key: key).run().findings.isEmpty)
    #expect(try store.open.list(OpenReportFilter(), now: TemporaryStore.now, limit: 9).count == 2)
  }
}
