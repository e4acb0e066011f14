import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

@Suite("Intake")
struct IntakeTests {
  @Test("Numbers ascend and hold the station")
  func numbers() throws {
    let temporary = try TemporaryStore(station: 7)
    let first = try temporary.log()
    let second = try temporary.log()
    #expect(first.id == 7_000_000_001)
    #expect(second.id == first.id + 1)
  }

  @Test("A report with the same source and key is recorded once")
  func idempotence() throws {
    let temporary = try TemporaryStore()
    let intake = Intake(store: temporary.store, operatorName: "op")
    var draft = ReportDraft()
    draft.text = "متن"
    draft.source = "web"
    draft.sourceKey = "k-1"
    let first = try intake.record(draft, now: TemporaryStore.now)
    let second = try intake.record(draft, now: TemporaryStore.now)
    #expect(first.isNew && !second.isNew)
    #expect(first.number == second.number)
    #expect(try temporary.count("select count(*) from report") == 1)
  }

  @Test("A refused draft of several keeps none of the others out")
  func mixed() throws {
    let temporary = try TemporaryStore()
    var good = ReportDraft()
    good.text = "خوب"
    var bad = good
    bad.category = "theft.vehicle_prts"
    let answers = try Intake(store: temporary.store, operatorName: "op").record(
      [good, bad, good], now: TemporaryStore.now)
    let taken = answers.filter { if case .taken = $0 { true } else { false } }
    #expect(taken.count == 2)
    #expect(try temporary.count("select count(*) from report") == 2)
  }

  @Test(
    "A draft that breaks a rule is refused",
    arguments: [
      ("text", DraftError.emptyText),
      (
        "kind",
        .unknownKind(
          .unknown(
            noun: ReportKind.noun, typed: "gossip", nearest: [],
            all: ReportKind.allCases.map { Message(en: $0.code, fa: "\($0.code) (\($0.label.fa))") }))
      ),
      ("priority", .priority(9)),
      ("future", .inFuture), ("nul", .nul(field: "text")), ("key", .keyWithoutSource),
    ])
  func rules(field: String, expected: DraftError) throws {
    let temporary = try TemporaryStore()
    #expect(throws: expected) {
      try temporary.log { draft in
        switch field {
        case "text": draft.text = "  \n"
        case "kind": draft.kind = "gossip"
        case "priority": draft.priority = 9
        case "future": draft.receivedAt = TemporaryStore.now.adding(seconds: 3_600)
        case "nul": draft.text = "a\0b"
        default: draft.sourceKey = "k"
        }
      }
    }
    #expect(try temporary.count("select count(*) from report") == 0)
  }

  @Test(
    "Places are found by code, name in either language, or a beginning",
    arguments: ["golsar", "گلسار", "Golsar", "golsa", "GOLSAR"])
  func places(typed: String) throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log { $0.place = typed }
    let place = try #require(try temporary.store.reports.existing(number).placeID)
    #expect(try temporary.store.references.place(id: place)?.code == "golsar")
  }

  @Test("A near miss suggests")
  func suggestion() throws {
    let temporary = try TemporaryStore()
    do {
      try temporary.log { $0.category = "theft.vehicle_prts" }
      Issue.record("a category that does not exist was taken")
    } catch let error as ReferenceError {
      #expect(error.message.en.contains("theft.vehicle_parts"))
    }
  }

  @Test("Summaries follow every report", arguments: [1, 2, 3])
  func summaries(seed: UInt64) throws {
    let temporary = try TemporaryStore()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let kind = ReportKind.allCases.randomElement(using: &random) ?? .tip
      let number = try temporary.log(
        at: TemporaryStore.now.adding(seconds: -Int.random(in: 0...500_000, using: &random))
      ) {
        $0.kind = kind.code
      }
      guard Bool.random(using: &random) else { continue }
      let outcome = [Disposition.operation, .unfounded, .assisted].randomElement(using: &random) ?? .assisted
      try temporary.mark(number, outcome)
      if Bool.random(using: &random) {
        _ = try temporary.store.outcomes.undo(number, note: nil, operatorName: "x", now: TemporaryStore.now)
      }
    }
    #expect(try temporary.summaryDifferences() == 0)
  }
}
