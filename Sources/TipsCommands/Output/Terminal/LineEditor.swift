import Glibc
import TipsCore

/// One line of text, typed and edited behind a question on the terminal.
struct LineEditor {
  /// Whether the terminal can move its cursor. Where it can't, lines are read as they come.
  static var isPossible: Bool {
    guard Prompt.isPossible, let terminal = getenv("TERM") else { return false }
    return terminal.pointee != 0 && strcmp(terminal, "dumb") != 0
  }

  let question: String
  /// Whether nothing of what is typed may be seen.
  var isHidden = false

  /// The line; nil where the input ended.
  ///
  /// - Parameters:
  ///   - text: what stands there already.
  ///   - earlier: the lines that the arrows fetch back, the oldest first.
  /// - Throws: ``PromptError/notUTF8``.
  func read(_ text: String = "", earlier: [String] = []) throws -> String? {
    guard let terminal = TerminalMode(.keys, typedAhead: !isHidden) else { return nil }
    defer { terminal.end() }
    var line = EditedLine(text, earlier: earlier)
    var decoder = KeyDecoder()
    var screen = EditedLineScreen(question: question)
    screen.show(isHidden ? EditedLine() : line)
    while true {
      if decoder.isInEscape, !terminal.isReady(within: Self.escapeDelay) { decoder.reset() }
      guard let byte = terminal.next(onDisturbance: { screen.showAgain() }) else {
        screen.leave()
        return nil
      }
      guard let key = decoder.take(byte) else { continue }
      let progress = line.apply(key)
      // Pasted text comes in one go; it is shown when all of it is there.
      if !isHidden, progress == .finished || !terminal.isReady() { screen.show(line) }
      guard progress != .editing else { continue }
      screen.leave()
      guard progress == .finished else { return nil }
      guard !decoder.sawMalformed else { throw PromptError.notUTF8 }
      return line.text
    }
  }

  /// How long the rest of a key's sequence may take, in milliseconds; after it, the key was Esc itself.
  private static let escapeDelay: Int32 = 50
}

/// The rows of the terminal on which a line is edited.
private struct EditedLineScreen {
  let question: String
  private var line = EditedLine()
  private var layout: LineLayout?

  init(question: String) { self.question = question }

  mutating func show(_ line: EditedLine) {
    self.line = line
    let now = current
    let earlier = layout
    layout = now
    guard let earlier else { return Console.prompt(now.fillsRow ? now.drawing(from: 0) : now.text) }
    Console.prompt(now.addition(to: earlier) ?? now.drawing(from: earlier.cursor.row))
  }

  /// Draws the line in a window of another size, which has broken its rows anew.
  mutating func showAgain() {
    let now = current
    layout = now
    Console.prompt(now.drawing(from: now.cursor.row))
  }

  /// Goes to the row behind the line.
  func leave() {
    guard let layout else { return }
    let down = layout.end.row - layout.cursor.row
    Console.prompt((down > 0 ? "\u{1B}[\(down)B" : "") + "\n")
  }

  private var current: LineLayout {
    let size = Console.errorSize
    return LineLayout(question: question, line: line, columns: size.columns, rows: size.rows)
  }
}
