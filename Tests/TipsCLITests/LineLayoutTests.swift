import Testing
import TipsCore

@testable import TipsCommands

@Suite("How an edited line lies on the terminal")
struct LineLayoutTests {
  @Test("Drawn step by step, the screen shows what drawing it anew shows", arguments: [8, 13, 20, 40], [1, 2, 3])
  func stepByStep(columns: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var line = EditedLine()
    var screen = Screen(columns: columns)
    var layout = LineLayout(question: "جا [none]: ", line: line, columns: columns, rows: 24)
    screen.write(layout.drawing(from: 0))
    for _ in 0..<300 {
      _ = line.apply(Self.key(&generator))
      let next = LineLayout(question: "جا [none]: ", line: line, columns: columns, rows: 24)
      screen.write(next.addition(to: layout) ?? next.drawing(from: layout.cursor.row))
      layout = next
      var fresh = Screen(columns: columns)
      fresh.write(layout.drawing(from: 0))
      #expect(screen.rows == fresh.rows)
      #expect([screen.row, screen.column] == [layout.cursor.row, layout.cursor.column])
    }
  }

  @Test func aLineOfSeveralRowsIsBrokenAtTheEdge() {
    var screen = Screen(columns: 10)
    screen.write(
      LineLayout(question: "ab: ", line: EditedLine("می\u{200C}خواهم برود"), columns: 10, rows: 24).drawing(from: 0))
    #expect(screen.rows == ["ab: می\u{200C}خواه", "م برود"])
  }

  @Test func aFullRowPutsTheCursorOnTheNext() {
    let layout = LineLayout(question: "ab: ", line: EditedLine("123456"), columns: 10, rows: 24)
    #expect([layout.cursor.row, layout.cursor.column] == [1, 0])
  }

  @Test("Of more text than there are rows, the part around the cursor is shown", arguments: [0, 150, 400])
  func window(cursor: Int) {
    var line = EditedLine(String((0..<400).map { Character(String($0 % 10)) }))
    for _ in 0..<(400 - cursor) { _ = line.apply(.left) }
    let layout = LineLayout(question: "q: ", line: line, columns: 20, rows: 5)
    #expect(layout.end.row < 5)
    #expect((0...layout.end.row).contains(layout.cursor.row))
    var screen = Screen(columns: 20)
    screen.write(layout.drawing(from: 0))
    let before = Array(screen.rows.joined())
    let at = screen.row * 20 + screen.column
    #expect(cursor == 0 || before[at - 1] == Character(String((cursor - 1) % 10)))
    #expect(cursor == 400 || before[at] == Character(String(cursor % 10)))
  }

  private static func key(_ generator: inout SeededGenerator) -> TypedKey {
    let letters: [Unicode.Scalar] = ["س", "ل", "ا", "\u{200C}", "َ", " ", "x", "漢"]
    switch Int.random(in: 0..<16, using: &generator) {
    case 0: return .left
    case 1: return .right
    case 2: return .eraseBack
    case 3: return .eraseForward
    case 4: return .wordLeft
    case 5: return .toEnd
    case 6: return Bool.random(using: &generator) ? .toStart : .eraseWord
    default: return .scalar(letters[Int.random(in: 0..<letters.count, using: &generator)])
    }
  }
}

/// As much of a terminal as an edited line needs: rows that wrap late, as xterm's do, and the cursor.
private struct Screen {
  let columns: Int
  private var cells: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  private var isBehindEdge = false

  init(columns: Int) { self.columns = columns }

  /// The rows without the blanks at their ends.
  var rows: [String] {
    var rows = cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    while rows.count > 1, rows.last == "" { rows.removeLast() }
    return rows
  }

  mutating func write(_ text: String) {
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\r":
        column = 0
        isBehindEdge = false
      case "\u{1B}":
        _ = scalars.next()
        var number = 0
        var final = scalars.next()
        while let digit = final, ("0"..."9").contains(digit) {
          number = number * 10 + Int(digit.value - 48)
          final = scalars.next()
        }
        control(final, max(number, 1))
      default: put(scalar)
      }
    }
  }

  private mutating func control(_ final: Unicode.Scalar?, _ number: Int) {
    isBehindEdge = false
    switch final {
    case "A": row = max(row - number, 0)
    case "B": row = min(row + number, cells.count - 1)
    case "C": column = min(column + number, columns - 1)
    case "J":
      cells.removeSubrange((row + 1)...)
      if cells[row].count > column { cells[row].removeSubrange(column...) }
    default: Issue.record("an unknown sequence")
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.columns(of: scalar)
    guard width > 0 else {
      // A mark belongs to the letter before the cursor.
      let at = isBehindEdge ? column : column - 1
      if at >= 0, at < cells[row].count { cells[row][at].unicodeScalars.append(scalar) }
      return
    }
    if isBehindEdge || column + width > columns {
      row += 1
      column = 0
      isBehindEdge = false
      if row == cells.count { cells.append([]) }
    }
    while cells[row].count < column + width { cells[row].append(" ") }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    isBehindEdge = column + width == columns
    column = isBehindEdge ? columns - 1 : column + width
  }
}
