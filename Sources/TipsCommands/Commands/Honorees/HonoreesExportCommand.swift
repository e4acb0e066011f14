import ArgumentParser
import TipsCore

/// `tips honorees export`.
struct HonoreesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: HonoreesHelp.export.spoken)

  @Argument(help: ArgumentHelp(HonoreesHelp.period))
  var period: String

  @Flag(help: ArgumentHelp(HonoreesHelp.excel))
  var excel = false

  @OptionGroup var pages: HonoreesPageOptions
  @OptionGroup var identities: HonoreesRevealOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    if pages.page.isAsked {
      if excel { throw UsageError(HonoreeWords.excelIsCSV) }
      return try pages.write(period, identities, global)
    }
    var options = global
    if !options.namesFormat { options.csv = true }
    let invocation = try Invocation(options)
    if excel, invocation.format != .csv { throw UsageError(HonoreeWords.excelIsCSV) }
    let store = try invocation.open(.reading)
    let period = try invocation.period(period, in: store)
    let round = try store.rounds.existing(period.label)
    let people = try identities.people(on: round, store: store, invocation)
    if excel { try Console.out("\u{FEFF}") }
    try invocation.style.write(
      try RoundListing(round, period: period, store: store, people: people, isNamedOnly: true))
  }
}
