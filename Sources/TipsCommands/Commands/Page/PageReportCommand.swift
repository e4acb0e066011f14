import ArgumentParser
import TipsCore

/// `tips report`: the figures of a period as one page.
struct PageReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: PageHelp.report.spoken)

  @Argument(help: ArgumentHelp(PageHelp.period))
  var period: String?

  @Option(help: ArgumentHelp(PageHelp.compare, valueName: "period"))
  var compare: String?

  @Flag(help: ArgumentHelp(PageHelp.publish))
  var publish = false

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard !global.namesFormat else { throw UsageError(PageWords.reportIsPage) }
    guard page.isAsked else { throw UsageError(PageWords.noPlace) }
    try page.check()
    let (invocation, store) = try global.open(.reading)
    let period = try invocation.periodOrLastMonth(period, in: store)
    let span = try invocation.compared(compare, with: period, in: store, isPublished: publish)
    let (figures, then) = try ProgressBar.during(ProgressWords.counting) { _ in
      (
        try store.figures.figures(of: ComparedSpan(period), now: invocation.now),
        try span.map { try store.figures.figures(of: $0, now: invocation.now) }
      )
    }
    let report = ReportPage(figures, then: then, zone: store.zone, language: global.lang ?? .fa, isPublished: publish)
    try page.write(report.data, .report, invocation)
    guard figures.reports == 0 else { return }
    try Console.flush()
    ErrorReport.say(PageWords.noReport(in: period.label))
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
