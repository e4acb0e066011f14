/// Columns beside each other, one for each day or month, over an axis with round steps.
struct ColumnChart {
  /// One column.
  struct Column {
    let value: Int
    /// What stands below it; nil for nothing.
    let label: String?
    /// What stands above it; nil for nothing.
    let note: String?

    init(value: Int, label: String? = nil, note: String? = nil) {
      (self.value, self.label, self.note) = (value, label, note)
    }
  }

  let name: String
  let title: String
  let description: String
  let columns: [Column]
  /// The column that stands out, with what is said of it.
  var peak: (index: Int, note: String)?
  /// How a value of the axis is written.
  var axis: @Sendable (Int, PageLanguage) -> String = { $1.number($0) }
  var width = 860.0
  var height = 250.0
  /// A class for the drawing.
  var style = ""

  private static let textSize = 12.0
  private static let bottom = 26.0
  private static let top = 30.0
  /// So many columns have gaps between them; more become one shape.
  private static let separate = 92

  /// The drawing.
  func svg(_ language: PageLanguage) -> String {
    var drawing = SVGDrawing(width: width, height: height, language: language, name: name)
    let scale = ChartScale(largest: columns.map(\.value).max() ?? 0)
    let axisTexts = scale.ticks.map { axis($0, language) }
    let left = (axisTexts.map { SVGDrawing.textWidth($0, size: Self.textSize) }.max() ?? 0) + 10
    let plot = Plot(
      left: left, right: width - 2, top: Self.top, bottom: height - Self.bottom, count: columns.count, scale: scale)
    for (tick, text) in zip(scale.ticks, axisTexts) {
      let y = plot.y(tick)
      drawing.line((left, y), (width, y), tick == 0 ? "axis" : "grid")
      drawing.text(text, x: left - 8, y: y + 4, "note", .end)
    }
    if columns.count <= Self.separate {
      drawColumns(plot, &drawing)
    } else {
      drawShape(plot, &drawing)
    }
    drawLabels(plot, &drawing)
    drawPeak(plot, &drawing)
    return drawing.svg(title: title, description: description, style: style)
  }

  private func drawColumns(_ plot: Plot, _ drawing: inout SVGDrawing) {
    let gap = min(plot.step * 0.28, 14)
    for (index, column) in columns.enumerated() where column.value > 0 {
      let y = plot.y(column.value)
      drawing.box(
        x: plot.x(index) + gap / 2, y: y, width: plot.step - gap, height: plot.bottom - y,
        index == peak?.index ? "peak" : "now", radius: min(2, plot.step / 6))
    }
  }

  private func drawShape(_ plot: Plot, _ drawing: inout SVGDrawing) {
    var points = [(plot.left, plot.bottom)]
    for (index, column) in columns.enumerated() {
      points.append((plot.x(index), plot.y(column.value)))
      points.append((plot.x(index + 1), plot.y(column.value)))
    }
    drawing.shape(points + [(plot.right, plot.bottom)], "now")
    guard let peak, columns.indices.contains(peak.index) else { return }
    let y = plot.y(columns[peak.index].value)
    drawing.box(
      x: plot.middle(peak.index) - 1.5, y: y, width: 3, height: plot.bottom - y, "peak")
  }

  private func drawLabels(_ plot: Plot, _ drawing: inout SVGDrawing) {
    var free = -Double.infinity
    for (index, column) in columns.enumerated() {
      if let note = column.note {
        drawing.text(note, x: plot.middle(index), y: plot.y(column.value) - 6, "value small", .middle)
      }
      guard let label = column.label else { continue }
      let half = SVGDrawing.textWidth(label, size: Self.textSize) / 2
      let middle = min(max(plot.middle(index), half), width - half)
      guard middle - half > free else { continue }
      free = middle + half + 8
      drawing.text(label, x: middle, y: height - 6, "note", .middle)
    }
  }

  private func drawPeak(_ plot: Plot, _ drawing: inout SVGDrawing) {
    guard let peak, columns.indices.contains(peak.index) else { return }
    let x = plot.middle(peak.index)
    let y = plot.y(columns[peak.index].value)
    drawing.shape([(x - 4, y - 10), (x + 4, y - 10), (x, y - 4)], "mark")
    let half = SVGDrawing.textWidth(peak.note, size: 13) / 2 + 2
    drawing.text(peak.note, x: min(max(x, half), width - half), y: max(12, y - 14), "value", .middle)
  }

  /// Where the columns stand.
  private struct Plot {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    let count: Int
    let scale: ChartScale

    var step: Double { (right - left) / Double(max(1, count)) }

    func x(_ index: Int) -> Double { left + Double(index) * step }

    func middle(_ index: Int) -> Double { x(index) + step / 2 }

    func y(_ value: Int) -> Double { bottom - scale.fraction(value) * (bottom - top) }
  }
}
