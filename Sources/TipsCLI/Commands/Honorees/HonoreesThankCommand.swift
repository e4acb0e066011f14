import ArgumentParser
import TipsCore

/// `tips honorees thank`.
struct HonoreesThankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thank",
    abstract: "Record a ceremony: everybody on the list was thanked, apart from who was absent.",
    discussion: "Who was absent can be thanked at a later ceremony, by the same command.")

  @Argument(help: "The round's period.")
  var period: String

  @Option(help: ArgumentHelp("The day of the ceremony, such as 1404-08-15 or today.", valueName: "date"))
  var at: String

  @Option(help: ArgumentHelp("Where it was.", valueName: "text"))
  var place: String

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Who did not come; several may follow.", valueName: "r-N"))
  var absent: [String] = []

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let period = try invocation.period(period, in: store)
    let day = try invocation.period(at, in: store)
    guard day.dayCount == 1 else { throw UsageError("--at takes a day, such as 1404-08-15 or today") }
    let thanked = try store.rounds.thank(
      period.label, day: day.from, place: place, absent: absent, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(
      Thanked(round: period.label, day: day.label, place: place, thanked: thanked, absent: Set(absent).count))
  }

  /// What was recorded.
  private struct Thanked: Answer {
    static let fields: [Field<Self>] = [
      .text("round") { $0.round }, .text("day") { $0.day }, .number("thanked") { $0.thanked },
      .number("absent") { $0.absent }, .text("place") { $0.place },
    ]

    let round: String
    let day: String
    let place: String
    let thanked: Int
    let absent: Int

    var sentence: String { "round \(round): \(thanked) thanked on \(day), \(absent) absent; \(place)" }
  }
}
