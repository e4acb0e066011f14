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
    for check in [verifyPages, verifySchema, verifyReferences, verifySearchIndex] {
      verdict.attempt("the store", check)
    }
  }

  private func verifyPages(_ verdict: inout AuditVerdict) throws {
    for complaint in try IntegrityCheck(store.connection).complaints(isThorough: true, limit: 20) {
      verdict.find(.file, "the store", complaint)
    }
  }

  private func verifySchema(_ verdict: inout AuditVerdict) throws {
    for difference in try SchemaComparison.differences(store.connection, version: Migrator.currentVersion) {
      verdict.find(.file, "schema", SafeText.line(difference))
    }
  }

  private func verifyReferences(_ verdict: inout AuditVerdict) throws {
    try store.connection.forEach("pragma foreign_key_check") { (table: String, row: Int64) in
      verdict.find(.file, SafeText.line(table), "row \(row) names a row that is not there")
    }
  }

  private func verifySearchIndex(_ verdict: inout AuditVerdict) throws {
    if try IntegrityCheck(store.connection).isSearchIndexAstray {
      return verdict.find(.file, "the search index", "leads to pages that are not there")
    }
    guard PrivateFile.isWritable(store.path) else { return }
    if try !store.alone({ try IntegrityCheck($0).matchesSearchIndex }) {
      verdict.find(.file, "the search index", "does not match the reports' texts")
    }
  }
}

extension AuditVerdict {
  /// Runs a check: what can't be read is a finding, and the other checks are run all the same.
  ///
  /// - Parameter problem: what comes before the reason.
  mutating func attempt(
    _ subject: String, problem: String = "", _ check: (inout AuditVerdict) throws -> Void
  ) {
    do {
      try check(&self)
    } catch let error as any UserFacingError {
      find(.file, subject, problem + error.message.en)
    } catch {
      find(.file, subject, "can't be read")
    }
  }
}
