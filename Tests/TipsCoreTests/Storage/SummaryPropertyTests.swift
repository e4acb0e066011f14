import Testing

@testable import TipsCore

@Suite("Summaries after any sequence of changes") struct SummaryPropertyTests {
  private static let categories = ["theft.motorcycle", "counselling.family", "cyber.fraud", "other"]
  private static let places: [String?] = [nil, "golsar", "rasht", "lahijan"]

  /// A station at work: reports come in, are followed, marked, taken back, imported and undone.
  private struct Work {
    let temporary: TemporaryStore
    var random: SeededGenerator
    var reports: [ReportNumber] = []
    var operations = 0
    var batches: [Int64] = []

    private var store: Store { temporary.store }
    private var now: Instant { TemporaryStore.now }

    mutating func step() throws {
      switch random.below(12) {
      case 0...4: try log()
      case 5, 6: try stage()
      case 7: try mark()
      case 8: if let number = pick() { _ = try? store.outcomes.undo(number, note: nil, operatorName: "", now: now) }
      case 9: try operation()
      case 10:
        if let number = pick() {
          _ = try? store.followups.record(random.chance(500), on: number, note: nil, operatorName: "", now: now)
        }
      default: try importOrUndo()
      }
    }

    private mutating func pick() -> ReportNumber? { reports.isEmpty ? nil : random.pick(reports) }

    private mutating func log() throws {
      let kind = random.pick(ReportKind.allCases)
      let category = random.pick(SummaryPropertyTests.categories)
      let place = random.pick(SummaryPropertyTests.places)
      let line = random.pick(["110", "197", "web"])
      reports.append(
        try temporary.log(at: now.adding(seconds: -random.below(40 * 86_400))) {
          $0.kind = kind.code
          $0.category = category
          $0.place = place
          $0.line = line
        })
    }

    private mutating func stage() throws {
      guard let number = pick() else { return }
      let received = try store.reports.existing(number).receivedAt
      let time = received.adding(seconds: random.small(below: 200_000))
      _ = try? store.outcomes.record(
        random.pick(Stage.allCases), of: number, at: min(time, now), operatorName: "", now: now)
    }

    private mutating func mark() throws {
      guard let number = pick() else { return }
      let disposition = random.pick(Disposition.allCases)
      if disposition == .operation {
        var mark = OutcomeMark(.operation)
        mark.operation = "OP-\(random.below(operations + 2))"
        _ = try? store.outcomes.mark(number, mark, operatorName: "", now: now)
      } else {
        _ = try? temporary.mark(number, disposition, lead: pick())
      }
    }

    private mutating func operation() throws {
      operations += 1
      let results = [
        "arrests=\(random.below(5))", "drugs=0.\(1 + random.below(9)) kg", "money_returned=\(random.below(3)) toman",
      ]
      try? store.operations.add(
        "OP-\(operations)", at: now.adding(seconds: -random.below(20 * 86_400)), place: nil,
        results: results.map(OperationRecord.Result.init), operatorName: "", now: now)
    }

    private mutating func importOrUndo() throws {
      if let batch = batches.last, random.chance(500) {
        batches.removeLast()
        _ = try? store.batches.undo(batch, operatorName: "", now: now)
        return
      }
      var lines = "id,at,sent\n"
      for _ in 0..<(1 + random.below(5)) {
        // The same incident in several rows is merged, which moves its times.
        let id = random.below(4)
        lines += "b\(batches.count)-\(id),2025-09-20 10:0\(id),2025-09-20 10:\(10 + random.below(40))\n"
      }
      let mapping = try ImportMapping.decode(
        Array(
          """
          {"source": "rows", "same_key": "merge", "fields": {"source_key": {"column": "id"},
           "received_at": {"column": "at", "time": "yyyy-MM-dd HH:mm"}, "line": {"constant": "110"},
           "dispatched_at": {"column": "sent", "time": "yyyy-MM-dd HH:mm"}}}
          """.utf8))
      let result = try ImportPipeline(store: store, mapping: mapping)
        .run(ByteInput(bytes: Array(lines.utf8)), now: now)
      if let batch = result.batch { batches.append(batch) }
    }
  }

  @Test("They are what a recount of the reports gives", arguments: 1...12)
  func recounted(seed: UInt64) throws {
    var work = Work(temporary: try TemporaryStore(), random: SeededGenerator(seed: seed))
    for _ in 0..<60 { try work.step() }
    let differences = try work.temporary.store.summaryDifferences()
    #expect(differences.isEmpty, "seed \(seed): \(differences)")
  }

  @Test("A recount sees what was tampered with")
  func tampered() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    #expect(try temporary.store.summaryDifferences().isEmpty)
    try temporary.store.connection.execute("update figure_day set reports = reports + 1 where dimension = 2")
    #expect(try temporary.store.summaryDifferences().map(\.table) == ["figure_day"])
    #expect(try temporary.count("select count(*) from sqlite_temp_schema") == 0)
  }

  @Test("Made-up stores have them right")
  func demo() throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 3_000, seed: 5, end: TemporaryStore.now, now: TemporaryStore.now)
    #expect(try temporary.store.summaryDifferences().isEmpty)
  }

  @Test("A store of an older schema gets them when it is opened")
  func migrated() throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 500, seed: 5, end: TemporaryStore.now, now: TemporaryStore.now)
    let connection = temporary.store.connection
    for table in SummaryRebuild.tables { try connection.execute("delete from \(table.name)") }
    try connection.transaction("begin immediate") {
      try SummaryRebuild.fillAfterMigration(connection, from: 5)
    }
    #expect(try temporary.store.summaryDifferences().isEmpty)
    #expect(try temporary.count("select count(*) from duration_day") > 0)
  }
}
