import TipsCore

/// Figures for programs that read rows; each carries its span, base and time.
struct StatsRows {
  let answer: StatsAnswer

  func write(_ style: any OutputStyle) throws {
    guard let breakdown = answer.breakdown else { return try style.write(list: answer.list.map(row)) }
    let published = answer.isPublished ? breakdown.published : nil
    if let published {
      try style.write(
        list: published.rows.map { cells($0.key, $0.name, $0.reports, $0.then) }
          + [cells("total", "", published.total, published.totalThen)])
    } else {
      try style.write(
        list: breakdown.rows.map { full($0.key, $0.name, $0.measures, $0.perMille, $0.rate, $0.then) }
          + [full("total", "", breakdown.total, breakdown.total.reports > 0 ? 1_000 : 0, nil, breakdown.totalThen)])
    }
  }

  private var spans: [Cell] {
    let now = answer.days(answer.figures)
    let then = answer.then.map(answer.days)
    return [
      Cell(now.from), Cell(now.to), Cell(answer.zone.iso8601(answer.figures.asOf)), Cell(then?.from), Cell(then?.to),
    ]
  }

  private static let spanColumns = [
    Column("from"), Column("to"), Column("as_of"), Column("then_from"), Column("then_to"),
  ]

  private func row(_ figure: Figure) -> FigureRow {
    FigureRow(
      cells: [
        Cell(figure.code), Cell(FigureText.programs(figure.now.value)), Cell(figure.unit),
        Cell(figure.now.base.map(Int64.init)), Cell(figure.baseOf), Cell(figure.perMille.map(Int64.init)),
        Cell(figure.now.note), Cell(figure.then.map { FigureText.programs($0.value) }),
        Cell(figure.then?.base.map(Int64.init)), Cell(figure.changePerMille.map(Int64.init)),
      ] + spans)
  }

  private func full(
    _ key: String?, _ name: String, _ measures: Measures, _ share: Int, _ rate: Int?, _ then: Int?
  ) -> FullRow {
    FullRow(
      cells: [
        Cell(key), Cell(Int64(measures.reports)), Cell(Int64(share)), Cell(Int64(measures.tips)),
        Cell(Int64(measures.led)), Cell(Int64(measures.pending)), Cell(rate.map { FigureText.programs(.tenths($0)) }),
        Cell(then.map(Int64.init)), Cell(then.flatMap { Change.perMille(measures.reports, from: $0) }.map(Int64.init)),
      ] + spans + [Cell(name)])
  }

  private func cells(_ key: String?, _ name: String, _ reports: Int?, _ then: Int?) -> PublishedTableRow {
    PublishedTableRow(
      cells: [Cell(key), Cell(reports.map(Int64.init)), Cell(then.map(Int64.init))] + spans + [Cell(name)])
  }

  private struct FigureRow: Row {
    static let columns =
      [
        Column("figure"), Column("value", isNumeric: true), Column("unit"), Column("base", isNumeric: true),
        Column("base_of"), Column("per_mille", isNumeric: true), Column("note"), Column("then", isNumeric: true),
        Column("then_base", isNumeric: true), Column("change_per_mille", isNumeric: true),
      ] + StatsRows.spanColumns
    let cells: [Cell]
    var json: JSONOutput { .null }
  }

  private struct FullRow: Row {
    static let columns =
      [
        Column("key"), Column("reports", isNumeric: true), Column("per_mille", isNumeric: true),
        Column("tips", isNumeric: true), Column("led_to_operation", isNumeric: true),
        Column("pending", isNumeric: true),
        Column("per_100k", isNumeric: true), Column("then", isNumeric: true),
        Column("change_per_mille", isNumeric: true),
      ] + StatsRows.spanColumns + [Column("name")]
    let cells: [Cell]
    var json: JSONOutput { .null }
  }

  private struct PublishedTableRow: Row {
    static let columns =
      [Column("key"), Column("reports", isNumeric: true), Column("then", isNumeric: true)] + StatsRows.spanColumns
      + [Column("name")]
    let cells: [Cell]
    var json: JSONOutput { .null }
  }
}
