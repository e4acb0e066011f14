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
