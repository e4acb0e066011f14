import TipsDomain
import TipsText

/// Columns beside each other, one for each day or month, over an axis with round steps.
struct ColumnChart {
  /// One column.
  struct Column {
    let value: Int
    /// The value in the time that is compared with; a narrow column beside it. Nil for none.
    let then: Int?
    /// What stands below it; nil for nothing.
    let label: String?
    /// What stands above it; nil for nothing.
    let note: String?

    init(value: Int, then: Int? = nil, label: String? = nil, note: String? = nil) {
      (self.value, self.then, self.label, self.note) = (value, then, label, note)
    }
  }

  let name: String
  let title: String
  let description: String
  let columns: [Column]
  /// The column that stands out, with what is said of it.
  var peak: (index: Int, note: String)?
  /// A line over the columns: how many columns it covers at a height, and the height in tenths of a value.
  var line: [(columns: Int, tenths: Int)] = []
  /// How a value of the axis is written.
  var axis: @Sendable (Int, Language) -> String = { $1.number($0) }
  var width = 860.0
  var height = 250.0
  /// A class for the drawing.
  var style = ""

  private static let textSize = 12.0
  private static let bottom = 26.0
  private static let top = 30.0
  private static let widest = 56.0
  /// So many columns have gaps between them; more become one shape.
  private static let separate = 92

  /// The drawing.
  func svg(_ language: Language) -> String {
    var drawing = SVGDrawing(width: width, height: height, language: language, name: name)
    let values = columns.map { max($0.value, $0.then ?? 0) } + line.map { ($0.tenths + 9) / 10 }
    let scale = ChartScale(largest: values.max() ?? 0)
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
    drawLine(plot, &drawing)
    drawLabels(plot, &drawing)
    drawPeak(plot, &drawing)
    return drawing.svg(title: title, description: description, style: style)
  }

  private func drawColumns(_ plot: Plot, _ drawing: inout SVGDrawing) {
    let gap = gap(plot)
    let whole = plot.step - gap
    let width = whole * share
    for (index, column) in columns.enumerated() {
      let x = plot.x(index) + gap / 2
      if column.value > 0 {
        let y = plot.y(column.value)
        drawing.box(
          x: x, y: y, width: width, height: plot.bottom - y, index == peak?.index ? "peak" : "now",
          radius: min(2, plot.step / 6))
      }
      if let then = column.then, then > 0 {
        let y = plot.y(then)
        drawing.box(x: x + width + 2, y: y, width: whole - width - 2, height: plot.bottom - y, "then", radius: 1)
      }
    }
  }

  private func gap(_ plot: Plot) -> Double { max(min(plot.step * 0.28, 14), plot.step - Self.widest) }

  /// How much of the room of a column is its own; the rest is for the time that is compared with.
  private var share: Double { columns.contains { $0.then != nil } ? 0.62 : 1 }

  private func drawLine(_ plot: Plot, _ drawing: inout SVGDrawing) {
    var points: [(x: Double, y: Double)] = []
    var start = 0
    for part in line {
      let end = min(columns.count, start + part.columns)
      let y = plot.y(tenths: part.tenths)
      points += [(plot.x(start), y), (plot.x(end), y)]
      start = end
    }
    drawing.path(points, "then-line")
  }

  private func drawShape(_ plot: Plot, _ drawing: inout SVGDrawing) {
    var points = [(plot.left, plot.bottom)]
    for (index, column) in columns.enumerated() {
      points.append((plot.x(index), plot.y(column.value)))
      points.append((plot.x(index + 1), plot.y(column.value)))
    }
    drawing.shape(points + [(plot.right, plot.bottom)], "area")
    guard let peak, columns.indices.contains(peak.index) else { return }
    let y = plot.y(columns[peak.index].value)
    drawing.box(
      x: plot.middle(peak.index) - 1.5, y: y, width: 3, height: plot.bottom - y, "peak")
  }

  private func drawLabels(_ plot: Plot, _ drawing: inout SVGDrawing) {
    for (index, column) in columns.enumerated() {
      guard let note = column.note else { continue }
      // Above the column, not above the one beside it.
      let x = plot.middle(index) - (plot.step - gap(plot)) * (1 - share) / 2
      drawing.text(note, x: x, y: plot.y(column.value) - 6, "value small", .middle)
    }
    let labels = columns.enumerated().compactMap { index, column in
      column.label.map { AxisLabel(text: $0, at: plot.middle(index), width: width) }
    }
    // Every one, or every second, third and so on: as many as stand clear of each other.
    let stride = (1...max(1, labels.count)).first { Self.areApart(Self.every($0, of: labels)) } ?? 1
    for label in Self.every(stride, of: labels) {
      drawing.text(label.text, x: label.middle, y: height - 6, "note", .middle)
    }
  }

  /// A text below the axis, moved so far that it is not cut at an edge.
  private struct AxisLabel {
    let text: String
    let middle: Double
    let half: Double

    init(text: String, at x: Double, width: Double) {
      self.text = text
      half = SVGDrawing.textWidth(text, size: ColumnChart.textSize) / 2
      middle = min(max(x, half), width - half)
    }
  }

  private static func every(_ stride: Int, of labels: [AxisLabel]) -> [AxisLabel] {
    labels.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }

  private static func areApart(_ labels: [AxisLabel]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { $0.middle + $0.half + 8 <= $1.middle - $1.half }
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

    func y(tenths: Int) -> Double { bottom - Double(tenths) / 10 / Double(scale.top) * (bottom - top) }
  }
}
