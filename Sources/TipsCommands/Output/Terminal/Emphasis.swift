import ArgumentParser
import Glibc

/// Colour on a terminal, where it means something.
enum Emphasis: String {
  /// Something that is new and needs a look.
  case attention = "33"
  /// What should have happened by now.
  case late = "31"
  /// What came to a good end.
  case done = "32"
  /// What is less than the rest.
  case faint = "2"

  /// When colours are shown.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  /// Whether colours are shown: as `--color` says, else on a terminal where `$NO_COLOR` is not set.
  static let isShown: Bool = {
    switch OptionScan(CommandLine.arguments).last("--color").flatMap(Choice.init(rawValue:)) ?? .auto {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    guard Console.outIsTerminal else { return false }
    if let none = getenv("NO_COLOR"), none.pointee != 0 { return false }
    if let terminal = getenv("TERM"), String(cString: terminal) == "dumb" { return false }
    return true
  }()

  /// A line in this colour.
  func line(_ text: String) -> String { Self.isShown ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text }
}
