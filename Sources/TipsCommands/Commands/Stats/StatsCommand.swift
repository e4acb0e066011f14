import ArgumentParser
import TipsCore

/// `tips stats`: the figures of a period.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: StatsHelp.abstract.spoken)

  @Argument(help: ArgumentHelp(StatsHelp.period))
  var period: String?

  @Option(help: ArgumentHelp(StatsHelp.compare, valueName: "period"))
  var compare: String?

  @Option(help: ArgumentHelp(StatsHelp.by, valueName: "property"))
  var by: BreakdownDimension?

  @Option(help: ArgumentHelp(StatsHelp.top, valueName: "count"))
  var top: WholeNumber<Int>?

  @OptionGroup var target: TargetOption

  @Flag(help: ArgumentHelp(StatsHelp.publish))
  var publish = false

  @OptionGroup var filters: StatsFilterOptions

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let targets = try target.checked()
    if top != nil, by == nil { throw UsageError(StatsWords.topNeedsBy) }
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
    let answer = FiguresAnswer(
      figures: figures, then: then, breakdown: by.map { figures.breakdown(by: $0, top: top, then: then) },
      zone: store.zone, isPublished: publish, filter: filters.named)
    try invocation.style.write(answer)
    guard figures.reports == 0 else { return }
    try Console.flush()
    ErrorReport.say(StatsWords.nothing(in: period.label, isFiltered: !filter.isEmpty))
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
