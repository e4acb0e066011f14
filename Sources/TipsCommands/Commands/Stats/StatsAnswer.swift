import TipsCore

extension FiguresAnswer: Document {
  var json: JSONOutput { StatsJSON(answer: self).object }

  func writePage(_ style: TableStyle) throws { try StatsPage(answer: self).write() }

  func writeRows(_ style: some OutputStyle) throws {
    guard let breakdown else { return try style.write(list: list.map { FigureRow(figure: $0, answer: self) }) }
    guard isPublished else { return try style.write(list: BreakdownRow.all(breakdown, self)) }
    try style.write(list: breakdown.publishedWithTotal.map { PublishedRow(row: $0, answer: self) })
  }

  /// Columns of every row.
  static let spanFields: [Field<FiguresAnswer>] = [
    .column(.from) { Cell($0.days($0.figures).from) }, .column(.to) { Cell($0.days($0.figures).to) },
    .column(.asOf) { Cell($0.asOf) }, .column(.thenFrom) { Cell($0.then.map($0.days)?.from) },
    .column(.thenTo) { Cell($0.then.map($0.days)?.to) },
  ]
}
