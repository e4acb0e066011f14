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
    var filter = ReportFilter()
    if let period {
      filter.clock = try ClockSpan(period, now: invocation.now, zone: store.zone)
      if filter.clock == nil { filter.period = try invocation.period(period, in: store) }
    }
    filter.line = line
    filter.category = category
    filter.place = place
    filter.kind = try kind.map(ReportKind.init(typed:))
    filter.dispositions = Set(try Self.parts(dispositions).map(Disposition.init(typed:)))
    filter.priorities = Set(try Self.parts(priority).map(Self.priority))
    filter.stage = try stage.map(StageReached.init(typed:))
    filter.operatorName = takenBy
    if let reporter {
      // As `reporter show` does: what waits for the key is told apart first, where the key is.
      if invocation.keyFile.exists { try invocation.settle(store) }
      filter.reporterID = try store.reporters.reporter(reporter).id
    }
    return filter
  }

  /// The parts of values that were given as a list, several times, or both.
  static func parts(_ typed: [String]) -> [String] {
    typed.flatMap { $0.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "،" } }.map(String.init)
  }

  private static func priority(_ typed: String) throws -> Int {
    guard let priority = WholeNumber<Int>(argument: typed)?.value, (1...5).contains(priority) else {
      throw UsageError(ReportWords.notPriority(SafeText.line(typed)))
    }
    return priority
  }
}

extension ReportFilter {
  /// The days or hours that the filter is about, as people read them; nil for all.
  func span(in zone: StationZone) -> Message? { clock?.words(in: zone) ?? period.map(Invocation.span) }
}
