import RecordSupport
import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsExchange
@testable import TipsStore

@Suite("Imports")
struct ImportPipelineTests {
  private typealias Import = ImportFixtures

  @Test("A record becomes a report with everything that it has")
  func everything() throws {
    let temporary = try TemporaryStore()
    let result = try Import.run(
      [
        Import.row(
          "k1", at: 0, sent: 2, there: 9, done: 40, type: "theft.vehicle", result: "operation",
          text: "\"دزدی، دو نفر\"",
          phone: "09110000000")
      ], into: temporary.store)
    #expect(result.batch == 1)
    #expect(result.counts == counts(read: 1, recorded: 1))
    let report = try #require(try temporary.store.reports.list(ReportFilter(), limit: 2).first)
    #expect(report.receivedAt == Instant(iso8601: Import.time(0)))
    #expect(report.dispatchedAt == Instant(iso8601: Import.time(2)))
    #expect(report.arrivedAt == Instant(iso8601: Import.time(9)))
    #expect(report.closedAt == Instant(iso8601: Import.time(40)))
    #expect(report.outcomeAt == report.closedAt)
    #expect(report.disposition == .operation)
    #expect(report.text == "دزدی، دو نفر")
    #expect(report.priority == 3)
    #expect(report.kind == .tip)
    #expect(report.sourceKey == "k1")
    #expect(report.batchID == 1)
    #expect(try temporary.store.reports.hasSealedIdentity(report.number))
  }

  @Test("A second run adds nothing, not even a batch")
  func again() throws {
    let temporary = try TemporaryStore()
    let rows = (0..<5).map { Import.row("k\($0)", at: $0) }
    try Import.run(rows, into: temporary.store)
    let result = try Import.run(rows, into: temporary.store)
    #expect(result.counts == counts(read: 5, already: 5))
    #expect(result.batch == nil)
    #expect(try temporary.count("select count(*) from batch") == 1)
    #expect(try temporary.count("select count(*) from report") == 5)
  }

  @Test("Of records with the same key the first stays", arguments: [true, false])
  func first(isFresh: Bool) throws {
    let temporary = try TemporaryStore()
    if !isFresh { try temporary.log() }
    let rows = [
      Import.row("a", at: 0, text: "نخست"), Import.row("b", at: 1_000, text: "دوم"),
      Import.row("a", at: 4_000, text: "سوم"),
      Import.row("a", at: 1, result: "settled", text: "چهارم"),
    ]
    let result = try Import.run(rows, into: temporary.store) { $0.isPartial = true }
    // 4,000 minutes after 2025-10-03 08:00 lie ahead of the test's clock.
    #expect(result.counts == counts(read: 4, recorded: 2, already: 1, refused: 1))
    #expect(try Import.hits("نخست", temporary.store) == 1)
    #expect(try Import.hits("چهارم", temporary.store) == 0)
    #expect(try Import.summaries(temporary.store) == Import.recounted(temporary.store))
  }

  @Test("Days of repeated records alone are in no summary")
  func repeatedDay() throws {
    let temporary = try TemporaryStore()
    let rows = [
      Import.row("a", at: 0, phone: "09110000000"), Import.row("b", at: 0),
      Import.row("a", at: -3_000, phone: "09110000000"),
    ]
    let result = try Import.run(rows, into: temporary.store)
    #expect(result.counts == counts(read: 3, recorded: 2, already: 1))
    #expect(try Import.spans(temporary.store).count == 1)
    #expect(try temporary.count("select count(*) from sealed_identity") == 1)
  }

  @Test("Merged records give the earliest dispatch and arrival and the latest closing", arguments: [true, false])
  func merge(isFresh: Bool) throws {
    let temporary = try TemporaryStore()
    if !isFresh { try temporary.log() }
    let mapping = try Import.mapping("\"same_key\": \"merge\"")
    let rows = [
      Import.row("a", at: 0, sent: 5, there: 20, done: 30, text: "نخست"),
      Import.row("a", at: 1, sent: 3, there: 25, done: 50, text: "دوم"),
      Import.row("a", at: 0, sent: 4),
    ]
    let result = try Import.run(rows, into: temporary.store, mapping)
    #expect(result.counts == counts(read: 3, recorded: 1, merged: 2))
    let found = try temporary.store.reports.list(ReportFilter(), limit: 5).first { $0.sourceKey == "a" }
    let report = try #require(found)
    #expect(report.dispatchedAt == Instant(iso8601: Import.time(3)))
    #expect(report.arrivedAt == Instant(iso8601: Import.time(20)))
    #expect(report.closedAt == Instant(iso8601: Import.time(50)))
    #expect(report.text == "نخست")
    let again = try Import.run(rows, into: temporary.store, mapping)
    #expect(again.counts == counts(read: 3, already: 3))
  }

  @Test("A merged time that contradicts the others is refused")
  func mergeRefuses() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping("\"same_key\": \"merge\"")
    let rows = [Import.row("a", at: 0, done: 10), Import.row("a", at: 0, there: 20)]
    let result = try Import.run(rows, into: temporary.store, mapping) { $0.isPartial = true }
    #expect(result.counts == counts(read: 2, recorded: 1, refused: 1))
  }

  @Test("A merged time that contradicts the others is left out")
  func mergeClears() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping("\"same_key\": \"merge\", \"disordered\": \"clear\"")
    let rows = [Import.row("a", at: 10, sent: 20), Import.row("a", at: 0, sent: 5, there: 30)]
    let result = try Import.run(rows, into: temporary.store, mapping)
    #expect(result.clearedTimes == 1)
    let report = try #require(try temporary.store.reports.list(ReportFilter(), limit: 1).first)
    #expect(report.dispatchedAt == Instant(iso8601: Import.time(20)))
    #expect(report.arrivedAt == Instant(iso8601: Import.time(30)))
  }

  @Test("All or nothing", arguments: [true, false])
  func allOrNothing(isFresh: Bool) throws {
    let temporary = try TemporaryStore()
    if !isFresh { try temporary.log() }
    let before = try state(temporary)
    let rows = [
      Import.row("a"), Import.row("b", there: -5), Import.row("c"), Import.row("d", type: "theft.vehicel"),
      "too,few,cells",
    ]
    let error = #expect(throws: ImportError.self) { try Import.run(rows, into: temporary.store) }
    guard case .refused(let result) = error else {
      Issue.record("refused is wanted")
      return
    }
    #expect(result.counts.read == 5 && result.counts.refused == 3)
    #expect(result.problems.map(\.line) == [3, 5, 6])
    #expect(error?.category == .badData)
    #expect(error?.message.en.contains("line 3: arrived_at") == true)
    #expect(error?.message.en.contains("--partial") == true)
    #expect(try state(temporary) == before)
  }

  @Test("Only so many faults are kept")
  func manyFaults() throws {
    let temporary = try TemporaryStore()
    let rows = (0..<100).map { Import.row("k\($0)", there: -1) }
    let result = try Import.run(rows, into: temporary.store) { $0.isPartial = true }
    #expect(result.counts.refused == 100)
    #expect(result.problems.count == ImportResult.problemLimit)
  }

  @Test("A dry run tells everything and keeps nothing", arguments: [true, false])
  func dryRun(isFresh: Bool) throws {
    let temporary = try TemporaryStore()
    if !isFresh { try temporary.log() }
    let before = try state(temporary)
    let rows = [Import.row("a"), Import.row("a"), Import.row("b"), Import.row("c", there: -1)]
    let result = try Import.run(rows, into: temporary.store) {
      $0.isDryRun = true
      $0.isPartial = true
    }
    #expect(result.counts == counts(read: 4, recorded: 2, already: 1, refused: 1))
    #expect(result.isDryRun && result.batch == nil)
    #expect(try state(temporary) == before)
  }

  @Test("The future is refused, a clock that is a little fast is not", arguments: [(301, 1), (300, 0)])
  func future(seconds: Int, refused: Int) throws {
    let temporary = try TemporaryStore()
    let time = TemporaryStore.now.adding(seconds: seconds).iso8601(offsetSeconds: 0)
    let result = try Import.run(["a,\(time),,,,,,,x,,,"], into: temporary.store) { $0.isPartial = true }
    #expect(result.counts.refused == refused)
  }

  @Test("A duplicate whose lead is not known is a report")
  func duplicate() throws {
    let temporary = try TemporaryStore()
    try Import.run([Import.row("a", result: "duplicate")], into: temporary.store)
    let report = try #require(try temporary.store.reports.list(ReportFilter(), limit: 1).first)
    #expect(report.disposition == .duplicate && report.duplicateOf == nil)
  }

  @Test("Everything that bulk writing set aside is back")
  func restored() throws {
    let temporary = try TemporaryStore()
    let before = try Import.indices(temporary.store)
    try Import.run([Import.row("a"), Import.row("a")], into: temporary.store)
    #expect(try Import.indices(temporary.store) == before)
    #expect(try temporary.count("pragma foreign_keys") == 1)
    #expect(try temporary.count("pragma temp_store") == 2)
    #expect(try Import.hits("سرقت", temporary.store) == 1)
    try temporary.log("سرقت تازه")
    #expect(try Import.hits("سرقت", temporary.store) == 2)
    #expect(try temporary.count("select count(*) from pragma_foreign_key_check") == 0)
  }

  @Test("Counts add up and summaries agree, whatever the keys", arguments: 1...12 as ClosedRange<UInt64>)
  func property(seed: UInt64) throws {
    var random = RecordGenerator(seed: seed)
    let temporary = try TemporaryStore()
    let merges = Bool.random(using: &random)
    let mapping = try Import.mapping(merges ? "\"same_key\": \"merge\", \"disordered\": \"clear\"" : "")
    var seen: Set<Int> = []
    for _ in 0..<2 {
      var keys: [Int] = []
      var bad = 0
      let rows = (0..<60).map { _ in
        let isBad = Int.random(in: 0..<10, using: &random) == 0
        let key = Int.random(in: 0..<40, using: &random)
        if isBad { bad += 1 } else { keys.append(key) }
        let at = -Int.random(in: 0..<20_000, using: &random)
        return Import.row(
          "k\(key)", at: at, sent: Bool.random(using: &random) ? at + 3 : nil,
          there: isBad && !merges ? at - 1 : at + 9, type: isBad && merges ? "nonsense" : "other",
          result: ["", "operation", "unfounded"].randomElement(using: &random) ?? "")
      }
      let result = try Import.run(rows, into: temporary.store, mapping) { $0.isPartial = true }
      let distinct = Set(keys)
      let new = distinct.subtracting(seen)
      #expect(result.counts.recorded == new.count)
      #expect(result.counts.refused == bad)
      #expect(result.counts.merged == (merges ? keys.count { new.contains($0) } - new.count : 0))
      #expect(
        result.counts.read
          == result.counts.recorded + result.counts.merged + result.counts.already + result.counts.refused)
      seen.formUnion(distinct)
    }
    #expect(try temporary.count("select count(*) from report") == seen.count)
    #expect(try Import.summaries(temporary.store) == Import.recounted(temporary.store))
  }

  private func counts(
    read: Int, recorded: Int = 0, merged: Int = 0, already: Int = 0, refused: Int = 0
  ) -> ImportCounts {
    var counts = ImportCounts()
    counts.read = read
    counts.recorded = recorded
    counts.merged = merged
    counts.already = already
    counts.refused = refused
    return counts
  }

  /// Everything that an import could leave behind.
  private func state(_ temporary: TemporaryStore) throws -> [String] {
    let tables = [
      "report", "batch", "source", "sealed_identity", "sealing_run", "received_day", "report_search_docsize",
    ]
    return try Import.summaries(temporary.store) + Import.indices(temporary.store)
      + tables.map { "\($0) \(try temporary.count("select count(*) from \($0)"))" }
  }

  @Test("Records that the mapping leaves out are counted beside the others")
  func leftOut() throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping(#""except": {"result": "test"}"#)
    let rows = [Import.row("a", result: "test"), Import.row("b"), Import.row("c", result: "TEST")]
    let result = try Import.run(rows, into: temporary.store, mapping)
    #expect(result.leftOut == 2 && result.counts.read == 1 && result.counts.recorded == 1)
  }

  @Test("Duplicates whose leading report nobody knows are counted")
  func duplicates() throws {
    let temporary = try TemporaryStore()
    let result = try Import.run([Import.row("a", result: "duplicate"), Import.row("b")], into: temporary.store)
    #expect(result.duplicates == 1)
  }

  @Test("What is counted of new reports leaves out those that are there already", arguments: [true, false])
  func repeatedDuplicates(isFresh: Bool) throws {
    let temporary = try TemporaryStore()
    if !isFresh { try temporary.log() }
    let row = { (key: String) in Import.row(key, result: "duplicate", phone: "3333444") }
    let result = try Import.run([row("a"), row("a"), row("b")], into: temporary.store)
    #expect(result.counts.recorded == 2 && result.duplicates == 2 && result.unusableNumbers == 2)
  }

  @Test("A record is left out by a text that stands for no value", arguments: [(#"["-"]"#, 1), (#"[""]"#, 2)])
  func leftOutByEmptyText(texts: String, count: Int) throws {
    let temporary = try TemporaryStore()
    let mapping = try Import.mapping(#""empty": ["-"], "except": {"result": \#(texts)}"#)
    let rows = [Import.row("a", result: "-"), Import.row("b", result: ""), Import.row("c", result: "settled")]
    #expect(try Import.run(rows, into: temporary.store, mapping).leftOut == count)
  }

  @Test("Another zone than the store's is told of where times have no offset", arguments: [("", false), ("Z", true)])
  func zones(offset: String, isSame: Bool) throws {
    let temporary = try TemporaryStore()
    let row = Import.row("a").replacing("Z,", with: offset + ",")
    let result = try Import.run([row], into: temporary.store)
    #expect((result.zones == nil) == isSame)
    #expect(isSame || result.zones?.file.identifier == "UTC")
  }

  @Test("Imports are listed, the newest first")
  func batches() throws {
    let temporary = try TemporaryStore()
    try Import.run([Import.row("a")], into: temporary.store)
    try Import.run([Import.row("a"), Import.row("b")], into: temporary.store)
    _ = try temporary.store.batches.undo(2, operatorName: "x", now: TemporaryStore.now)
    let batches = try temporary.store.batches.all()
    #expect(batches.map(\.id) == [2, 1])
    #expect(batches.map(\.counts.recorded) == [1, 1])
    #expect(batches.map { $0.undoneAt != nil } == [true, false])
  }

  @Test(
    "Keys that differ by invisible marks, spaces or digits are one, in a fresh store and in another",
    arguments: [false, true])
  func keysAlike(isFresh: Bool) throws {
    let temporary = try TemporaryStore()
    if !isFresh { try temporary.log() }
    let rows = ["5501", "5501 ", "5501\u{200F}", "۵۵۰۱", "\u{A0}5501"].map { ImportFixtures.row($0) }
    let counts = try ImportFixtures.run(rows, into: temporary.store).counts
    #expect(counts.recorded == 1 && counts.already == 4)
  }

  @Test("Numbers as spreadsheets write them are one caller's; those that tell nobody apart are counted")
  func callerNumbers() throws {
    let temporary = try TemporaryStore()
    let phones = [
      "09110000000", "'09110000000", "9110000000.0", "01330000000", "01330000000 داخلی 12", "01330000000 ext. 12",
      "3333444", "09350000002/09350000003",
    ]
    let rows = phones.enumerated().map { ImportFixtures.row(String($0.offset), phone: $0.element) }
    let result = try ImportFixtures.run(rows, into: temporary.store)
    #expect(result.unusableNumbers == 1 && result.severalNumbers == 1)
    #expect(try temporary.settle().newReporters == 3)
  }
}
