import Testing
import TipsCore

/// The rows of `tips stats --csv` are those that other programs of the core write.
struct StatsColumnsTests {
  @Test(arguments: [
    [], ["--by", "category"], ["--by", "day"], ["--by", "line", "--publish"], ["--compare", "previous"],
    ["--by", "kind", "--compare", "previous"],
  ])
  func same(options: [String]) throws {
    let station = try Station.withReports()
    let run = try station.run(["stats", "1404-07", "--csv"] + options)
    let store = try Store.open(at: station.storePath, for: .reading)
    let now = Instant(epochSeconds: 1_759_515_000)
    let today = store.zone.day(of: now)
    let period = try Period("1404-07", today: today)
    let isPublished = options.contains("--publish")
    let figures = try store.figures.figures(of: period, now: now)
    let span = try ComparedSpan.typed(
      options.contains("--compare") ? "previous" : nil, with: period, today: today, isPublished: isPublished)
    let then = try span.map { try store.figures.figures(of: $0, now: now) }
    let dimension = options.firstIndex(of: "--by").flatMap { BreakdownDimension(rawValue: options[$0 + 1]) }
    let answer = FiguresAnswer(
      figures: figures, then: then, breakdown: dimension.map { figures.breakdown(by: $0, then: then) },
      zone: store.zone, isPublished: isPublished, filter: [])
    #expect(run.out == rows(answer))
  }

  private func rows(_ answer: FiguresAnswer) -> String {
    guard let breakdown = answer.breakdown else { return text(answer.figureColumns, answer.list) }
    guard answer.isPublished else { return text(answer.breakdownColumns, BreakdownRow.all(breakdown, answer)) }
    return text(answer.publishedColumns, breakdown.publishedWithTotal)
  }

  private func text<Row>(_ columns: [FiguresAnswer.Column<Row>], _ rows: [Row]) -> String {
    var writer = CSVWriter(spreadsheetSafe: true)
    writer.row(columns.map(\.name))
    for row in rows {
      for column in columns { writer.cell(column.cell(row) ?? "", isNumeric: column.isNumeric) }
      writer.endRow()
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
