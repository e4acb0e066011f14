import ArgumentParser
import TipsCore

/// Options of `tips stats` that say which reports count.
struct StatsFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp(StatsHelp.line, valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp(StatsHelp.kind, valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp(StatsHelp.category, valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp(StatsHelp.place, valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp(StatsHelp.disposition, valueName: "disposition"))
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

extension BreakdownDimension: ExpressibleByArgument {
  /// By its code, or by what it is called in Persian.
  public init?(argument: String) {
    let key = PersianText.matchKey(argument)
    guard
      let named = Self(rawValue: argument) ?? Self.allCases.first(where: { PersianText.matchKey($0.label.fa) == key })
    else { return nil }
    self = named
  }
}
