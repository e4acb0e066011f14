import ArgumentParser
import TipsCore

/// `tips honorees thank`.
struct HonoreesThankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thank",
    abstract: "Record a ceremony: everybody on the list was thanked, apart from who was absent.",
    discussion:
      "Who was absent can be thanked at a later ceremony, by the same command. --undo takes the last one back.")

  @Argument(help: "The round's period.")
  var period: String

  @Option(help: ArgumentHelp("The day of the ceremony, such as 1404-08-15 or today.", valueName: "date"))
  var at: String?

  @Option(help: ArgumentHelp("Where it was.", valueName: "text"))
  var place: String?

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Who did not come; several may follow.", valueName: "r-N"))
  var absent: [String] = []

  @Flag(help: "Take the last ceremony back, as though nobody had been thanked at it; with --reason.")
  var undo = false

  @Option(help: ArgumentHelp("Why it is taken back.", valueName: "text"))
  var reason: String?

  @Flag(help: "Do not ask for confirmation.")
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if undo { return try takeBack() }
    guard reason == nil else { throw UsageError("--reason goes with --undo") }
    guard let at, let place else { throw UsageError("say when and where it was: --at and --place") }
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    let day = try invocation.period(at, in: store)
    guard day.dayCount == 1 else { throw UsageError("--at takes a day, such as 1404-08-15 or today") }
    if !yes { try confirm(period, day: day.label, store) }
    let thanked = try store.rounds.thank(
      period.label, day: day.from, place: place, absent: absent, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(
      Thanked(round: period.label, day: day.label, place: place, thanked: thanked, absent: Set(absent).count))
  }

  private func takeBack() throws {
    guard at == nil, place == nil, absent.isEmpty else {
      throw UsageError("--undo takes the last ceremony back: it goes with --reason alone")
    }
    guard let reason else { throw UsageError("say why it is taken back: --reason") }
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    let last = try store.rounds.undoThanks(
      period.label, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(
      TakenBack(round: period.label, day: period.date(last.day), place: last.place, thanked: last.thanked))
  }

  /// Asks, with the numbers, for without --absent everybody is thanked.
  private func confirm(_ period: Period, day: String, _ store: Store) throws {
    let round = try store.rounds.existing(period.label)
    let waiting = Set(round.named.map(\.reporter).filter { round.thanks[$0]?.wasPresent != true })
    let missing = try Set(absent.map { try store.reporters.reporter($0).id })
    if let stranger = missing.subtracting(waiting).min() {
      throw RoundError.notOnList(period.label, reporter: stranger)
    }
    guard waiting.count > missing.count else { throw RoundError.nobodyToThank(period.label) }
    let thanked = waiting.count - missing.count
    try Confirmation(
      consequence: "\(thanked) \(thanked == 1 ? "person" : "people") will be recorded as thanked on \(day), "
        + "\(missing.count) as absent", word: period.label, purpose: "confirm"
    ).ask(
      because: "a ceremony goes on record for everybody who is not named as absent", typing: "the round's name",
      otherwise: "nobody was thanked")
  }

  /// The ceremony that is on record no more.
  private struct TakenBack: Answer {
    static let fields: [Field<Self>] = [
      .text(.round) { $0.round }, .text(.day) { $0.day }, .number(.takenBack) { $0.thanked },
      .text(.place) { $0.place },
    ]

    let round: String
    let day: String
    let place: String
    let thanked: Int

    var sentence: Message { "round \(round): the ceremony of \(day) is taken back, \(thanked) thanked; \(place)" }
  }

  /// What was recorded.
  private struct Thanked: Answer {
    static let fields: [Field<Self>] = [
      .text(.round) { $0.round }, .text(.day) { $0.day }, .number(.thanked) { $0.thanked },
      .number(.absent) { $0.absent }, .text(.place) { $0.place },
    ]

    let round: String
    let day: String
    let place: String
    let thanked: Int
    let absent: Int

    var sentence: Message { "round \(round): \(thanked) thanked on \(day), \(absent) absent; \(place)" }
  }
}
