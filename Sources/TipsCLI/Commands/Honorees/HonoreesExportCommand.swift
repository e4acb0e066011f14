import ArgumentParser
import TipsCore

/// `tips honorees export`.
struct HonoreesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write who is to be thanked: as CSV or JSON, or with --html or --pdf as pages of the ceremony.")

  @Argument(help: "The round's period.")
  var period: String

  @Flag(help: "Begin the CSV with a byte order mark, by which spreadsheets know Persian letters.")
  var excel = false

  @OptionGroup var pages: HonoreesPageOptions
  @OptionGroup var identities: HonoreesRevealOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    if pages.page.isAsked {
      if excel { throw UsageError("--excel goes with --csv") }
      return try pages.write(period, identities, global)
    }
    var options = global
    if !options.namesFormat { options.csv = true }
    let invocation = try Invocation(options)
    if excel, invocation.format != .csv { throw UsageError("--excel goes with --csv") }
    let store = try invocation.open(.reading)
    let period = try invocation.period(period, in: store)
    let round = try store.rounds.existing(period.label)
    let people = try identities.people(on: round, store: store, invocation)
    if excel { try Console.out("\u{FEFF}") }
    try invocation.style.write(
      try RoundListing(round, period: period, store: store, people: people, isNamedOnly: true))
  }
}
