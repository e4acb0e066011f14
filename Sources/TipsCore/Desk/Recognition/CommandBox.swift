import TipsHTML
import TipsText

/// A line for the terminal of the machine where the key is, ready to be copied: a click selects all of it.
enum CommandBox {
  static func show(_ line: String) -> HTML {
    p(.class("command"), .leftToRight) { code { line } }
  }
}
