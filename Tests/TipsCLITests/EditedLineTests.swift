import Testing

@testable import TipsCommands

@Suite("A line that is edited")
struct EditedLineTests {
  /// What a terminal sends for some keys.
  private static let left = "\u{1B}[D"
  private static let right = "\u{1B}[C"
  private static let up = "\u{1B}[A"
  private static let down = "\u{1B}[B"

  @Test(
    "Keys do what they do elsewhere; | is the cursor",
    arguments: [
      ("سلام", "سلام|"), ("abc\(left)\(left)X", "aX|bc"), ("abc\u{1B}OHX", "X|abc"), ("abc\u{1}\u{5}X", "abcX|"),
      ("abc\u{1B}[1~\(right)\u{1B}[3~", "a|c"), ("abc\u{1B}[H\u{1B}[F!", "abc!|"), ("abc\u{7F}", "ab|"),
      ("a\u{8}\u{8}", "|"),
      ("یک دو سه\u{17}", "یک دو |"), ("یک دو  \u{17}\u{17}", "|"), ("abc\(left)\u{15}", "|c"),
      ("abc\(left)\(left)\u{B}", "a|"),
      ("یک دو\u{1B}[1;5D\u{1B}[1;5D", "|یک دو"), ("یک دو\u{1}\u{1B}f", "یک| دو"), ("ab\(left)\u{4}", "a|"),
      ("ab\u{2}\u{6}\u{2}\u{2}\u{2}", "|ab"),
    ])
  func keys(typed: String, expected: String) {
    #expect(shown(line(typed)) == expected)
  }

  @Test(
    "The cursor goes over a letter with its marks and joiners",
    arguments: [
      ("می\u{200C}خواهم", 5, "می\u{200C}|خواهم"), ("می\u{200C}خ", 2, "م|ی\u{200C}خ"), ("رَشت", 3, "|رَشت"),
    ])
  func letters(text: String, steps: Int, expected: String) {
    #expect(shown(line(text + String(repeating: Self.left, count: steps))) == expected)
  }

  @Test func aMarkIsErasedWithoutItsLetter() {
    #expect(line("می\u{200C}\u{7F}").text == "می")
  }

  @Test func deletingTakesALetterWithItsMarks() {
    #expect(line("رَشت\u{1}\u{1B}[3~").text == "شت")
  }

  @Test(
    "What is pasted stays one line, without control characters",
    arguments: [
      ("یک\r\nدو\rسه\n", "یک دو سه"), ("a\tb\u{1}c", "a bc"), ("a\u{1B}[31mb\u{202E}c", "abc"), ("\n\nx", " x"),
    ])
  func paste(pasted: String, expected: String) {
    #expect(line("\u{1B}[200~\(pasted)\u{1B}[201~").text == expected)
  }

  @Test func pastedTextGoesWhereTheCursorIs() {
    #expect(shown(line("ad\(Self.left)\u{1B}[200~b\nc\u{1B}[201~")) == "ab c|d")
  }

  @Test(
    "Keys that mean nothing leave nothing",
    arguments: [
      "\u{1B}[5~", "\u{1B}[15~", "\u{1B}[[A", "\u{1B}x", "\t", "\u{7}", "\u{1B}[1;2P", "\u{1B}OP", "\u{1B}[?1;2c",
      "\u{85}", "\u{202B}",
    ])
  func otherKeys(typed: String) {
    #expect(line("a" + typed + "b").text == "ab")
  }

  @Test func earlierLinesComeBackAndTheNewOneIsKept() {
    let earlier = ["یک", "دو"]
    #expect(line("سه" + Self.up, earlier: earlier).text == "دو")
    #expect(line("سه" + Self.up + Self.up + Self.up, earlier: earlier).text == "یک")
    #expect(line("سه" + Self.up + "!" + Self.down, earlier: earlier).text == "سه")
    #expect(line("سه" + Self.up + "!" + Self.down + Self.up, earlier: earlier).text == "دو!")
  }

  @Test("Enter finishes the line, Ctrl-D on an empty one ends the input")
  func endings() {
    #expect(progress("a\r") == .finished)
    #expect(progress("a\n") == .finished)
    #expect(progress("\u{4}") == .ended)
    #expect(progress("a\u{4}") == .editing)
    #expect(progress("\u{1B}[200~a\n") == .editing)
  }

  @Test(
    "Bytes that are not UTF-8 are told", arguments: [[0xC7], [0xD8, 0x41], [0xE0, 0x80, 0x80], [0xFF]] as [[UInt8]])
  func malformed(bytes: [UInt8]) {
    var decoder = KeyDecoder()
    for byte in bytes + [0x41] { _ = decoder.take(byte) }
    #expect(decoder.sawMalformed)
  }

  @Test func moreThanAnyAnswerMayHaveIsNotKept() {
    #expect(line(String(repeating: "a", count: EditedLine.longest + 5)).scalars.count == EditedLine.longest)
  }

  private func line(_ typed: String, earlier: [String] = []) -> EditedLine { typing(typed, earlier).line }

  private func progress(_ typed: String) -> EditedLine.Progress { typing(typed, []).progress }

  private func typing(_ typed: String, _ earlier: [String]) -> (line: EditedLine, progress: EditedLine.Progress) {
    var line = EditedLine(earlier: earlier)
    var decoder = KeyDecoder()
    var progress = EditedLine.Progress.editing
    for byte in typed.utf8 {
      if let key = decoder.take(byte) { progress = line.apply(key) }
    }
    return (line, progress)
  }

  private func shown(_ line: EditedLine) -> String {
    var scalars = line.scalars
    scalars.insert("|", at: line.cursor)
    return scalars.map(String.init).joined()
  }
}
