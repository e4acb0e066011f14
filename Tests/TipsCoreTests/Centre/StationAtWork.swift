import TestSupport
import TipsDemo
import TipsIdentity

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsStore

/// A station whose people work: reports come in, are followed, put right, marked, taken back, settled and erased.
struct StationAtWork {
  let temporary: TemporaryStore
  private var random: SeededGenerator
  private var reports: [ReportNumber] = []
  private var operations = 0
  private var places = ["golsar", "rasht", "lahijan"]

  private static let categories = ["theft.motorcycle", "counselling.family", "cyber.fraud", "other"]

  /// - Parameter key: the key pair of the province.
  init(station: Int, seed: UInt64, key: RecognitionKey? = nil) throws {
    temporary = try TemporaryStore(station: station, privateKey: key)
    random = SeededGenerator(seed: seed)
  }

  private var store: Store { temporary.store }
  private var now: Instant { TemporaryStore.now }

  /// Fills the store before anything else happens.
  mutating func fill(reports count: Int, days: Int = 60) throws {
    _ = try DemoFill(store: store).fill(reports: count, seed: random.next(), end: now, days: days, now: now)
    reports = try store.connection.rows("select id from report") { (number: ReportNumber) in number }
  }

  mutating func work(steps: Int) throws { for _ in 0..<steps { try step() } }

  mutating func step() throws {
    switch random.below(30) {
    case 0...8: try log()
    case 9...12: try stage()
    case 13...15: try mark()
    case 16: if let number = pick() { _ = try? store.outcomes.undo(number, note: nil, operatorName: "op", now: now) }
    case 17: try operation()
    case 18: try editOperation()
    case 19, 20: try answer()
    case 21:
      if let number = pick() {
        _ = try? store.notes.add("یادداشت \(random.below(100))", to: number, operatorName: "op", now: now)
      }
    case 22, 23: try correct()
    case 24:
      if let number = pick() {
        _ = try? store.reportProtection.protect(number, reason: "ایمنی", operatorName: "op", now: now)
      }
    case 25: _ = try temporary.settle()
    case 26: try erase()
    case 27: try addPlace()
    case 28:
      _ = try? store.activities.add(
        kind: "workshop", place: "rasht", at: now, people: random.below(90), operatorName: "op", now: now)
    default: if let number = pick() { _ = try? store.followups.undo(on: number, operatorName: "op", now: now) }
    }
  }

  private mutating func pick() -> ReportNumber? { reports.isEmpty ? nil : random.pick(reports) }

  private mutating func log() throws {
    let kind = random.pick(ReportKind.allCases)
    let category = random.pick(Self.categories)
    let place: String? = random.chance(800) ? random.pick(places) : nil
    let line = random.pick(["110", "197", "web"])
    let phone: String? = random.chance(600) ? "0900111\(1_000 + random.below(20))" : nil
    let at = now.adding(seconds: -random.below(90 * 86_400))
    reports.append(
      try temporary.log("سرقت موتور در کوچهٔ \(random.below(50))", phone: phone, at: at) {
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
      random.pick(Stage.allCases), of: number, at: min(time, now), operatorName: "op", now: now)
  }

  private mutating func mark() throws {
    guard let number = pick() else { return }
    let disposition = random.pick(Disposition.allCases)
    if disposition == .operation {
      var mark = OutcomeMark(.operation)
      mark.operation = "OP-\(random.below(operations + 2))"
      _ = try? store.outcomes.mark(number, mark, operatorName: "op", now: now)
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
      results: results.map { try OperationRecord.Result($0) }, operatorName: "op", now: now)
  }

  private mutating func editOperation() throws {
    guard operations > 0 else { return }
    let reference = "OP-\(1 + random.below(operations))"
    switch random.below(4) {
    case 0:
      _ = try? store.operations.merge(
        reference, into: "OP-\(1 + random.below(operations))", operatorName: "op", now: now)
    case 1: try? store.operations.remove(reference, operatorName: "op", now: now)
    default:
      try? store.operations.setResults(
        [try OperationRecord.Result("money_returned=\(random.below(3)) toman")], of: reference, operatorName: "op",
        now: now)
    }
  }

  private mutating func answer() throws {
    guard let number = pick() else { return }
    _ = try? store.followups.record(random.chance(500), on: number, note: nil, operatorName: "op", now: now)
  }

  private mutating func correct() throws {
    guard let number = pick() else { return }
    var draft = CorrectionDraft()
    switch random.below(4) {
    case 0: draft.category = random.pick(Self.categories)
    case 1: draft.place = random.pick(places)
    case 2: draft.receivedAt = now.adding(seconds: -random.below(90 * 86_400))
    default: draft.text = "متن درست \(random.below(1_000))"
    }
    _ = try? store.corrections.correct(number, draft, reason: "اشتباه", operatorName: "op", now: now)
  }

  private mutating func erase() throws {
    guard random.chance(300) else { return }
    _ = try temporary.settle()
    let people = try store.connection.rows("select id from reporter where erased_at is null") { (id: Int64) in id }
    guard !people.isEmpty else { return }
    _ = try store.erasures.erase(
      Reporter.pseudonym(random.pick(people)), key: try temporary.keys.load(for: store.settings), reason: "خواست",
      removesTexts: random.chance(500), operatorName: "op", now: now)
  }

  private mutating func addPlace() throws {
    let code = "street-\(temporary.store.settings.station)-\(places.count)"
    _ = try store.referenceEditing(by: "op", at: now).addPlace(
      PlaceRow(code: code, parent: "rasht", level: .neighbourhood, label: Label(fa: "خیابان \(places.count)", en: code))
    )
    places.append(code)
  }
}
