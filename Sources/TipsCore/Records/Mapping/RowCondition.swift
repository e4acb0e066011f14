/// What must stand in a column, or must not, for a record to be taken.
package struct RowCondition: Sendable, Equatable {
  /// The column.
  package let column: String
  /// Texts of its cells; "" stands for a cell without a value.
  package let texts: [String]
  /// Whether records with one of the texts are taken, or those with none of them.
  package let isWanted: Bool
}

/// A condition, made ready for reading.
struct RowFilter: Sendable {
  private let cells: CellSource
  private let isWanted: Bool
  private let acceptsNothing: Bool
  private var table: CodeTable

  /// - Parameter empty: texts that stand for no value.
  init(_ condition: RowCondition, cells: CellSource, empty: [String]) {
    self.cells = cells
    isWanted = condition.isWanted
    let takesNothing = condition.texts.contains("")
    acceptsNothing = takesNothing == condition.isWanted
    let texts = condition.texts + (takesNothing ? empty : [])
    let map = Dictionary(texts.map { ($0, Optional($0)) }, uniquingKeysWith: { first, _ in first })
    table = CodeTable(meanings: CodeMeanings(map: map, otherwise: .empty))
  }

  /// Whether the current record is taken.
  @inline(__always)
  mutating func accepts(_ reader: RecordReader) throws(RowFault.Problem) -> Bool {
    try cells.withText(reader) { (bytes) throws(RowFault.Problem) in
      guard let bytes else { return acceptsNothing }
      if case .value = table.verdict(of: bytes) { return isWanted }
      return !isWanted
    }
  }
}
