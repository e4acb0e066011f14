import ArgumentParser
import TipsCore

/// `tips stats`: the figures of a period.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "The figures of a period, compared with another and told apart on request.")

  @Argument(help: "A period, such as 1404-H1, 1404-07 or last-month. Default: the last whole month.")
  var period: String?

  @Option(
    help: ArgumentHelp(
      "Compare with last-year, previous, or another period; a running period with as many days.", valueName: "period"))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "Tell reports apart by line, kind, category, place, county, station, disposition, day, hour, weekday or month.",
      valueName: "property"))
  var by: BreakdownDimension?

  @Option(help: ArgumentHelp("With --by: so many rows, and the rest as one.", valueName: "count"))
  var top: WholeNumber<Int>?

  @OptionGroup var target: TargetOption

  @Flag(help: "For publication: hide small counts, and what would give them away; see docs/figures.md.")
  var publish = false

  @OptionGroup var filters: StatsFilterOptions

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let targets = try target.checked()
    if top != nil, by == nil { throw UsageError("--top needs --by") }
    let top = try top?.checked("--top", in: 1...100_000)
    let filter = try filters.filter()
    let store = try invocation.open(.reading)
    let period = try invocation.periodOrLastMonth(period, in: store)
    let compared = try invocation.compared(compare, with: period, in: store, isPublished: publish)
    let now = invocation.now
    let figures = try store.figures.figures(
      of: ComparedSpan(period), filter: filter, targets: targets, now: now)
    let then = try compared.map {
      try store.figures.figures(of: $0, filter: filter, targets: targets, now: now)
    }
    let answer = StatsAnswer(
      figures: figures, then: then, breakdown: by.map { figures.breakdown(by: $0, top: top, then: then) },
      zone: store.zone, isPublished: publish, filter: filters.named)
    try invocation.style.write(answer)
    guard figures.reports == 0 else { return }
    try Console.flush()
    ErrorReport.say(
      "no report was received in \(period.label)" + (filter.isEmpty ? "" : " that the filter lets through"))
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
