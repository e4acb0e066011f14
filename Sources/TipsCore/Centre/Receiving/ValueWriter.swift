import TipsFeed
import TipsFiles
import TipsPostgreSQL

/// Writes values of a table as they stand at the centre: ids of a station's own rows become the centre's, lines and
/// places the rows of the same code, reporters people.
struct ValueWriter {
  let table: FeedTable
  private let base: Int64
  private let references: ReferenceMap?
  private let people: PersonMap?
  private let damaged: DamagedTexts
  private let columns: [Column]

  private struct Column {
    let meaning: FeedColumn.Meaning
    let kind: ColumnTypes.Kind
    /// The rows of the table that the column refers to.
    let ids: [Int64: Int64]
    /// Whether it is a moment, which is computed with.
    let isInstant: Bool
  }

  /// The years 1 to 9999.
  static let instants: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// - Parameters:
  ///   - types: the columns of the table at the centre.
  ///   - base: what is added to ids of own rows.
  ///   - damaged: takes note of texts that the server doesn't take.
  init(
    _ table: FeedTable, _ types: ColumnTypes, base: Int64, references: ReferenceMap? = nil, people: PersonMap? = nil,
    damaged: DamagedTexts
  ) {
    self.table = table
    self.damaged = damaged
    self.base = base
    self.references = references
    self.people = people
    columns = table.columns.map { column in
      var ids: [Int64: Int64] = [:]
      if case .reference(let name) = column.meaning { ids = references?.ids(of: name) ?? [:] }
      return Column(
        meaning: column.meaning, kind: types[column.name] ?? .text, ids: ids,
        isInstant: column.name == "at" || column.name.hasSuffix("_at"))
    }
  }

  var refused: CentreError { CentreError.badBatch(table: table.name) }

  /// A number as it stands at the centre.
  ///
  /// - Throws: ``CentreError/badBatch(table:)`` for what no station has, and for a reference that it has not sent.
  func number(_ number: Int64, _ index: Int) throws -> Int64 {
    switch columns[index].meaning {
    case .plain, .corrected:
      guard !columns[index].isInstant || Self.instants.contains(number) else { throw refused }
      return number
    case .own:
      guard (0..<OwnID.perStation).contains(number) else { throw refused }
      return base + number
    case .reporter:
      guard (0..<OwnID.perStation).contains(number) else { throw refused }
      return people?.person(number) ?? base + number
    case .reference:
      guard let id = columns[index].ids[number] else { throw refused }
      return id
    }
  }

  /// The text of a column as the server takes it; nil where it takes what the row has.
  func mended(_ bytes: ArraySlice<UInt8>, _ index: Int, of row: FeedRow) throws -> String? {
    guard !bytes.isPlainText else { return nil }
    guard case .integer(let key) = row.values[table.group] else { throw refused }
    return damaged.mended(
      bytes, table: table.name, key: try number(key, table.group), column: table.columns[index].name)
  }

  /// A value of a column.
  func write(_ row: FeedRow, _ index: Int, to copy: PostgreSQLCopy) throws {
    switch row.values[index] {
    case .null: copy.addNull()
    case .integer(let local):
      let number = try number(local, index)
      switch columns[index].kind {
      case .bigint: copy.add(bigint: number)
      case .integer:
        guard let short = Int32(exactly: number) else { throw refused }
        copy.add(integer: short)
      case .smallint:
        guard let short = Int16(exactly: number) else { throw refused }
        copy.add(smallint: short)
      default: throw refused
      }
    case .real(let number): copy.add(real: number)
    case .text(let bytes):
      if let text = try mended(bytes, index, of: row) {
        copy.add(text: text)
      } else {
        bytes.withUnsafeBytes { copy.add(bytes: $0) }
      }
    case .blob(let bytes): bytes.withUnsafeBytes { copy.add(bytes: $0) }
    }
  }

  /// A row but for what else the table has at the centre.
  func write(_ row: FeedRow, to copy: PostgreSQLCopy) throws {
    for index in row.values.indices {
      if columns[index].meaning == .corrected {
        try writeCorrected(row, index, to: copy)
      } else {
        try write(row, index, to: copy)
      }
    }
  }

  /// What a column of a report was, or became: the digits of lines, categories and places are ids.
  private func writeCorrected(_ row: FeedRow, _ index: Int, to copy: PostgreSQLCopy) throws {
    guard case .text(let digits) = row.values[index],
      let field = table.columns.firstIndex(where: { $0.name == "field" }),
      case .text(let name) = row.values[field],
      ["line", "category", "place"].contains(String(decoding: name, as: UTF8.self))
    else { return try write(row, index, to: copy) }
    guard let local = Int64(String(decoding: digits, as: UTF8.self)),
      let id = references?.id(of: local, in: String(decoding: name, as: UTF8.self))
    else { throw refused }
    copy.add(text: String(id))
  }
}
