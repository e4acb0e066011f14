import TipsCore

/// Names with numbers behind them, and a bar or a remark at the end.
///
/// In Persian the numbers stand first and the name, with its remark, last, for terminals swap the columns of a row in
/// which two hold Persian text. A sentence above names the columns.
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
    switch Language.spoken {
    case .en: try writeWordsFirst()
    case .fa: try writeWordsLast()
    }
  }

  private func writeWordsFirst() throws {
    let head = header.map { [$0 + [""]] } ?? []
    let body = rows.map { [$0.word] + $0.numbers + [$0.bar + $0.remark] }
    try write(head + body, isNumeric: [false] + numbers.map { _ in true } + [false])
  }

  private func writeWordsLast() throws {
    try Console.line(CommonWords.columns(numbers.map(\.fa), words: [word.fa]))
    let hasBars = rows.contains { !$0.bar.isEmpty }
    let body = rows.map { row in
      row.numbers + (hasBars ? [row.bar] : []) + [row.remark.isEmpty ? row.word : "\(row.word) · \(row.remark)"]
    }
    try write(body, isNumeric: numbers.map { _ in true } + (hasBars ? [false] : []) + [false])
  }

  private func write(_ rows: [[String]], isNumeric: [Bool]) throws {
    let rows = rows.map { $0.map(SafeText.line) }
    let alignment = AlignedColumns(measuring: rows, isNumeric: isNumeric, edge: Console.width)
    for row in rows { try Console.line(alignment.line(row)) }
  }
}
