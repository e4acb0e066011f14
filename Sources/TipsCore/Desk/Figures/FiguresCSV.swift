import TipsHTTP
import TipsRecords
import TipsStatistics
import TipsText

/// Figures as CSV: the rows of `tips stats --csv`.
enum FiguresCSV {
  static func show(_ visit: Visit) async throws -> WebResponse {
    let answer = try await FiguresReading.answer(visit, FiguresQuery(visit.request.query))
    let label = answer.figures.period.label
    return WebResponse(
      headers: [
        ("content-type", "text/csv; charset=utf-8"),
        ("content-disposition", "attachment; filename=\"figures-\(label).csv\""),
      ], body: .bytes(bytes(answer)))
  }

  static func bytes(_ answer: FiguresAnswer) -> [UInt8] {
    guard let breakdown = answer.breakdown else { return bytes(answer.figureColumns, answer.list) }
    guard answer.isPublished else { return bytes(answer.breakdownColumns, BreakdownRow.all(breakdown, answer)) }
    return bytes(answer.publishedColumns, breakdown.publishedWithTotal)
  }

  private static func bytes<Row>(_ columns: [FiguresAnswer.Column<Row>], _ rows: [Row]) -> [UInt8] {
    var writer = CSVWriter(spreadsheetSafe: true)
    writer.row(columns.map(\.name))
    for row in rows {
      for column in columns { writer.cell(SafeText.block(column.cell(row) ?? ""), isNumeric: column.isNumeric) }
      writer.endRow()
    }
    return writer.bytes
  }
}
