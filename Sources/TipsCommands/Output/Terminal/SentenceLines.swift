import TipsCore

/// Sentences as they stand on a terminal: broken between words, so that no word and no number is torn at its edge.
///
/// A command to be typed stays in one piece, for whoever copies it. One that is wider than the terminal is left to it: what a
/// terminal breaks by itself is copied as one line.
enum SentenceLines {
  /// The text with line ends where words would not fit any more. Its own line ends and blanks at the beginning of lines
  /// stay.
  ///
  /// - Parameter hanging: the column at which what follows begins; nil: where the line itself begins.
  static func broken(_ text: String, columns: Int, hanging: Int? = nil) -> String {
    guard DisplayWidth.columns(of: text) > columns || text.contains("\n") else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DisplayWidth.columns(of: String($0)) > columns ? line($0, columns, hanging) : String($0) }
      .joined(separator: "\n")
  }

  private static func line(_ line: Substring, _ columns: Int, _ hanging: Int?) -> String {
    let start = String(line.prefix { $0 == " " })
    let indent = hanging.map { String(repeating: " ", count: $0) } ?? start
    var text = ""
    var used = 0
    for piece in pieces(line.dropFirst(start.count)) {
      let width = DisplayWidth.columns(of: piece.text)
      if text.isEmpty {
        text = start + piece.text
        used = start.count + width
      } else if used + piece.blanks + width <= columns {
        text += String(repeating: " ", count: piece.blanks) + piece.text
        used += piece.blanks + width
      } else {
        text += "\n" + indent + piece.text
        used = indent.count + width
      }
    }
    return text
  }

  /// What isn't parted, and how many blanks stand before it.
  private struct Piece {
    var text: String
    let blanks: Int
  }

  /// What begins a command that somebody is told to type.
  private static let commands: Set<Substring> = ["tips", "tips-centre", "tips-web", "chmod", "chgrp", "apt", "mkdir"]

  private static func pieces(_ line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var blanks = 0
    var isCommand = false
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      guard !word.isEmpty else {
        blanks += 1
        continue
      }
      let begins = commands.contains(word) || word.hasSuffix("«tips") || word.hasSuffix("«tips-centre")
      if isCommand, !begins, word != "·", let last = pieces.indices.last {
        pieces[last].text += String(repeating: " ", count: blanks) + word
      } else {
        pieces.append(Piece(text: String(word), blanks: blanks))
        isCommand = begins
      }
      if word.last.map({ "،؛:;,.»".contains($0) }) ?? true { isCommand = false }
      blanks = 1
    }
    return pieces
  }
}
