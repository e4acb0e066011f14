import ArgumentParser
import TipsCore

/// What figures are asked for, with the figures.
struct StatsAnswer {
  let figures: PeriodFigures
  let then: PeriodFigures?
  let breakdown: Breakdown?
  let zone: StationZone
  let isPublished: Bool
  /// The filters as typed; empty where all reports count.
  let filter: [(name: String, value: String)]

  /// The figures as they are told.
  var list: [Figure] {
    isPublished ? figures.published(comparedWith: then) : figures.list(comparedWith: then)
  }

  func day(_ day: LocalDay) -> String {
    switch figures.period.calendar {
    case .solarHijri: SolarHijriDate(day).description
    case .gregorian: GregorianDate(day).description
    }
  }

  /// First and last day of a span.
  func days(_ figures: PeriodFigures) -> (from: String, to: String) {
    (day(figures.span.from), day(figures.span.to.advanced(by: -1)))
  }

  /// Whether the period was still running when the figures were taken.
  var isRunning: Bool { figures.period.contains(figures.today) && figures.today < figures.period.lastDay }
}

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
