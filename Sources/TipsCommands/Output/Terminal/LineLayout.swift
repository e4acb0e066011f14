import TipsCore

/// How a question and the line that is typed behind it lie on the rows of a terminal.
struct LineLayout {
  /// A row and a column, both from 0, counted from where the question begins.
  struct Position {
    var row = 0
    var column = 0

    /// Goes on behind a scalar; what doesn't fit on the row any more begins the next.
    fileprivate mutating func advance(over scalar: Unicode.Scalar, columns: Int) {
      let width = DisplayWidth.columns(of: scalar)
      if column + width > columns {
        row += 1
        column = 0
      }
      column += width
    }

    /// The terminal itself goes to the next row only with the next letter.
    fileprivate func wrapped(_ columns: Int) -> Position {
      column < columns ? self : Position(row: row + 1, column: 0)
    }
  }

  /// The question and what is shown of the line.
  let shown: [Unicode.Scalar]
  let cursor: Position
  let end: Position
  /// Whether the last row is full, so that the cursor has to be brought to the next.
  let fillsRow: Bool

  /// Lays out a line. Where it needs more rows than there are, the part around the cursor is shown.
  init(question: String, line: EditedLine, columns: Int, rows: Int) {
    let columns = max(columns, 8)
    let question = Array(question.unicodeScalars)
    let room = max(columns * max(rows - 1, 1) - Self.width(question[...]) - 2, columns)
    let part = Self.part(of: line, room: room)
    var shown = question
    if part.lowerBound > 0 { shown.append("…") }
    let start = shown.count - part.lowerBound
    shown += line.scalars[part]
    let cursor = start + line.cursor
    if part.upperBound < line.scalars.count { shown.append("…") }
    var position = Position()
    var cursorPosition = Position()
    for (index, scalar) in shown.enumerated() {
      if index == cursor { cursorPosition = position }
      position.advance(over: scalar, columns: columns)
    }
    if cursor >= shown.count { cursorPosition = position }
    self.shown = shown
    self.cursor = cursorPosition.wrapped(columns)
    end = position.wrapped(columns)
    fillsRow = position.column >= columns
  }

  /// The question and the line as they are.
  var text: String { Self.text(of: shown[...]) }

  /// What brings this layout on the screen, from the row of the cursor that was shown before.
  func drawing(from row: Int) -> String {
    (row > 0 ? "\u{1B}[\(row)A" : "") + "\r\u{1B}[J" + text + (fillsRow ? " \r" : "")
      + (end.row > cursor.row ? "\u{1B}[\(end.row - cursor.row)A" : "") + "\r"
      + (cursor.column > 0 ? "\u{1B}[\(cursor.column)C" : "")
  }

  /// What has to be written where this layout only adds letters at the end of an earlier one; nil where it does more.
  func addition(to earlier: LineLayout) -> String? {
    guard !fillsRow, cursor.row == end.row, cursor.column == end.column, earlier.cursor.row == end.row,
      earlier.cursor.column == earlier.end.column, earlier.end.row == end.row, shown.starts(with: earlier.shown)
    else { return nil }
    return Self.text(of: shown[earlier.shown.count...])
  }

  private static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  /// The scalars that fit into so many columns, in steps of half of them so that the text stands still while it is typed.
  private static func part(of line: EditedLine, room: Int) -> Range<Int> {
    let scalars = line.scalars
    guard width(scalars[...]) > room else { return 0..<scalars.count }
    let step = room / 2
    let before = width(scalars[..<line.cursor])
    let skipped = max(before / step - 1, 0) * step
    var start = 0
    var passed = 0
    while start < line.cursor, passed < skipped {
      passed += DisplayWidth.columns(of: scalars[start])
      start += 1
    }
    var end = start
    var used = 0
    while end < scalars.count, used + DisplayWidth.columns(of: scalars[end]) <= room {
      used += DisplayWidth.columns(of: scalars[end])
      end += 1
    }
    return start..<end
  }
}
