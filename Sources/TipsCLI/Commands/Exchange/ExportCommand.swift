import ArgumentParser
import TipsCore

/// `tips export`: reports for other tools and other stores, without identities.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write reports for other tools, oldest first, without callers.",
    discussion:
      "docs/mappings/tips-export.json, tips-export-jsonl.json and tips-open311.json read an export into another store.")

  @OptionGroup var filters: FilterOptions

  @Option(
    help: ArgumentHelp(
      "csv for tables, jsonl for an object a line, open311 or open311-xml for service requests of GeoReport v2.",
      valueName: "format"))
  var format: ExportFormat?

  @Flag(help: "The same as --format csv, which is what comes without any option.")
  var csv = false

  @Flag(help: "Begin the CSV with a byte order mark, by which spreadsheets know Persian letters.")
  var excel = false

  @Flag(help: "Each time once more, on the station's clock and as a Solar Hijri date, in columns at the end.")
  var localTimes = false

  @Flag(help: .hidden)
  var json = false

  @Option(help: ArgumentHelp("The store.", discussion: "Default: as of all commands.", valueName: "path"))
  var store: String?

  func run() throws {
    let format = try chosenFormat()
    var global = try GlobalOptions.parse([])
    global.store = store
    let (invocation, store) = try global.open(.reading)
    let filter = try filters.filter(invocation, store)
    let span = filter.span(in: store.zone)
    invocation.echo(span: span)
    let export = ReportExport(
      store: store, format: format, withLocalTimes: localTimes, withByteOrderMark: excel)
    let count = try export.write(filter) {
      let text = String(decoding: $0, as: UTF8.self)
      // A file gets texts as they are; a terminal must not be steered by them.
      try Console.out(Console.outIsTerminal ? SafeText.block(text) : text)
    }
    try Console.flush()
    guard count > 0 else { return try invocation.nothingFound("report", inSpan: span) }
    if Console.errorIsTerminal { Console.note("\(count.grouped) \(count == 1 ? "report" : "reports")") }
  }
}

extension ExportCommand {
  private func chosenFormat() throws -> ExportFormat {
    if json {
      throw UsageError("an export has no --json: for programs there is --format jsonl, an object a line")
    }
    if csv, format ?? .csv != .csv { throw UsageError("--format and --csv contradict each other") }
    let chosen = format ?? .csv
    if excel, chosen != .csv { throw UsageError("--excel goes with --csv") }
    if localTimes, chosen != .csv, chosen != .jsonl {
      throw UsageError("--local-times goes with csv and jsonl; Open311 has times of the station's zone as they are")
    }
    return chosen
  }
}

extension ExportFormat: ExpressibleByArgument {}
