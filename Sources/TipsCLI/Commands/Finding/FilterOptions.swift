import ArgumentParser
import TipsCore

/// Options that say which reports are meant.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Received in a period, such as today, last-week or 1404-07, or between two times, such as \"yesterday 22:00..today "
        + "06:00\".", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("Of a line.", valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp("Of a kind.", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Of a category, or of a group of them, such as theft.", valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp("Of a place, or of places inside it.", valueName: "place"))
  var place: String?

  @Option(
    name: [.customLong("disposition"), .customLong("outcome")],
    help: ArgumentHelp(
      "With one of these outcomes, such as pending,operation; pending for those without.", valueName: "dispositions"))
  var dispositions: [String] = []

  @Option(help: ArgumentHelp("Of one of these priorities, such as 1,2.", valueName: "1-5"))
  var priority: [String] = []

  @Option(help: ArgumentHelp("That came so far: received, dispatched, arrived or closed.", valueName: "stage"))
  var stage: String?

  @Option(help: ArgumentHelp("Taken by an operator.", valueName: "name"))
  var takenBy: String?

  @Option(help: ArgumentHelp("Of a reporter, such as r-209136.", valueName: "pseudonym"))
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
      throw UsageError("--priority takes numbers from 1 to 5, such as 1,2; not '\(SafeText.line(typed))'")
    }
    return priority
  }
}

extension ReportFilter {
  /// The days or hours that the filter is about, as people read them; nil for all.
  func span(in zone: StationZone) -> Message? { clock?.words(in: zone) ?? period.map(Invocation.span) }
}
