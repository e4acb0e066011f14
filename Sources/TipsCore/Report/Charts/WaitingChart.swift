/// Response times: a full bar to the median and a hatched one on to the 90th percentile, all on one scale.
struct WaitingChart {
  let name: String
  let title: String
  let rows: [ReportPage.Waiting]

  private static let width = 400.0
  private static let textSize = 13.0
  private static let row = 58.0

  /// The drawing.
  func svg(_ language: PageLanguage) -> String {
    var drawing = SVGDrawing(
      width: Self.width, height: max(1, Double(rows.count)) * Self.row - 10, language: language, name: name)
    let longest = Double(max(1, rows.map(\.ninetieth).max() ?? 1))
    for (index, row) in rows.enumerated() {
      let y = Double(index) * Self.row
      let median = max(2, Double(row.median) / longest * Self.width)
      let ninetieth = max(median, Double(row.ninetieth) / longest * Self.width)
      drawing.text(SVGDrawing.fitted(row.label, size: Self.textSize, into: Self.width), x: 0, y: y + 13, "label")
      drawing.box(x: 0, y: y + 19, width: Self.width, height: 12, "track", radius: 2)
      drawing.box(x: 0, y: y + 19, width: ninetieth, height: 12, "rest", radius: 2)
      drawing.box(x: 0, y: y + 19, width: median, height: 12, "now", radius: 2)
      drawing.text("\(language.word(.median)) \(language.duration(row.median))", x: 0, y: y + 45, "note")
      drawing.text(
        "\(language.word(.ninetieth)) \(language.duration(row.ninetieth))", x: Self.width, y: y + 45, "note", .end)
    }
    return drawing.svg(title: title, description: description(language))
  }

  private func description(_ language: PageLanguage) -> String {
    rows.map { row in
      "\(row.label): \(language.word(.median)) \(language.duration(row.median)), "
        + "\(language.word(.ninetieth)) \(language.duration(row.ninetieth)), "
        + "\(language.word(.base)) \(language.number(row.base))"
    }.joined(separator: language == .fa ? "؛ " : "; ")
  }
}
