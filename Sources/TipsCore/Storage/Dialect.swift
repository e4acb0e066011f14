/// What an engine understands of SQL.
///
/// The stores say their statements in the words that both engines share, and in those of SQLite that another engine's
/// session can turn into its own (`indexed by`, `is not $1`, `max` of two values, a unary plus). What is asked in another
/// way altogether, such as a search in texts, is chosen by this.
package enum Dialect: Sendable {
  /// SQLite 3.40 and later.
  case sqlite
  /// PostgreSQL 15 and later.
  case postgreSQL
}
