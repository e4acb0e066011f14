import TipsDomain
import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsText

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
    for difference in try SchemaComparison.differences(store.connection, version: Migrator.currentVersion) {
      verdict.find(.file, "schema", SafeText.line(difference))
    }
  }

  private func verifyReferences(_ verdict: inout AuditVerdict) throws {
    try store.connection.prepare("pragma foreign_key_check").each { row in
      verdict.find(.file, SafeText.line(row.text(0)), "row \(row.int64(1)) names a row that is not there")
    }
  }

  private func verifySearchIndex(_ verdict: inout AuditVerdict) throws {
    // SQLite's own check passes over places before the first page, and a search begun there finds too little.
    let astray = try store.connection.prepare("select count(*) from report_search_idx where pgno < 2").first {
      $0.int(0)
    }
    if astray != 0 { return verdict.find(.file, "the search index", "leads to pages that are not there") }
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
