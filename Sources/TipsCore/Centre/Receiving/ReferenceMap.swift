import TipsFeed
import TipsPostgreSQL

/// Which rows of the centre a station's lines, categories, places and sources are: those of the same code.
struct ReferenceMap {
  private var ids: [String: [Int64: Int64]] = [:]

  static let tables = ["source", "line", "category", "place"]

  init(station: Int, _ session: PostgreSQLSession) throws {
    try session.query(
      "select kind, local_id, id from station_reference where station = $1", .integer(Int64(station))
    ).each { row in
      ids[row.text(0), default: [:]][row.int64(1)] = row.int64(2)
    }
  }

  /// The centre's row; nil where the station has not sent its own.
  func id(of local: Int64, in table: String) -> Int64? { ids[table]?[local] }

  /// The rows of one table, for those who ask for each report.
  func ids(of table: String) -> [Int64: Int64] { ids[table] ?? [:] }

  /// Takes over what a batch says of these tables: codes that are new are made, and may be changed by the station that
  /// brought them; the others are the centre's, or another station's, and stay.
  mutating func take(
    _ parts: [FeedPart], station: Int, damaged: DamagedTexts, rows: DamagedRows, _ session: PostgreSQLSession
  ) throws {
    for part in parts where Self.tables.contains(part.table.name) { try take(part, station, damaged, rows, session) }
    if let names = parts.first(where: { $0.table.name == "place_name" }) {
      try takeNames(names, station, damaged, rows, session)
    }
  }

  private mutating func take(
    _ part: FeedPart, _ station: Int, _ damaged: DamagedTexts, _ damagedRows: DamagedRows, _ session: PostgreSQLSession
  ) throws {
    let table = part.table.name
    try damaged.forget(table, keys: part.keys)
    // Parents are set once all places are there.
    let columns = part.table.columns.indices.dropFirst().filter { part.table.columns[$0].name != "parent_id" }
    let names = columns.map { part.table.columns[$0].name }
    let parameters = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let changes = names.dropFirst().map { "\($0) = excluded.\($0)" }
    let update = changes.isEmpty ? "origin = excluded.origin" : changes.joined(separator: ", ")
    for row in part.rows {
      guard case .integer(let local) = row.values[0] else { throw CentreError.badBatch(table: table) }
      let values = columns.map {
        PostgreSQLValue(row.values[$0], damaged, table: table, key: local, column: part.table.columns[$0].name)
      }
      let code = values[0]
      let id: Int64? = try damagedRows.attempt(table, local) {
        _ = try session.query(
          """
          insert into \(table) (\(names.joined(separator: ", ")), origin)
          values (\(parameters), $\(columns.count + 1))
          on conflict (code) do update set \(update) where \(table).origin = excluded.origin
          """, with: values + [.integer(Int64(station))])
        return try session.query("select id from \(table) where code = $1", code)[0].int64(0)
      }
      guard let id else { continue }
      ids[table, default: [:]][local] = id
      try session.run(
        """
        insert into station_reference (station, kind, local_id, id)
        values ($1, $2, $3, $4)
        on conflict (station, kind, local_id) do update set id = excluded.id
        """, .integer(Int64(station)), .text(table), .integer(local), .integer(id))
    }
    guard let parent = part.table.columns.firstIndex(where: { $0.name == "parent_id" }) else { return }
    for row in part.rows {
      guard case .integer(let local) = row.values[0], let id = id(of: local, in: table) else { continue }
      try damagedRows.attempt(table, local) {
        var parentID: Int64?
        if case .integer(let local) = row.values[parent] {
          guard let known = self.id(of: local, in: table) else { throw CentreError.badBatch(table: table) }
          parentID = known
        }
        try session.run(
          "update \(table) set parent_id = $1 where id = $2 and origin = $3 and parent_id is distinct from $1",
          PostgreSQLValue(parentID), .integer(id), .integer(Int64(station)))
      }
    }
  }

  /// The names of places that this station brought.
  private func takeNames(
    _ part: FeedPart, _ station: Int, _ damaged: DamagedTexts, _ damagedRows: DamagedRows, _ session: PostgreSQLSession
  ) throws {
    try damaged.forget(part.table.name, keys: part.keys)
    let ids = part.keys.compactMap { id(of: $0, in: "place") }
    let own = Set(
      try session.query(
        "select id from place where id = any($1) and origin = $2", .integers(ids), .integer(Int64(station))
      ).map { $0.int64(0) })
    guard !own.isEmpty else { return }
    try session.run("delete from place_name where place_id = any($1)", .integers(Array(own)))
    for row in part.rows {
      guard case .integer(let local) = row.values[1], let id = id(of: local, in: "place"), own.contains(id) else {
        continue
      }
      let name = PostgreSQLValue(row.values[0], damaged, table: part.table.name, key: local, column: "match_key")
      try damagedRows.attempt(part.table.name, local) {
        try session.run(
          "insert into place_name (match_key, place_id) values ($1, $2) on conflict do nothing", name, .integer(id))
      }
    }
  }
}

extension PostgreSQLValue {
  fileprivate init(_ value: FeedValue, _ damaged: DamagedTexts, table: String, key: Int64, column: String) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .text(let bytes):
      let mended = damaged.mended(bytes, table: table, key: key, column: column)
      self = .text(mended ?? String(decoding: bytes, as: UTF8.self))
    case .blob(let bytes): self = .bytes(Array(bytes))
    }
  }
}
