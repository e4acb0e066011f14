import ArgumentParser
import TipsCore

/// Options of `tips stats` that say which reports count.
struct StatsFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only reports of a line.", valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp("Only reports of a kind.", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Only reports of a category.", valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp("Only reports of a place, or of places inside it.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("Only reports with an outcome; pending for those without.", valueName: "disposition"))
  var disposition: String?

  /// The filter that the options describe.
  func filter() throws -> FigureFilter {
    var filter = FigureFilter()
    filter.line = line
    filter.category = category
    filter.place = place
    filter.kind = try kind.map(ReportKind.init(typed:))
    filter.disposition = try disposition.map(Disposition.init(typed:))
    return filter
  }

  /// What was typed.
  var named: [(name: String, value: String)] {
    [("line", line), ("kind", kind), ("category", category), ("place", place), ("disposition", disposition)]
      .compactMap { name, value in value.map { (name, $0) } }
  }
}

extension BreakdownDimension: ExpressibleByArgument {}
