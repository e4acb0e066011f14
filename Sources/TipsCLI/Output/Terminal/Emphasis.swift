import Glibc

/// Colour on a terminal, where it means something; none in a pipe or where `$NO_COLOR` is set.
enum Emphasis: String {
  /// Something that is new and needs a look.
  case attention = "33"
  /// What is less than the rest.
  case faint = "2"

  /// Whether colours are shown.
  static let isShown: Bool = {
    guard Console.outIsTerminal else { return false }
    if let none = getenv("NO_COLOR"), none.pointee != 0 { return false }
    if let terminal = getenv("TERM"), String(cString: terminal) == "dumb" { return false }
    return true
  }()

  /// A line in this colour.
  func line(_ text: String) -> String { Self.isShown ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text }
}
