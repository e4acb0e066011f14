import CPostgreSQL

/// Where a database is, as libpq reads it: `postgresql://account@host:port/name`.
///
/// A password is no part of what is written down: it comes from `~/.pgpass` or `PGPASSWORD`, as libpq finds it, or stands
/// in an address that came from a file.
package struct PostgreSQLAddress: Sendable {
  let text: String

  /// An address that was typed, or stands in a variable.
  ///
  /// - Throws: ``PostgreSQLError/badAddress`` and ``PostgreSQLError/passwordInPlainSight``.
  package init(typed text: String) throws {
    try self.init(fromFile: text)
    guard try Self.parts(text)["password"] == nil else { throw PostgreSQLError.passwordInPlainSight }
  }

  /// An address that only its owner can read, which may have a password in it.
  package init(fromFile text: String) throws {
    guard Self.isAddress(text) else { throw PostgreSQLError.badAddress }
    _ = try Self.parts(text)
    self.text = text
  }

  /// Whether a text is meant as one.
  package static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }

  /// The address without a password, for people to read.
  package var shown: String {
    guard let parts = try? Self.parts(text) else { return "postgresql://" }
    let account = parts["user"].map { $0 + "@" } ?? ""
    let port = parts["port"].map { ":" + $0 } ?? ""
    return "postgresql://\(account)\(parts["host"] ?? "")\(port)/\(parts["dbname"] ?? "")"
  }

  private static func parts(_ text: String) throws -> [String: String] {
    guard let options = PQconninfoParse(text, nil) else { throw PostgreSQLError.badAddress }
    defer { PQconninfoFree(options) }
    var parts: [String: String] = [:]
    var next = options
    while let keyword = next.pointee.keyword {
      if let value = next.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
      next = next.advanced(by: 1)
    }
    return parts
  }
}
