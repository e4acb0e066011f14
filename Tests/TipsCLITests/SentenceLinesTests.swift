import Testing
import TipsCore

@testable import TipsCommands

@Suite("Sentences on a terminal")
struct SentenceLinesTests {
  @Test("A line end stands between words, and no line is wider than the terminal", arguments: [20, 33, 40, 79])
  func words(columns: Int) {
    let sentence = "گزارش 45 ثبت شد، 1404/07/11 21:40، خط 110، سرقت موتورسیکلت، رشت، گلسار، تکراریِ 37 و 104826"
    let lines = SentenceLines.broken(sentence, columns: columns).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
    #expect(lines.joined(separator: " ") == sentence)
  }

  @Test func whatFitsStaysAsItIs() {
    let line = "104826  recorded 1404-07-11 21:40  line 110"
    #expect(SentenceLines.broken(line, columns: 43) == line)
  }

  @Test func aCommandStaysInOnePiece() {
    #expect(
      SentenceLines.broken("گام بعد: tips stage 45 dispatched · tips outcome 45 OUTCOME", columns: 32)
        == "گام بعد:\ntips stage 45 dispatched ·\ntips outcome 45 OUTCOME")
  }

  @Test func aCommandWiderThanTheTerminalIsLeftToIt() {
    #expect(
      SentenceLines.broken("more: tips list --stage 'پایان' --after 98851", columns: 30)
        == "more:\ntips list --stage 'پایان' --after 98851")
  }

  @Test func wordsBehindACommandAreNoPartOfIt() {
    #expect(
      SentenceLines.broken("برای آن: tips honorees list؛ سپس فهرست را ببینید", columns: 30)
        == "برای آن: tips honorees list؛\nسپس فهرست را ببینید")
  }

  @Test func whatFollowsBeginsWhereTheLineDoes() {
    #expect(SentenceLines.broken("  یک دو سه", columns: 7) == "  یک دو\n  سه")
    #expect(SentenceLines.broken("text: یک دو", columns: 8, hanging: 2) == "text: یک\n  دو")
  }
}
