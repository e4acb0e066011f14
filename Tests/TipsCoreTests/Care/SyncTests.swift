import TestSupport
import Testing
import TipsDomain
import TipsFeed
import TipsSQLite

@testable import TipsCare
@testable import TipsStore

@Suite("Sending to a centre")
struct SyncTests {
  @Test("What was there when the station joined arrives") func backfill() throws {
    let scene = try SyncScene(joins: false)
    for number in 0..<600 { try scene.temporary.log("گزارش \(number)") }
    try scene.temporary.log("با شماره", phone: "09110000000", name: "ن")
    try scene.join()
    try scene.sync()
    #expect(try scene.replica.count("report") == 601)
    #expect(try scene.differences() == [])
    #expect(try scene.store.outbox.backlog().isEmpty)
  }

  @Test("What changes later arrives, and nothing else goes again") func changes() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log(phone: "09110000000", name: "ن")
    try scene.sync()
    try scene.temporary.mark(number, .assisted)
    let result = try scene.sync()
    #expect(result.groups == 2)
    #expect(result.entries == 1)
    #expect(try scene.differences() == [])
    #expect(try scene.sync() == CentreSync.Result())
  }

  @Test("A batch has what its rows name, though that came later") func laterCategory() throws {
    let scene = try SyncScene()
    try scene.sync()
    let number = try scene.temporary.log()
    let code = "new.kind"
    let added = try scene.store.referenceEditing(by: "admin", at: TemporaryStore.now)
      .addCategory(code: code, label: Label(fa: "نو", en: "New"), isEligible: true)
    var draft = CorrectionDraft()
    draft.category = code
    _ = try scene.store.corrections.correct(
      number, draft, reason: "اشتباه", operatorName: "op-3", now: TemporaryStore.now)
    // As after a long cut: a batch has room for one change.
    func next() throws -> [UInt8] {
      var reader = OutboxReader(scene.store, pace: 1)
      return try #require(try reader.next(after: scene.replica.state())).bytes
    }
    var batch = try FeedBatch(bytes: next())
    while !batch.parts.contains(where: { $0.table.name == "report" }) {
      _ = try scene.replica.take(try next())
      batch = try FeedBatch(bytes: next())
    }
    #expect(batch.parts.first { $0.table.name == "report" }?.keys == [number.id])
    #expect(batch.parts.first { $0.table.name == "category" }?.keys == [added.id])
    #expect(batch.upTo < (try scene.store.outbox.newestChange()))
  }

  @Test("A row that is gone goes at the centre too") func deletion() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log(phone: "09110000000", name: "ن")
    try scene.sync()
    try scene.store.write { try $0.run("delete from sealed_identity where report_id = $1", number) }
    try scene.sync()
    #expect(try scene.replica.count("sealed_identity") == 0)
    #expect(try scene.differences() == [])
  }

  @Test("Changes of every table are noticed, whatever statement makes them", arguments: FeedTable.all)
  func everyTable(_ table: FeedTable) throws {
    let scene = try SyncScene()
    try scene.sync()
    let connection = scene.store.connection
    // The rules of the rows are not what is tested here.
    let triggers = try connection.rows("select name from sqlite_schema where type = 'trigger'") { (name: String) in name
    }
    for trigger in triggers { try connection.execute("drop trigger \(trigger)") }
    let made = MadeRow(table)
    func write(_ sql: String) throws {
      try connection.execute("pragma ignore_check_constraints = on; pragma foreign_keys = off")
      try connection.transaction(for: .writing) {
        try OutboxRecording.recording(connection) { try connection.execute(sql) }
      }
      try scene.sync()
      #expect(try scene.differences() == [], "\(sql)")
    }
    let before = try scene.replica.count(table.name)
    try write(made.insert(1))
    #expect(try scene.replica.count(table.name) == before + 1)
    try write(made.insert(1, "or replace"))
    try write("update \"\(table.name)\" set \(made.last) where \(made.key) = 900000001")
    try write("update \"\(table.name)\" set \(made.key) = \(made.key) + 700000")
    try write("delete from \"\(table.name)\"")
    #expect(try scene.replica.count(table.name) == 0)
  }

  @Test("What a rolled back transaction changed doesn't go") func rolledBack() throws {
    struct Failure: Error {}
    let scene = try SyncScene()
    try scene.sync()
    #expect(throws: Failure.self) {
      try scene.store.write {
        try $0.run("update line set active = 0")
        throw Failure()
      }
    }
    #expect(try scene.sync() == CentreSync.Result())
  }

  @Test("A store without a centre keeps no list of changes") func notJoined() throws {
    let scene = try SyncScene(joins: false)
    try scene.temporary.log()
    #expect(try scene.temporary.count("select count(*) from change") == 0)
    #expect(throws: OutboxError.notJoined) { try scene.sync() }
  }

  /// A tip, its outcome, and everything that was there: a question for the state, two batches.
  static let cuts = (1...3).flatMap { question in [false, true].map { (question, $0) } }

  @Test("A line that is cut at any step, or a sender killed there, loses nothing and doubles nothing", arguments: cuts)
  func cut(_ question: Int, _ isHeard: Bool) throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log(phone: "09110000000", name: "ن")
    try scene.temporary.mark(number, .assisted)
    #expect(throws: CutCentre.Cut.self) {
      try scene.sync(by: CutCentre(scene.host, at: question, isHeard: isHeard))
      // What is new goes with a later question.
      try scene.temporary.log("دیگر")
      try scene.sync(by: CutCentre(scene.host, at: question - 2, isHeard: isHeard))
    }
    try scene.temporary.log("باز هم")
    try scene.sync()
    #expect(try scene.differences() == [])
    #expect(try scene.store.outbox.backlog().isEmpty)
  }

  @Test("A batch that comes twice changes nothing") func twice() throws {
    let scene = try SyncScene()
    try scene.temporary.log()
    try scene.sync()
    let before = scene.replica.state()
    for batch in scene.replica.taken { #expect(try scene.replica.take(batch) == before) }
    #expect(try scene.differences() == [])
  }

  @Test("A long list of changes goes in batches that have a bound") func batches() throws {
    let scene = try SyncScene()
    try scene.store.writeTogether {
      for number in 0..<3_000 { try scene.temporary.log("گزارش \(number) " + String(repeating: "متن ", count: 500)) }
    }
    let result = try scene.sync()
    #expect(result.batches >= 3)
    #expect(scene.replica.taken.allSatisfy { $0.count < 8 << 20 })
    #expect(try scene.differences() == [])
  }

  @Test("An erased text is in no batch that is made later") func erased() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log("راز بزرگ", phone: "09110000000", name: "ن")
    _ = try scene.temporary.settle()
    let key = try scene.temporary.keys.load(for: scene.store.settings)
    let reporter = try #require(try scene.store.reports.existing(number).reporterID)
    _ = try scene.store.erasures.erase(
      "r-\(reporter)", key: key, reason: "x", removesTexts: true, operatorName: "officer-14", now: TemporaryStore.now)
    try scene.sync()
    let sent = scene.replica.taken.joined()
    #expect(!Array(sent).contains(Array("راز بزرگ".utf8)))
    #expect(try scene.differences() == [])
  }

  @Test("No row of accounts, receipts or keys is in any batch") func secrets() throws {
    let scene = try SyncScene(joins: false)
    try scene.store.write {
      try $0.run(
        """
        insert into user_account (id, name, name_key, verifier, created_at, password_changed_at, must_change_password)
        values (1, 'sara', 'sara', 'CANARY-VERIFIER', 0, 0, 0)
        """)
    }
    try scene.join()
    try scene.sync()
    #expect(!Array(scene.replica.taken.joined()).contains(Array("CANARY-VERIFIER".utf8)))
  }
}

/// A row of a table as SQL, with values of the right types.
private struct MadeRow {
  private let table: FeedTable

  init(_ table: FeedTable) { self.table = table }

  var key: String { table.groupColumn.name }

  /// Sets the last column to another value.
  var last: String {
    let column = table.columns[table.columns.count - 1]
    return "\"\(column.name)\" = \(Self.value(of: column, 1, other: true))"
  }

  func insert(_ seed: Int, _ conflict: String = "") -> String {
    let names = (table.columns.map(\.name) + table.withheld).map { "\"\($0)\"" }.joined(separator: ", ")
    let values = (table.columns.map { Self.value(of: $0, seed) } + table.withheld.map { _ in Self.blob })
      .joined(separator: ", ")
    return "insert \(conflict) into \"\(table.name)\" (\(names)) values (\(values))"
  }

  private static let blob = "x'\(String(repeating: "ab", count: 32))'"

  private static func value(of column: FeedColumn, _ seed: Int, other: Bool = false) -> String {
    switch column.type {
    case .integer: other ? "1" : "\(900_000_000 + seed)"
    case .real: "1.5"
    case .text: other ? "'b'" : "'a\(seed)'"
    case .blob: other ? "zeroblob(32)" : blob
    }
  }
}
