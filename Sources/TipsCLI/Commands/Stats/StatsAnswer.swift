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

  /// When the figures were taken.
  var asOf: String { zone.iso8601(figures.asOf) }

  /// First and last day of a span, on the calendar of the period that was asked for.
  func days(_ figures: PeriodFigures) -> (from: String, to: String) {
    let period = self.figures.period
    return (period.date(figures.span.from), period.date(figures.span.to.advanced(by: -1)))
  }

  /// Whether the period was still running when the figures were taken.
  var isRunning: Bool { figures.period.contains(figures.today) && figures.today < figures.period.lastDay }
}

extension StatsAnswer: Document {
  var json: JSONOutput { StatsJSON(answer: self).object }

  func writePage(_ style: TableStyle) throws { try StatsPage(answer: self).write() }

  func writeRows(_ style: some OutputStyle) throws {
    guard let breakdown else { return try style.write(list: list.map { FigureRow(figure: $0, answer: self) }) }
    guard isPublished else {
      return try style.write(
        list: breakdown.rows.map { BreakdownRow($0, self) } + [BreakdownRow(totalOf: breakdown, self)])
    }
    try style.write(list: breakdown.publishedWithTotal.map { PublishedRow(row: $0, answer: self) })
  }

  /// Columns of every row.
  static let spanFields: [Field<StatsAnswer>] = [
    .column(.from) { Cell($0.days($0.figures).from) }, .column(.to) { Cell($0.days($0.figures).to) },
    .column(.asOf) { Cell($0.asOf) }, .column(.thenFrom) { Cell($0.then.map($0.days)?.from) },
    .column(.thenTo) { Cell($0.then.map($0.days)?.to) },
  ]
}

extension Breakdown {
  /// The rows for publication, the row of the sums last.
  var publishedWithTotal: [PublishedRow] {
    let published = published
    return published.rows + [PublishedRow(total: published.total, then: published.totalThen)]
  }
}
