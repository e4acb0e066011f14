import TipsCalendar
import TipsIdentity
import TipsSQLite

/// Forgets again, in a store that was restored from an older backup, whom the station has forgotten since, and takes out
/// the words that it has redacted since.
///
/// No key is needed: reporters whom the backup knows are erased at once, and identities that were not settled yet are
/// erased when they are.
package struct ErasureReplay {
  private let restored: Connection
  private let list: ErasureList

  /// Takes the erasures from the list beside the store's place and from the store that is replaced there. The list of
  /// another store says nothing about this one.
  ///
  /// - Parameter replaced: another state of the same store; nil where there is none that can be read.
  /// - Throws: ``ErasureError/malformedList(path:)``.
  package init(in restored: Connection, at path: String, replacing replaced: Connection?) throws {
    self.restored = restored
    let uuid = try restored.storeUUID()
    let beside = try ErasureList.read(ErasureList.path(besideStore: path))
    var list = beside?.storeUUID == uuid ? beside ?? ErasureList(storeUUID: uuid) : ErasureList(storeUUID: uuid)
    if let replaced, try Migrator.version(of: replaced) >= 4 { list.add(try Erasure.all(in: replaced)) }
    if let replaced, try Migrator.version(of: replaced) >= 10 { list.add(try Redaction.all(in: replaced)) }
    self.list = list
  }

  /// Applies them in the running transaction.
  ///
  /// - Returns: how many the store did not know.
  package func run(operatorName: String, now: Instant) throws -> Int {
    let known = Set(try Erasure.all(in: restored).map(\.mark))
    let new = list.erasures.filter { !known.contains($0.mark) }
    let knownRedactions = Set(try Redaction.all(in: restored))
    let redactions = list.redactions.filter { !knownRedactions.contains($0) }
    guard !new.isEmpty || !redactions.isEmpty else { return 0 }
    var redacted = 0
    for mark in redactions {
      if try Redaction.reapply(mark, in: restored, operatorName: operatorName, now: now) { redacted += 1 }
    }
    let rows = ErasureRows(restored, action: .reapplyErasure, operatorName: operatorName, now: now)
    for erasure in new {
      var work = ReportForgetting(restored, now: erasure.at)
      if try rows.isKnown(erasure) {
        _ = try rows.forget(erasure, detail: "in a restored store", &work)
      } else {
        try rows.insert(erasure)
      }
    }
    try ReportSearchIndex.forgetRemoved(restored)
    return new.count + redacted
  }
}
