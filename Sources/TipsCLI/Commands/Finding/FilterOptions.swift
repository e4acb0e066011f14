import ArgumentParser
import TipsCore

/// Options that say which reports are meant.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Received in a period, such as today, last-week or 1404-07.", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("Of a line.", valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp("Of a kind.", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Of a category.", valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp("Of a place, or of places inside it.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("With an outcome; pending for those without.", valueName: "disposition"))
  var disposition: String?

  /// The filter that the options describe.
  func filter(_ invocation: Invocation, _ store: Store) throws -> ReportFilter {
    var filter = ReportFilter()
    filter.period = try period.map { try invocation.period($0, in: store) }
    filter.line = line
    filter.category = category
    filter.place = place
    filter.kind = try kind.map(ReportKind.init(typed:))
    filter.disposition = try disposition.map(Disposition.init(typed:))
    return filter
  }
}
