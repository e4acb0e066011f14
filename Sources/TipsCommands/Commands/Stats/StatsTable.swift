import TipsCore

/// Names with numbers behind them, and a bar or a remark at the end.
///
/// In Persian the numbers stand first and the name, with its remark, last, for terminals swap the columns of a row in
/// which two hold Persian text. A sentence above names the columns. So they do in English where many rows would need a
/// second line.
struct StatsTable {
  struct Row {
    let word: String
    let numbers: [String]
    var bar = ""
    var remark = ""
  }

  /// What the names are names of.
  let word: Message
  /// The titles of the numbers.
  let numbers: [Message]
  /// The titles in English; nil where there are none.
  let header: [String]?
  var rows: [Row] = []

  /// Gives each row but the last one a bar, as long as there is room for one.
  mutating func addBars(_ numbers: [Int], width: Int) {
    let heads = (header.map { [$0] } ?? []) + rows.map { [$0.word] + $0.numbers }
    let used = (0...self.numbers.count).reduce(0) { sum, index in
      sum + 2 + (heads.map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0)
    }
    let room = min(20, width - used - 1)
    guard room >= 4 else { return }
    let largest = numbers.max() ?? 0
    for (index, number) in numbers.enumerated() { rows[index].bar = Bars.bar(number, of: largest, width: room) }
  }

  func write() throws {
    if Language.spoken == .en, hasRoom { try writeWordsFirst() } else { try writeWordsLast() }
  }

  /// Whether most rows fit the terminal with their words first.
  private var hasRoom: Bool {
    guard let width = Console.width else { return true }
    let alignment = AlignedColumns(measuring: wordsFirst, isNumeric: numericWordsFirst, edge: nil)
    let long = wordsFirst.filter { DisplayWidth.columns(of: alignment.line($0)) > width }
    return long.count * 4 <= rows.count
  }

  private func writeWordsFirst() throws {
    try write(wordsFirst, isNumeric: numericWordsFirst)
  }

  private var wordsFirst: [[String]] {
    (header.map { [$0 + [""]] } ?? []) + rows.map { [$0.word] + $0.numbers + [$0.bar + $0.remark] }
  }

  private var numericWordsFirst: [Bool] { [false] + numbers.map { _ in true } + [false] }

  private func writeWordsLast() throws {
    try Console.line(CommonWords.columns(numbers.map(\.spoken), words: [word.spoken]))
    let hasBars = rows.contains { !$0.bar.isEmpty }
    let body = rows.map { row in
      row.numbers + (hasBars ? [row.bar] : []) + [row.remark.isEmpty ? row.word : "\(row.word) · \(row.remark)"]
    }
    try write(body, isNumeric: numbers.map { _ in true } + (hasBars ? [false] : []) + [false])
  }

  private func write(_ rows: [[String]], isNumeric: [Bool]) throws {
    let rows = rows.map { $0.map(SafeText.line) }
    let alignment = AlignedColumns(measuring: rows, isNumeric: isNumeric, edge: nil)
    // The base of a figure stands at the end of its row, and isn't cut.
    let hanging = Console.width.map { min(alignment.widthBeforeLast, $0 / 2) }
    for row in rows { try Console.line(sentence: alignment.line(row), hanging: hanging) }
  }
}
