import ArgumentParser
import TipsCore

/// Options that say which reports are meant.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(FilterHelp.period, valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp(FilterHelp.line, valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp(FilterHelp.kind, valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp(FilterHelp.category, valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp(FilterHelp.place, valueName: "place"))
  var place: String?

  @Option(
    name: [.customLong("disposition"), .customLong("outcome")],
    help: ArgumentHelp(FilterHelp.dispositions, valueName: "dispositions"))
  var dispositions: [String] = []

  @Option(help: ArgumentHelp(FilterHelp.priority, valueName: "1-5"))
  var priority: [String] = []

  @Option(help: ArgumentHelp(FilterHelp.stage, valueName: "stage"))
  var stage: String?

  @Option(help: ArgumentHelp(FilterHelp.takenBy, valueName: "name"))
  var takenBy: String?

  @Option(help: ArgumentHelp(FilterHelp.reporter, valueName: "pseudonym"))
  var reporter: String?

  /// The filter that the options describe.
  func filter(_ invocation: Invocation, _ store: Store) throws -> ReportFilter {
    // As `reporter show` does: what waits for the key is told apart first, where the key is.
    if reporter != nil, invocation.keyFile.exists { try invocation.settle(store) }
    return try typed.filter(in: store, now: invocation.now)
  }

  private var typed: TypedFilter {
    var typed = TypedFilter()
    typed.period = period
    typed.line = line
    typed.kind = kind
    typed.category = category
    typed.place = place
    typed.dispositions = dispositions
    typed.priorities = priority
    typed.stage = stage
    typed.takenBy = takenBy
    typed.reporter = reporter
    return typed
  }
}

extension ReportFilter {
  /// The days or hours that the filter is about, as people read them; nil for all.
  func span(in zone: StationZone) -> Message? { clock?.words(in: zone) ?? period.map(Invocation.span) }
}
