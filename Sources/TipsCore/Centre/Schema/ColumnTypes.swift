import TipsPostgreSQL

/// How the columns of a table take values.
struct ColumnTypes {
  enum Kind { case smallint, integer, bigint, real, text, bytes, words }

  private let kinds: [String: Kind]

  /// Of a table without columns.
  init() { kinds = [:] }

  init(of table: String, _ session: PostgreSQLSession) throws {
    var kinds: [String: Kind] = [:]
    try session.query(
      """
      select attname::text, atttypid::bigint
      from pg_attribute
      where attrelid = $1::text::regclass and attnum > 0 and not attisdropped
      """, .text(table)
    ).each { row in
      kinds[row.text(0)] = Self.kind(UInt32(truncatingIfNeeded: row.int64(1)))
    }
    self.kinds = kinds
  }

  subscript(column: String) -> Kind? { kinds[column] }

  private static func kind(_ type: UInt32) -> Kind? {
    switch type {
    case PostgreSQLType.int2: .smallint
    case PostgreSQLType.int4: .integer
    case PostgreSQLType.int8: .bigint
    case PostgreSQLType.float8: .real
    case PostgreSQLType.text: .text
    case PostgreSQLType.bytea: .bytes
    case PostgreSQLType.tsvector: .words
    default: nil
    }
  }
}
