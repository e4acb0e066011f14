import ArgumentParser
import TipsCore

/// `tips export`: reports for other tools and other stores, without identities.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: ExportHelp.abstract.spoken, discussion: ExportHelp.discussion.spoken)

  @OptionGroup var filters: FilterOptions

  @Option(help: ArgumentHelp(ExportHelp.format, valueName: "format"))
  var format: ExportFormat?

  @Flag(help: ArgumentHelp(ExportHelp.csv))
  var csv = false

  @Flag(help: ArgumentHelp(ExportHelp.excel))
  var excel = false

  @Flag(help: ArgumentHelp(ExportHelp.localTimes))
  var localTimes = false

  @Flag(help: .hidden)
  var json = false

  @Option(
    help: ArgumentHelp(
      GlobalHelp.store.spoken, discussion: ExportHelp.storeDefault.spoken, valueName: "path"))
  var store: String?

  @Option(help: ArgumentHelp(GlobalHelp.lang, valueName: "language"))
  var lang: Language?

  func run() throws {
    let format = try chosenFormat()
    var global = try GlobalOptions.parse([])
    global.store = store
    let (invocation, store) = try global.open(.reading)
    let filter = try filters.filter(invocation, store)
    let span = filter.span(in: store.zone)
    invocation.echo(span: span)
    var export = ReportExport(
      store: store, format: format, withLocalTimes: localTimes, withByteOrderMark: excel)
    // What reads a pipe may have the terminal for itself.
    let bar = Console.outIsFile ? ProgressBar(stopped: ProgressWords.stoppedExport) : nil
    defer { bar?.end() }
    export.onProgress = { bar?.show($0) }
    let count = try export.write(filter) {
      let text = String(decoding: $0, as: UTF8.self)
      // A file gets texts as they are; a terminal must not be steered by them.
      try Console.out(Console.outIsTerminal ? SafeText.block(text) : text)
    }
    try Console.flush()
    bar?.end()
    guard count > 0 else { return try invocation.nothingFound(ListedThing.report, inSpan: span) }
    if Console.errorIsTerminal { Console.note(ExportWords.reports(count)) }
  }
}

extension ExportCommand {
  private func chosenFormat() throws -> ExportFormat {
    if json { throw UsageError(ExportWords.noJSON) }
    if csv, format ?? .csv != .csv { throw UsageError(ExportWords.formatsContradict) }
    let chosen = format ?? .csv
    if excel, chosen != .csv { throw UsageError(ExportWords.excelIsCSV) }
    if localTimes, chosen != .csv, chosen != .jsonl {
      throw UsageError(ExportWords.localTimesForms)
    }
    return chosen
  }
}

extension ExportFormat: ExpressibleByArgument {}
