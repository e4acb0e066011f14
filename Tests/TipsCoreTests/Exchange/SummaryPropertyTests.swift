import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDemo
@testable import TipsDomain
@testable import TipsExchange
@testable import TipsFiles
@testable import TipsRecords
@testable import TipsStatistics
@testable import TipsStore

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
      _ = try? store.stages.record(
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

  @Test(
    "A recount sees a row of a place that is missing, too many or bent",
    arguments: [
      "delete from place_day where rowid = (select min(rowid) from place_day where part = 0)",
      "insert into place_day select place_id + 1, day, part, counts from place_day limit 1",
      "update place_day set day = day + 1 where rowid = (select max(rowid) from place_day)",
      // One report more at the first number of a row.
      "update place_day set counts = x'0102' where part = 1",
    ])
  func tamperedPlace(sql: String) throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log { $0.place = "rasht" }
    _ = try temporary.store.stages.record(
      .dispatched, of: number, at: nil, operatorName: "", now: TemporaryStore.now)
    #expect(try temporary.store.summaryDifferences().isEmpty)
    try temporary.store.connection.execute(sql)
    #expect(try temporary.store.summaryDifferences().map(\.table) == ["place_day"])
  }

  @Test("Made-up stores have them right")
  func demo() throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 3_000, seed: 5, end: TemporaryStore.now, now: TemporaryStore.now)
    #expect(try temporary.store.summaryDifferences().isEmpty)
  }

  /// Takes away what schemas 9 to 16 brought.
  private static let toSchema8 = """
    drop table taking;
    drop index report_untaken;
    drop index report_updated;
    drop table service_reads;
    drop table service_key;
    drop index report_open;
    alter table report drop column untaken;
    drop index sealed_identity_unlinkable;
    alter table sealed_identity drop column unlinkable;
    drop table lead_elsewhere;
    drop table change;
    drop table centre;
    drop table relay_mailbox;
    drop table citizen_submission;
    drop table recovery_code;
    drop table user_role;
    drop table user_account;
    drop table report_key;
    drop table round_ceremony_undo;
    drop table note_search;
    drop table note;
    drop table correction_change;
    drop table correction;
    alter table followup drop column removed_by;
    alter table followup drop column removed_at;
    drop index operation_at;
    create index operation_at on operation (at, place_id);
    alter table operation drop column removed_at;
    alter table operation drop column merged_into;
    alter table audit_entry drop column account;
    alter table round_draft drop column account;
    alter table round_approval drop column account;
    drop table policy_proposal;
    drop table reporter_past;
    drop table erased_report;
    drop table erasure_past;
    drop table round_identity;
    drop index round_incident_own;

    """

  /// Takes away what schemas 7 to 10 brought.
  private static let toSchema6 = toSchema8 + "drop index report_false; drop table place_day; pragma user_version = 6;"

  /// Takes away what schemas 6 to 10 brought.
  private static let toSchema5 =
    toSchema8 + """
      drop index report_false; drop table place_day; drop table figure_day; drop table duration_day; drop table operation_day; drop table operation_result_day;
      drop table followup; drop table activity; drop index operation_at; drop index operation_result_returned;
      drop index report_received; create index report_received on report (received_at, dispatched_at, arrived_at);
      delete from report where category_id in (select id from category where code like 'counselling.%');
      delete from category where code like 'counselling.%'; delete from report_day; delete from outcome_day;
      pragma user_version = 5;
      """

  @Test("A store of schema 6 gets the days of places when it is opened")
  func placesMigrated() throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 500, seed: 6, end: TemporaryStore.now, now: TemporaryStore.now)
    let rows = try temporary.count("select count(*) from place_day")
    try temporary.store.connection.execute(Self.toSchema6)
    let opened = try Store.open(at: temporary.path, for: .reading)
    #expect(try opened.summaryDifferences().isEmpty)
    #expect(try temporary.count("select count(*) from place_day") == rows && rows > 500)
  }

  @Test("A store of schema 5 gets them when it is opened, with the categories of counselling")
  func migrated() throws {
    let temporary = try TemporaryStore()
    for day in 0..<30 {
      let number = try temporary.log(at: TemporaryStore.now.adding(seconds: -day * 40_000))
      if day % 3 == 0 { try temporary.mark(number, .operation) }
      if day % 2 == 0 {
        _ = try temporary.store.stages.record(
          .dispatched, of: number, at: nil, operatorName: "", now: TemporaryStore.now)
      }
    }
    try temporary.store.connection.execute(Self.toSchema5)
    let opened = try Store.open(at: temporary.path, for: .reading)
    #expect(try opened.summaryDifferences().isEmpty)
    #expect(try opened.references.categories().contains { $0.code == "counselling.family" })
    let figures = try opened.figures.figures(of: try temporary.period("1404"), now: TemporaryStore.now)
    #expect(figures.reports == 30 && figures.ledToOperation == 10 && figures.toDispatch.base == 15)
  }

  @Test("A filter that lets everything through gives the figures of the summaries")
  func twoWays() throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 3_000, seed: 9, end: TemporaryStore.now, now: TemporaryStore.now)
    let span = ComparedSpan(try temporary.period("1404-03..1404-06"))
    let summed = try temporary.store.figures.figures(of: span, now: TemporaryStore.now)
    // By each kind alone, through the index, added up.
    var reports = 0
    var returned = 0
    var answers = 0
    var closed = 0
    for kind in ReportKind.allCases {
      var filter = FigureFilter()
      filter.kind = kind
      let part = try temporary.store.figures.figures(of: span, filter: filter, now: TemporaryStore.now)
      reports += part.reports
      returned += part.moneyReturned.part
      answers += part.satisfaction.base
      closed += part.toClosing.base
    }
    #expect(reports == summed.reports && returned == summed.moneyReturned.part && returned > 0)
    #expect(answers == summed.satisfaction.base && closed == summed.toClosing.base && answers > 0)
    var tips = FigureFilter()
    tips.kind = .tip
    let through = try temporary.store.figures.figures(of: span, filter: tips, now: TemporaryStore.now)
    #expect(through.settled == summed.settled && through.ledToOperation == summed.ledToOperation)
    for dimension in BreakdownDimension.allCases {
      let rows = summed.breakdown(by: dimension).rows
      let found = Dictionary(uniqueKeysWithValues: rows.map { ($0.key ?? $0.name.en, $0.measures.led) })
      for row in through.breakdown(by: dimension).rows {
        #expect(found[row.key ?? row.name.en] == row.measures.led, "\(dimension) \(row.key ?? "")")
      }
    }
  }
}
