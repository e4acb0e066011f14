import TipsCalendar
import TipsDomain

/// What figures are asked for, with the figures.
package struct FiguresAnswer: Sendable {
  package let figures: PeriodFigures
  /// The figures of the span that is compared with.
  package let then: PeriodFigures?
  package let breakdown: Breakdown?
  package let zone: StationZone
  /// Whether everything is told by the rule of ``Publication``.
  package let isPublished: Bool
  /// The filters as typed; empty where all reports count.
  package let filter: [(name: String, value: String)]

  package init(
    figures: PeriodFigures, then: PeriodFigures?, breakdown: Breakdown?, zone: StationZone, isPublished: Bool,
    filter: [(name: String, value: String)]
  ) {
    self.figures = figures
    self.then = then
    self.breakdown = breakdown
    self.zone = zone
    self.isPublished = isPublished
    self.filter = filter
  }

  /// The figures as they are told.
  package var list: [Figure] {
    isPublished ? figures.published(comparedWith: then) : figures.list(comparedWith: then)
  }

  /// When the figures were taken.
  package var asOf: String { zone.iso8601(figures.asOf) }

  /// First and last day of a span, on the calendar of the period that was asked for.
  package func days(_ figures: PeriodFigures) -> (from: String, to: String) {
    let period = self.figures.period
    return (period.calendar.text(figures.span.from), period.calendar.text(figures.span.to.advanced(by: -1)))
  }

  /// Whether the period was still running when the figures were taken.
  package var isRunning: Bool { figures.period.contains(figures.today) && figures.today < figures.period.lastDay }
}

extension Breakdown {
  /// The rows for publication, the row of the sums last.
  package var publishedWithTotal: [PublishedRow] {
    let published = published
    return published.rows + [PublishedRow(total: published.total, then: published.totalThen)]
  }
}
