import TipsCore

/// Rows for people: aligned under a header, or as blocks where the terminal is narrow.
///
/// Terminals swap the columns of a row in which two hold Persian text. In Persian, therefore, a sentence above the rows
/// names the columns, and all words stand in the last one.
final class TableWriter: RowWriter {
  /// So many rows decide how wide the columns are.
  private static let measuredRows = 1_000
  /// Below so many columns of the terminal each row is a block.
  private static let narrow = 60

  private let shown: [Int]
  private let columns: [Column]
  private let edge: Int?
  private let language: Language
  private let isBlocks: Bool
  private var held: [[String]] = []
  private var alignment: AlignedColumns?
  private var isFirstBlock = true

  /// - Parameter edge: columns of the terminal; nil where there is none, and nothing is cut.
  init(columns: [Column], edge: Int?, language: Language = .spoken) {
    let forPeople = columns.indices.filter { columns[$0].audience != .programs }
    // The words of a language go to the end in Persian, where the text stands.
    let isLast = { (index: Int) in language == .fa && (columns[index].isWord || index == forPeople.last) }
    shown = forPeople.filter { !isLast($0) } + forPeople.filter(isLast)
    self.columns = shown.map { columns[$0] }
    self.edge = edge
    self.language = language
    isBlocks = edge.map { $0 < Self.narrow } ?? false && shown.count > 2
  }

  func write(_ row: some Row) throws {
    let all = row.cells
    let cells = shown.map { SafeText.line(all[$0].people) }
    if isBlocks { return try writeBlock(cells) }
    let joined = joined(cells)
    if let alignment { return try Console.line(alignment.line(joined)) }
    held.append(joined)
    if held.count == Self.measuredRows { try release() }
  }

  func end() throws {
    if alignment == nil, !held.isEmpty { try release() }
  }

  /// How many columns stand before the one of the words.
  private var plainCount: Int {
    guard language == .fa else { return columns.count }
    return columns.firstIndex(where: \.isWord) ?? columns.count - 1
  }

  private func joined(_ cells: [String]) -> [String] {
    guard plainCount < cells.count else { return cells }
    return cells.prefix(plainCount) + [cells.dropFirst(plainCount).filter { !$0.isEmpty }.joined(separator: " · ")]
  }

  private func release() throws {
    var rows = held
    switch language {
    case .en: rows.insert(columns.map { $0.name.label.en.uppercased() }, at: 0)
    case .fa:
      let names = columns.map(\.name.label.fa)
      let line = CommonWords.columns(Array(names.prefix(plainCount)), words: Array(names.dropFirst(plainCount))).fa
      try Console.line(line)
    }
    let isNumeric = columns.prefix(plainCount).map(\.isNumeric) + (plainCount < columns.count ? [false] : [])
    let alignment = AlignedColumns(measuring: rows, isNumeric: isNumeric, edge: edge)
    for cells in rows { try Console.line(alignment.line(cells)) }
    self.alignment = alignment
    held = []
  }

  private func writeBlock(_ cells: [String]) throws {
    if !isFirstBlock { try Console.line("") }
    isFirstBlock = false
    for (column, cell) in zip(columns, cells) { try Console.line("\(column.name.label.spoken): \(cell)") }
  }
}
