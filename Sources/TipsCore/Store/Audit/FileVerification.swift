import TipsFiles
import TipsIdentity
import TipsSQLite
import TipsText

/// Checks the file of a store: its pages, its schema, its references between rows, its search index.
struct FileVerification {
  private static let store = Message(en: "the store", fa: "پایگاه داده")
  private static let searchIndex = Message(en: "the search index", fa: "نمایهٔ جست‌وجو")

  private let store: Store

  init(store: Store) { self.store = store }

  /// Whatever can't be read is a finding too.
  func run(_ verdict: inout AuditVerdict) {
    for check in [verifyPages, verifySchema, verifyReferences, verifySearchIndex] {
      verdict.attempt(Self.store, check)
    }
  }

  private func verifyPages(_ verdict: inout AuditVerdict) throws {
    for complaint in try IntegrityCheck(store.connection).complaints(isThorough: true, limit: 20) {
      verdict.find(.file, Self.store, complaint)
    }
  }

  private func verifySchema(_ verdict: inout AuditVerdict) throws {
    for difference in try SchemaComparison.differences(store.connection, version: Migrator.currentVersion) {
      verdict.find(.file, Message(en: "schema", fa: "طرح پایگاه داده"), difference)
    }
  }

  private func verifyReferences(_ verdict: inout AuditVerdict) throws {
    try store.connection.forEach("pragma foreign_key_check") { (table: String, row: Int64) in
      let table = SafeText.line(table)
      verdict.find(.file, Message(en: table, fa: "جدول \(table)"), AuditProblem.rowGone(row))
    }
  }

  private func verifySearchIndex(_ verdict: inout AuditVerdict) throws {
    if try IntegrityCheck(store.connection).isSearchIndexAstray {
      return verdict.find(.file, Self.searchIndex, AuditProblem.pagesGone)
    }
    guard PrivateFile.isWritable(store.path) else { return }
    if try !store.alone({ try IntegrityCheck($0).matchesSearchIndex }) {
      verdict.find(.file, Self.searchIndex, AuditProblem.unlikeTexts)
    }
  }
}

extension AuditVerdict {
  /// Runs a check: what can't be read is a finding, and the other checks are run all the same.
  ///
  /// - Parameter problem: what comes before the reason.
  mutating func attempt(
    _ subject: Message, problem: Message = Message(en: "", fa: ""), _ check: (inout AuditVerdict) throws -> Void
  ) {
    do {
      try check(&self)
    } catch let error as any UserFacingError {
      find(
        .file, subject,
        Message(en: problem.en + error.message.en, fa: problem.fa + error.message.fa))
    } catch {
      find(.file, subject, AuditProblem.unreadable)
    }
  }
}
