import ArgumentParser
import TipsCore

/// `tips report`: the figures of a period as one page.
struct PageReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "The figures of a period as one page for the press, as HTML or PDF.")

  @Argument(help: "A period, such as 1404-H1, 1404-07 or last-month. Default: the last whole month.")
  var period: String?

  @Option(
    help: ArgumentHelp("Compare with: last-year, previous, or a period.", valueName: "period"))
  var compare: String?

  @Flag(help: "For publication: hide small counts, and what would give them away; see docs/figures.md.")
  var publish = false

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard !global.namesFormat else {
      throw UsageError("tips report writes a page; for --json and --csv use: tips stats")
    }
    guard page.isAsked else { throw UsageError("say where the page goes: --html FILE, --html - or --pdf FILE") }
    try page.check()
    let (invocation, store) = try global.open(.reading)
    let period = try invocation.periodOrLastMonth(period, in: store)
    let span = try invocation.compared(compare, with: period, in: store, isPublished: publish)
    let figures = try store.figures.figures(of: ComparedSpan(period), now: invocation.now)
    let then = try span.map { try store.figures.figures(of: $0, now: invocation.now) }
    let report = ReportPage(figures, then: then, zone: store.zone, language: global.lang ?? .fa, isPublished: publish)
    try page.write(report.data, .report, invocation)
    guard figures.reports == 0 else { return }
    try Console.flush()
    ErrorReport.say("no report was received in \(period.label); the page says so")
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
