import TipsText

/// A drawing that is written as inline SVG.
///
/// It is drawn as for a page from left to right, and turned over where the page runs from right to left: positions,
/// bars and the sides of texts alike. Colours come from the page's style sheet by class; what colours tell is told by
/// a pattern or a label too, so that a grey print loses nothing.
struct SVGDrawing {
  /// Which point of a text its position means; on a page from right to left the start is its right side.
  enum Anchor: String { case start, middle, end }

  let width: Double
  let height: Double
  let language: Language
  /// Names the drawing in its page; letters, digits and dashes.
  let name: String
  private var body = ""
  private var hasHatch = false

  init(width: Double, height: Double, language: Language, name: String) {
    (self.width, self.height, self.language, self.name) = (width, height, language, name)
  }

  /// A filled box.
  mutating func box(x: Double, y: Double, width: Double, height: Double, _ style: String, radius: Double = 0) {
    let left = language == .fa ? self.width - x - width : x
    body += "<rect class=\"\(style)\""
    if style == "then" {
      hasHatch = true
      body += " fill=\"url(#\(name)-hatch)\""
    }
    body += " x=\"\(Self.number(left))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\""
    body += " height=\"\(Self.number(height))\"" + (radius > 0 ? " rx=\"\(Self.number(radius))\"" : "") + "/>"
  }

  /// A straight line.
  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ style: String) {
    body += "<line class=\"\(style)\" x1=\"\(Self.number(turned(from.x)))\" y1=\"\(Self.number(from.y))\""
    body += " x2=\"\(Self.number(turned(to.x)))\" y2=\"\(Self.number(to.y))\"/>"
  }

  /// A line of several parts that encloses nothing.
  mutating func path(_ points: [(x: Double, y: Double)], _ style: String) {
    guard !points.isEmpty else { return }
    let path = points.map { "\(Self.number(turned($0.x))) \(Self.number($0.y))" }.joined(separator: "L")
    body += "<path class=\"\(style)\" fill=\"none\" d=\"M\(path)\"/>"
  }

  /// A closed shape.
  mutating func shape(_ points: [(x: Double, y: Double)], _ style: String) {
    let path = points.map { "\(Self.number(turned($0.x))) \(Self.number($0.y))" }.joined(separator: "L")
    body += "<path class=\"\(style)\" d=\"M\(path)Z\"/>"
  }

  /// A line of text; y is its base line.
  mutating func text(_ text: String, x: Double, y: Double, _ style: String, _ anchor: Anchor = .start) {
    body += "<text class=\"\(style)\" x=\"\(Self.number(turned(x)))\" y=\"\(Self.number(y))\""
    body += " text-anchor=\"\(anchor.rawValue)\">\(Self.escaped(text))</text>"
  }

  /// The whole drawing, with a title and a description for those who can't see it.
  func svg(title: String, description: String, style: String = "") -> String {
    var text =
      "<svg class=\"chart\(style.isEmpty ? "" : " " + style)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\""
    text += " viewBox=\"0 0 \(Self.number(width)) \(Self.number(height))\" direction=\"\(language.direction)\""
    text += " aria-labelledby=\"\(name)-title \(name)-desc\"><title id=\"\(name)-title\">\(Self.escaped(title))</title>"
    text += "<desc id=\"\(name)-desc\">\(Self.escaped(description))</desc>"
    if hasHatch {
      text += "<defs><pattern id=\"\(name)-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
      text += " patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"5\" height=\"5\"/>"
      text += "<rect class=\"hatch-line\" width=\"2\" height=\"5\"/></pattern></defs>"
    }
    return text + body + "</svg>"
  }

  private func turned(_ x: Double) -> Double { language == .fa ? width - x : x }

  /// A coordinate with one decimal at most.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = String(tenths.magnitude / 10)
    return sign + whole + (tenths % 10 == 0 ? "" : "." + String(tenths.magnitude % 10))
  }

  /// Text as it may stand in SVG and HTML, on one line.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for character in SafeText.line(text).unicodeScalars {
      switch character {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      default: safe.unicodeScalars.append(character)
      }
    }
    return safe
  }

  /// About how wide a text is, at a size of the type.
  static func textWidth(_ text: String, size: Double) -> Double {
    Double(DisplayWidth.columns(of: text)) * size * 0.56
  }

  /// As much of a text as fits.
  static func fitted(_ text: String, size: Double, into width: Double) -> String {
    let safe = SafeText.line(text)
    return DisplayWidth.truncated(safe, to: max(4, Int(width / (size * 0.56))))
  }
}
