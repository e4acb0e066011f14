import TipsCore

/// Rows for people: aligned under a header, or as blocks where the terminal is too narrow for that.
///
/// Terminals swap the columns of a row in which two hold Persian text. In Persian, therefore, a sentence above the rows
/// names the columns, and all words stand in the last one. So they do in English where a row would go on in a further line
/// before its last column begins. On a narrow terminal the words of a row may go on in a second line.
final class TableWriter: RowWriter {
  /// So many rows decide how wide the columns are.
  private static let measuredRows = 1_000
  /// On a terminal narrower than this, the last column has so much room, or each row is a block.
  private static let usualWidth = 80
  private static let leastRoom = 12
  /// Where the second line of a row begins.
  private static let fold = 4

  private let shown: [Int]
  private let columns: [Column]
  /// The columns with those of words at the end.
  private let gathered: [Int]
  private let edge: Int?
  private let wrapsAt: Int?
  private let isPaged: Bool
  private let language: Language
  private var held: [Line] = []
  private var layout: Layout?

  private struct Line {
    let cells: [String]
    let emphasis: Emphasis?
  }

  private enum Layout {
    case aligned(AlignedColumns)
    /// The words stand in the last column, and a sentence names the columns.
    case gathered(AlignedColumns)
    case blocks
  }

  /// - Parameters:
  ///   - edge: columns of the terminal; nil where there is none, and nothing is cut.
  ///   - wrapsAt: columns of the terminal at which a row goes on in a further line, where nothing is cut.
  ///   - isPaged: whether what is longer than the screen goes to a pager.
  init(
    columns: [Column], edge: Int?, wrapsAt: Int? = nil, isPaged: Bool = true, language: Language = .spoken
  ) {
    let forPeople = columns.indices.filter { columns[$0].audience != .programs }
    shown = forPeople
    let shownColumns = forPeople.map { columns[$0] }
    self.columns = shownColumns
    // The words of a language go to the end, where the text stands.
    let isLast = { (index: Int) in
      shownColumns[index].isWord || (index == shownColumns.count - 1 && !shownColumns[index].isNumeric)
    }
    gathered = shownColumns.indices.filter { !isLast($0) } + shownColumns.indices.filter(isLast)
    self.edge = edge
    self.wrapsAt = wrapsAt
    self.isPaged = isPaged
    self.language = language
  }

  func write(_ row: some Row) throws {
    let all = row.cells
    let line = Line(cells: shown.map { SafeText.line(all[$0].people) }, emphasis: row.emphasis)
    if let layout { return try show(line, layout) }
    held.append(line)
    if held.count == Self.measuredRows { try release() }
  }

  func end() throws {
    if layout == nil, !held.isEmpty { try release() }
  }

  /// How many of the gathered columns stand before the one of the words.
  private var plainCount: Int { gathered.firstIndex { columns[$0].isWord } ?? columns.count - 1 }

  /// The cells as they are gathered, with all words in the last one.
  private func joined(_ cells: [String]) -> [String] {
    let ordered = gathered.map { cells[$0] }
    guard plainCount < ordered.count else { return ordered }
    let words = ordered.dropFirst(plainCount).filter { !$0.isEmpty }.joined(separator: " · ")
    // Among Persian words a date with dashes would be turned round.
    return ordered.prefix(plainCount) + [language == .fa ? PersianDates.slashed(words) : words]
  }

  private func release() throws {
    let layout = chosenLayout()
    self.layout = layout
    switch layout {
    case .blocks: page(lines: held.count * (columns.count + 1))
    case .aligned(let alignment):
      page(lines: held.count + 2)
      try Console.line(alignment.line(headings))
    case .gathered:
      page(lines: held.count * (isNarrow ? 2 : 1) + 2)
      let names = gathered.map { columns[$0].name.label[language] }
      try Console.line(
        CommonWords.columns(Array(names.prefix(plainCount)), words: Array(names.dropFirst(plainCount))))
    }
    for (index, line) in held.enumerated() {
      if case .blocks = layout, index > 0 { try Console.line("") }
      try show(line, layout)
    }
    held = []
  }

  private func page(lines: Int) {
    if isPaged { Pager.begin(lines: lines) }
  }

  private var headings: [String] { columns.map { $0.name.label.en.uppercased() } }

  private func chosenLayout() -> Layout {
    let isNumeric = columns.map(\.isNumeric)
    let plain = AlignedColumns(measuring: held.map(\.cells) + [headings], isNumeric: isNumeric, edge: edge)
    let isPlain = language == .en && wrapsAt.map { plain.widthBeforeLast + Self.leastRoom <= $0 } ?? true
    let gatheredNumeric =
      gathered.prefix(plainCount).map { isNumeric[$0] } + (plainCount < columns.count ? [false] : [])
    let alignment =
      isPlain
      ? plain
      : AlignedColumns(
        measuring: held.map { joined($0.cells) }, isNumeric: gatheredNumeric, edge: isNarrow ? nil : edge)
    guard let edge, edge < Self.usualWidth, columns.count > 2,
      alignment.widthBeforeLast + Self.leastRoom > edge
    else {
      return isPlain ? .aligned(alignment) : .gathered(alignment)
    }
    return .blocks
  }

  private func show(_ line: Line, _ layout: Layout) throws {
    let lines =
      switch layout {
      case .aligned(let alignment): wrapped(alignment.line(line.cells), at: alignment.widthBeforeLast)
      case .gathered(let alignment):
        isNarrow
          ? folded(alignment.line(joined(line.cells)))
          : wrapped(alignment.line(joined(line.cells)), at: alignment.widthBeforeLast)
      case .blocks:
        (language == .fa ? gathered : Array(columns.indices)).map { index in
          let text = "\(columns[index].name.label[language]): \(line.cells[index])"
          return language == .fa ? PersianDates.slashed(text) : text
        }
      }
    for text in lines { try Console.line(line.emphasis?.line(text) ?? text) }
  }

  /// Whether the terminal has less room than tables usually have.
  private var isNarrow: Bool { edge.map { $0 < Self.usualWidth } ?? false }

  /// A row in two lines at most, the second cut at the edge of the terminal.
  private func folded(_ row: String) -> [String] {
    guard let edge else { return [row] }
    let lines = SentenceLines.broken(row, columns: edge - 1, hanging: Self.fold).split(separator: "\n")
    guard lines.count > 2 else { return lines.map(String.init) }
    let rest = lines.dropFirst().map { $0.drop { $0 == " " } }.joined(separator: " ")
    return [
      String(lines[0]),
      String(repeating: " ", count: Self.fold) + DisplayWidth.truncated(rest, to: edge - Self.fold - 1),
    ]
  }

  /// The lines of a row: one, or as many as the terminal needs for its last column.
  private func wrapped(_ row: String, at column: Int) -> [String] {
    guard let wrapsAt else { return [row] }
    let hanging = min(max(column, 2), wrapsAt / 2)
    return SentenceLines.broken(row, columns: wrapsAt, hanging: hanging).split(separator: "\n").map(String.init)
  }
}
