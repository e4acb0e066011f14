import TipsFeed
import TipsFiles
import TipsPostgreSQL
import TipsText

/// Replaces the groups of a batch's part in a table of the centre.
struct TableReplacement {
  let part: FeedPart
  let station: Int
  let session: PostgreSQLSession
  let types: ColumnTypes
  let damaged: DamagedTexts
  let writer: ValueWriter

  init(
    _ part: FeedPart, station: Int, types: ColumnTypes, references: ReferenceMap, people: PersonMap,
    damaged: DamagedTexts, _ session: PostgreSQLSession
  ) {
    self.part = part
    self.station = station
    self.session = session
    self.types = types
    self.damaged = damaged
    writer = ValueWriter(
      part.table, types, base: OwnID.base(of: station), references: references, people: people,
      damaged: damaged)
  }

  /// The groups' numbers at the centre; it has none that no station can have.
  func keys() -> [Int64] { part.keys.compactMap { try? writer.number($0, part.table.group) } }

  /// Takes the groups out as they were, and writes them as they are.
  func run() throws {
    let here = try session.upToHighest(keys(), of: part.table.groupColumn.name, in: part.table.name, station: station)
    if !here.isEmpty {
      try session.run(
        "delete from \(part.table.name) where station = $1 and \(part.table.groupColumn.name) = any($2)",
        .integer(Int64(station)), .integers(here))
    }
    try insert()
  }

  /// Writes the rows.
  func insert() throws {
    try damaged.forget(part.table.name, keys: keys())
    try copy(part, into: part.table.name)
  }

  /// Writes rows of the part, or of a piece of it, into the table or one like it.
  func copy(_ part: FeedPart, into table: String) throws {
    guard !part.rows.isEmpty else { return }
    let hasWords = types["search"] == .words
    let names = part.table.columns.map(\.name)
    let copy = try session.copy(into: table, ["station"] + names + (hasWords ? ["search"] : []))
    let texts = hasWords ? ["text", "address"].compactMap { name in names.firstIndex(of: name) } : []
    var words = SearchVector()
    do {
      for row in part.rows {
        try copy.beginRow()
        copy.add(smallint: Int16(station))
        let count = damaged.count
        try writer.write(row, to: copy)
        guard hasWords else { continue }
        let isPlain = damaged.count == count
        words.begin()
        for index in texts {
          guard case .text(let text) = row.values[index] else { continue }
          if isPlain || text.isPlainText {
            text.withUnsafeBytes { words.add($0) }
          } else {
            words.add(DamagedTexts.mended(text))
          }
        }
        words.finish()
        copy.add(bytes: words.bytes)
      }
    } catch {
      copy.giveUp()
      throw error
    }
    try copy.finish()
  }
}
