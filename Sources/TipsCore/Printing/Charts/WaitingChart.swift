import TipsStatistics
import TipsText

/// Response times: a full bar to the median and a lighter one on to the 90th percentile, all on one scale; under it a
/// hatched one to the median of the time that is compared with.
struct WaitingChart {
  let name: String
  let title: String
  let rows: [ReportPage.Waiting]

  private static let width = 400.0
  private static let textSize = 13.0

  /// The drawing.
  func svg(_ language: Language) -> String {
    let hasThen = rows.contains { $0.medianThen != nil }
    let height = hasThen ? 68.0 : 58.0
    var drawing = SVGDrawing(
      width: Self.width, height: max(1, Double(rows.count)) * height - 10, language: language, name: name)
    let longest = Double(max(1, rows.map { max($0.ninetieth, $0.medianThen ?? 0) }.max() ?? 1))
    for (index, row) in rows.enumerated() {
      let y = Double(index) * height
      let median = max(2, Double(row.median) / longest * Self.width)
      let ninetieth = max(median, Double(row.ninetieth) / longest * Self.width)
      let kept = Self.kept(row, language)
      let room = Self.width - SVGDrawing.textWidth(kept, size: 12) - 16
      drawing.text(SVGDrawing.fitted(row.label, size: Self.textSize, into: room), x: 0, y: y + 13, "label")
      if !kept.isEmpty { drawing.text(kept, x: Self.width, y: y + 13, "note", .end) }
      drawing.box(x: 0, y: y + 19, width: Self.width, height: 12, "track", radius: 2)
      drawing.box(x: 0, y: y + 19, width: ninetieth, height: 12, "rest", radius: 2)
      drawing.box(x: 0, y: y + 19, width: median, height: 12, "now", radius: 2)
      if let then = row.medianThen {
        drawing.box(x: 0, y: y + 33, width: Double(then) / longest * Self.width, height: 5, "then", radius: 1)
      }
      let line = y + (hasThen ? 54 : 45)
      let ninety = "\(language.word(.ninetieth)) \(language.duration(row.ninetieth))"
      let free = Self.width - SVGDrawing.textWidth(ninety, size: 12) - 12
      let texts = [Self.median(row, language), language.duration(row.median)].map { "\(language.word(.median)) \($0)" }
      let fitting = texts.first { SVGDrawing.textWidth($0, size: 12) <= free } ?? texts[1]
      drawing.text(fitting, x: 0, y: line, "note")
      drawing.text(ninety, x: Self.width, y: line, "note", .end)
    }
    return drawing.svg(title: title, description: description(language))
  }

  /// The median with its change.
  private static func median(_ row: ReportPage.Waiting, _ language: Language) -> String {
    let change = row.medianThen.flatMap { language.change(from: $0, to: row.median) }
    return language.duration(row.median) + (change.map { " (\($0))" } ?? "")
  }

  /// How many kept to the target: `62.1 % within 15 min`; empty where there is none.
  private static func kept(_ row: ReportPage.Waiting, _ language: Language) -> String {
    guard let target = row.target, let share = Proportion(target.kept, of: row.base).perMille else { return "" }
    return "\(language.perCent(share)) \(language.word(.within)) \(language.duration(target.seconds))"
  }

  private func description(_ language: Language) -> String {
    rows.map { row in
      "\(row.label): \(language.word(.median)) \(Self.median(row, language)), "
        + "\(language.word(.ninetieth)) \(language.duration(row.ninetieth)), "
        + "\(language.word(.base)) \(language.number(row.base))"
        + (Self.kept(row, language).isEmpty ? "" : ", " + Self.kept(row, language))
    }.joined(separator: language == .fa ? "؛ " : "; ")
  }
}
