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
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    guard let period = try invocation.period(period, in: store) else { return }
    guard let day = try invocation.period(at, in: store), day.dayCount == 1 else {
      throw UsageError("--at takes a day, such as 1404-08-15 or today")
    }
    let thanked = try store.rounds.thank(
      period.label, day: day.from, place: place, absent: absent, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(
      Thanked(round: period.label, day: day.label, place: place, thanked: thanked, absent: Set(absent).count))
  }

  /// What was recorded.
  private struct Thanked: Answer {
    static let columns = [
      Column("round"), Column("day"), Column("thanked", isNumeric: true), Column("absent", isNumeric: true),
      Column("place"),
    ]

    let round: String
    let day: String
    let place: String
    let thanked: Int
    let absent: Int

    var cells: [Cell] { [Cell(round), Cell(day), Cell(Int64(thanked)), Cell(Int64(absent)), Cell(place)] }
    var sentence: String { "round \(round): \(thanked) thanked on \(day), \(absent) absent; \(place)" }
    var json: JSONOutput {
      .object([
        "round": .string(round), "day": .string(day), "place": .string(place), "thanked": .number(thanked),
        "absent": .number(absent),
      ])
    }
  }
}
