/// Checks the file of a store: its pages, its schema, its references between rows, its search index.
struct FileVerification {
  private let store: Store

  init(store: Store) { self.store = store }

  /// Whatever can't be read is a finding too.
  func run(_ verdict: inout AuditVerdict) {
    attempt(&verdict) { try verifyPages(&$0) }
    attempt(&verdict) { try verifySchema(&$0) }
    attempt(&verdict) { try verifyReferences(&$0) }
    attempt(&verdict) { try verifySearchIndex(&$0) }
  }

  private func attempt(_ verdict: inout AuditVerdict, _ body: (inout AuditVerdict) throws -> Void) {
    do { try body(&verdict) } catch let error as any UserFacingError {
      verdict.find(.file, "the store", error.message)
    } catch {
      verdict.find(.file, "the store", "can't be read")
    }
  }

  private func verifyPages(_ verdict: inout AuditVerdict) throws {
    try store.connection.prepare("pragma integrity_check(20)").each { row in
      if row.text(0) != "ok" { verdict.find(.file, "the store", SafeText.line(row.text(0))) }
    }
  }

  private func verifySchema(_ verdict: inout AuditVerdict) throws {
    let expected = try Connection.inMemory { connection in
      try Migrator.migrate(connection, from: 0, now: Instant(epochSeconds: 0))
      return try Self.schema(of: connection)
    }
    let found = try Self.schema(of: store.connection)
    for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
      verdict.find(.file, "schema", "\(SafeText.line(name)) is not as this program makes it")
    }
  }

  private static func schema(of connection: Connection) throws -> [String: String] {
    var schema: [String: String] = [:]
    try connection.prepare(
      "select type || ' ' || name, coalesce(sql, '') from sqlite_schema where name not like 'sqlite_stat%'"
    )
    .each { schema[$0.text(0)] = $0.text(1) }
    return schema
  }

  private func verifyReferences(_ verdict: inout AuditVerdict) throws {
    try store.connection.prepare("pragma foreign_key_check").each { row in
      verdict.find(.file, SafeText.line(row.text(0)), "row \(row.int64(1)) names a row that is not there")
    }
  }

  private func verifySearchIndex(_ verdict: inout AuditVerdict) throws {
    guard PrivateFile.isWritable(store.path) else { return }
    do {
      try store.write {
        try $0.execute("insert into report_search (report_search, rank) values ('integrity-check', 1)")
      }
    } catch StoreError.damaged {
      verdict.find(.file, "the search index", "does not match the reports' texts")
    }
  }
}
