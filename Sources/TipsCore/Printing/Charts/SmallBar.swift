import TipsText

/// A bar beside a number in a table. The number tells everything: readers of the screen are not told of the bar.
enum SmallBar {
  /// The drawing; the whole length stands for the largest number of the table.
  static func svg(_ value: Int, of largest: Int, _ language: Language) -> String {
    let length = value <= 0 ? 0 : max(1, Double(value) / Double(max(1, largest)) * 100)
    let x = language == .fa ? 100 - length : 0
    return "<svg class=\"small-bar\" aria-hidden=\"true\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\">"
      + "<rect class=\"track\" width=\"100\" height=\"8\"/><rect class=\"now\" x=\"\(SVGDrawing.number(x))\""
      + " width=\"\(SVGDrawing.number(length))\" height=\"8\"/></svg>"
  }
}
