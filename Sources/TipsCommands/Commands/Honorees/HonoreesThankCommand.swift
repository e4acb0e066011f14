import ArgumentParser
import TipsCore

/// `tips honorees thank`.
struct HonoreesThankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thank",
    abstract: HonoreesHelp.thank.spoken, discussion: HonoreesHelp.thankDiscussion.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.period))
  var period: String

  @Option(help: ArgumentHelp(HonoreesHelp.thankAt, valueName: "date"))
  var at: String?

  @Option(help: ArgumentHelp(HonoreesHelp.thankPlace, valueName: "text"))
  var place: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp(HonoreesHelp.absent, valueName: "r-N"))
  var absent: [String] = []

  @Flag(help: ArgumentHelp(HonoreesHelp.undo))
  var undo = false

  @Option(help: ArgumentHelp(HonoreesHelp.undoReason, valueName: "text"))
  var reason: String?

  @Flag(help: ArgumentHelp(HonoreesHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if undo { return try takeBack() }
    guard reason == nil else { throw UsageError(HonoreeWords.undoHasReason) }
    guard let at, let place else { throw UsageError(HonoreeWords.whenAndWhere) }
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    let day = try invocation.period(at, in: store)
    guard day.dayCount == 1 else { throw UsageError(HonoreeWords.atIsDay) }
    try store.rounds.checkCeremony(of: period.label, on: day.from, now: invocation.now)
    if !yes { try confirm(period, day: day.label, store) }
    let thanked = try store.rounds.thank(
      period.label, day: day.from, place: place, absent: absent, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(
      Thanked(round: period.label, day: day.label, place: place, thanked: thanked, absent: Set(absent).count))
  }

  private func takeBack() throws {
    guard at == nil, place == nil, absent.isEmpty else { throw UsageError(HonoreeWords.undoIsAlone) }
    guard let reason else { throw UsageError(HonoreeWords.undoNeedsReason) }
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
      consequence: HonoreeWords.willBeThanked(thanked, on: day, absent: missing.count), word: period.label,
      purpose: HonoreeWords.toConfirm
    ).ask(
      because: HonoreeWords.ceremonyIsForAll, typing: HonoreeWords.roundName, otherwise: HonoreeWords.nobodyThanked)
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

    var sentence: Message { HonoreeWords.takenBack(round, ceremonyOf: day, thanked, at: place) }
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

    var sentence: Message { HonoreeWords.thanked(round, thanked, on: day, absent: absent, at: place) }
  }
}
