/// Figures as rows for programs and spreadsheets; docs/figures.md explains the columns.
extension FiguresAnswer {
  /// A column with what reads its cell out of a row.
  package struct Column<Row> {
    package let name: String
    /// Whether it holds nothing but numbers.
    package let isNumeric: Bool
    package let cell: (Row) -> String?
  }

  /// The columns of figures.
  package var figureColumns: [Column<Figure>] {
    [
      Column(name: "figure", isNumeric: false) { $0.code },
      Column(name: "value", isNumeric: true) { $0.now.value?.digits },
      Column(name: "unit", isNumeric: false) { $0.unit },
      Column(name: "base", isNumeric: true) { $0.now.base.map { String($0) } },
      Column(name: "base_of", isNumeric: false) { $0.baseOf?.en },
      Column(name: "per_mille", isNumeric: true) { $0.perMille.map { String($0) } },
      Column(name: "note", isNumeric: false) { $0.now.note?.en },
      Column(name: "then", isNumeric: true) { $0.then?.value?.digits },
      Column(name: "then_base", isNumeric: true) { $0.then?.base.map { String($0) } },
      Column(name: "change_per_mille", isNumeric: true) { $0.changePerMille.map { String($0) } },
    ] + spanColumns()
  }

  /// The columns of a table by a property.
  package var breakdownColumns: [Column<BreakdownRow>] {
    [
      Column(name: "key", isNumeric: false) { $0.key },
      Column(name: "reports", isNumeric: true) { String($0.measures.reports) },
      Column(name: "per_mille", isNumeric: true) { String($0.perMille) },
      Column(name: "tips", isNumeric: true) { String($0.measures.tips) },
      Column(name: "led_to_operation", isNumeric: true) { String($0.measures.led) },
      Column(name: "pending", isNumeric: true) { String($0.measures.pending) },
      Column(name: "per_100k", isNumeric: true) { $0.rate.map { Figure.Value.tenths($0).digits } },
      Column(name: "then", isNumeric: true) { $0.then.map { String($0) } },
      Column(name: "change_per_mille", isNumeric: true) { $0.change.map { String($0) } },
    ] + spanColumns() + [Column(name: "name", isNumeric: false) { $0.name.en }]
  }

  /// The columns of a table for publication.
  package var publishedColumns: [Column<Breakdown.PublishedRow>] {
    [
      Column(name: "key", isNumeric: false) { $0.key },
      Column(name: "reports", isNumeric: true) { $0.reports.map { String($0) } },
      Column(name: "then", isNumeric: true) { $0.then.map { String($0) } },
    ] + spanColumns() + [Column(name: "name", isNumeric: false) { $0.name.en }]
  }

  /// What every row carries: the days of both spans, and when the figures were taken.
  private func spanColumns<Row>() -> [Column<Row>] {
    let (now, past, asOf) = (days(figures), then.map(days), asOf)
    return [
      Column(name: "from", isNumeric: false) { _ in now.from }, Column(name: "to", isNumeric: false) { _ in now.to },
      Column(name: "as_of", isNumeric: false) { _ in asOf },
      Column(name: "then_from", isNumeric: false) { _ in past?.from },
      Column(name: "then_to", isNumeric: false) { _ in past?.to },
    ]
  }
}
