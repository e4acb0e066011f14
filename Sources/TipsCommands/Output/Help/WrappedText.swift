import TipsCore

/// Text in lines of a width, by the columns that it takes on a terminal.
enum WrappedText {
  /// The lines of a text. Its own line ends stay; a word that is too wide stands alone.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph(String($0), width: width) }
  }

  /// The lines of a command line, whose options in brackets stay whole: `[--place <place>]`.
  static func usage(_ text: String, width: Int) -> [String] {
    var words: [Substring] = []
    var isOpen = false
    for word in text.split(separator: " ") {
      if isOpen, let last = words.popLast() {
        words.append(last + " " + word)
      } else {
        words.append(word)
      }
      isOpen = (isOpen || word.hasPrefix("[")) && !word.hasSuffix("]")
    }
    return lines(of: words, width: width)
  }

  private static func paragraph(_ text: String, width: Int) -> [String] {
    lines(of: text.split(separator: " "), width: width)
  }

  private static func lines(of words: [Substring], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words {
      let columns = DisplayWidth.columns(of: String(word))
      if !line.isEmpty, used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += (line.isEmpty ? "" : " ") + word
      used += (used == 0 ? 0 : 1) + columns
    }
    return lines + [line]
  }
}
