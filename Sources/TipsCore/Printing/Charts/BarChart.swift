import TipsText

/// Bars below each other with their names and values above them, and under each a hatched one for the time that is
/// compared with.
struct BarChart {
  /// One bar.
  struct Bar {
    let label: String
    let now: Int
    let then: Int?
    /// What stands at the end of the row.
    let value: String

    init(label: String, now: Int, then: Int? = nil, value: String) {
      (self.label, self.now, self.then, self.value) = (label, now, then, value)
    }
  }

  let name: String
  let title: String
  let description: String
  let bars: [Bar]
  /// The full length; nil for the longest bar's.
  var largest: Int?
  /// A class for the drawing.
  var style = ""

  private static let width = 400.0
  private static let textSize = 13.0

  /// The drawing.
  func svg(_ language: Language) -> String {
    let hasThen = bars.contains { $0.then != nil }
    let row = hasThen ? 46.0 : 38.0
    var drawing = SVGDrawing(
      width: Self.width, height: max(row, Double(bars.count) * row - 8), language: language, name: name)
    let longest = max(1, largest ?? bars.map { max($0.now, $0.then ?? 0) }.max() ?? 1)
    for (index, bar) in bars.enumerated() {
      let y = Double(index) * row
      let room = Self.width - SVGDrawing.textWidth(bar.value, size: Self.textSize) - 16
      drawing.text(SVGDrawing.fitted(bar.label, size: Self.textSize, into: room), x: 0, y: y + 13, "label")
      drawing.text(bar.value, x: Self.width, y: y + 13, "value", .end)
      drawing.box(x: 0, y: y + 19, width: Self.width, height: 10, "track", radius: 2)
      drawing.box(x: 0, y: y + 19, width: length(bar.now, longest), height: 10, "now", radius: 2)
      if let then = bar.then {
        drawing.box(x: 0, y: y + 31, width: length(then, longest), height: 5, "then", radius: 1)
      }
    }
    return drawing.svg(title: title, description: description, style: style)
  }

  /// A value that is not 0 is never invisible.
  private func length(_ value: Int, _ longest: Int) -> Double {
    value <= 0 ? 0 : max(2, min(1, Double(value) / Double(longest)) * Self.width)
  }
}
