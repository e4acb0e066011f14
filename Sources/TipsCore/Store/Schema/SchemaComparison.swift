import Crypto
import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// Whether a store's tables, indices and triggers are those that the program's own migrations make.
package enum SchemaComparison {
  /// What is missing, changed or too much; empty where all is as it should be.
  package static func differences(_ connection: Connection, version: Int) throws -> [Message] {
    let expected = try schema(version)
    var found = try objects(connection)
    var differences: [Message] = []
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) {
      switch found.removeValue(forKey: name) {
      case nil: differences.append(Message(en: "\(name) is missing", fa: "«\(name)» نیست"))
      case let other where other != sql:
        differences.append(Message(en: "\(name) is another", fa: "«\(name)» آن نیست که باید"))
      default: break
      }
    }
    return differences
      + found.keys.sorted().map(SafeText.line).map {
        Message(en: "\($0) is not of this program", fa: "«\($0)» از این برنامه نیست")
      }
  }

  /// SHA-256 over the names and texts of the current schema's triggers and views, each with a zero byte after it. It
  /// only saves time: a store with another digest is compared with the migrations.
  static let digestOfCode = "6d2a236681754580cd01e35a0739ae721e61b34f6bd5fdb8801882b6859e3b46"

  /// The digest of a store's triggers and views, in the order of their names.
  static func digestOfCode(_ connection: Connection) throws -> String {
    var code: [UInt8] = []
    try connection.forEach("select name, sql from sqlite_schema where type in ('trigger', 'view') order by name") {
      (name: String, sql: String) in
      for text in [name, sql] {
        code += text.utf8
        code.append(0)
      }
    }
    return String(hexadecimal: SHA256.hash(data: code).withUnsafeBytes(Array.init))
  }

  /// Refuses a store in which somebody has put SQL of their own that would run with every change.
  ///
  /// One whose own triggers are missing can be written to, as a store that was repaired by hand: the audit finds that.
  /// - Throws: ``StoreError/foreignCode(path:object:)``.
  package static func refuseForeignCode(_ connection: Connection) throws {
    let version = try Migrator.version(of: connection)
    if version == Migrator.currentVersion, try digestOfCode(connection) == digestOfCode { return }
    let fresh = try schema(version)
    for (name, sql) in try objects(connection).sorted(by: { $0.key < $1.key })
    where (name.hasPrefix("trigger ") || name.hasPrefix("view ")) && fresh[name] != sql {
      throw StoreError.foreignCode(path: connection.path, object: name)
    }
  }

  /// What the program's own migrations make.
  private static func schema(_ version: Int) throws -> [String: String] {
    let fresh = try Connection(path: ":memory:", mode: .create)
    try fresh.transaction(for: .writing) {
      try Migrator.migrate(fresh, from: 0, to: version, now: Instant(epochSeconds: 0))
    }
    return try objects(fresh)
  }

  /// What makes each object, and the table that it belongs to, by its type and name; SQLite's automatic indices
  /// included.
  private static func objects(_ connection: Connection) throws -> [String: String] {
    var objects: [String: String] = [:]
    try connection.forEach(
      "select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite\\_stat%' escape '\\'"
    ) { (type: String, name: String, table: String, sql: String) in
      objects["\(type) \(name)"] = "\(table)\n\(sql)"
    }
    return objects
  }
}
