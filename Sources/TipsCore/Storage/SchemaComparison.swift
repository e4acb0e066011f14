/// Whether a store's tables, indices and triggers are those that the program's own migrations make.
enum SchemaComparison {
  /// What is missing, changed or too much; empty where all is as it should be.
  static func differences(_ connection: Connection, version: Int) throws -> [String] {
    let fresh = try Connection(path: ":memory:", mode: .create)
    try fresh.transaction("begin immediate") {
      try Migrator.migrate(fresh, from: 0, to: version, now: Instant(epochSeconds: 0))
    }
    let expected = try objects(fresh)
    var found = try objects(connection)
    var differences: [String] = []
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) {
      switch found.removeValue(forKey: name) {
      case nil: differences.append("\(name) is missing")
      case let other where other != sql: differences.append("\(name) is another")
      default: break
      }
    }
    return differences + found.keys.sorted().map { "\(SafeText.line($0)) is not of this program" }
  }

  /// What makes each object, by its type and name, SQLite's automatic indices included.
  private static func objects(_ connection: Connection) throws -> [String: String] {
    var objects: [String: String] = [:]
    try connection.prepare("select type, name, sql from sqlite_schema where name not like 'sqlite\\_stat%' escape '\\'")
      .each {
        objects["\($0.text(0)) \($0.text(1))"] = $0.text(2)
      }
    return objects
  }
}
