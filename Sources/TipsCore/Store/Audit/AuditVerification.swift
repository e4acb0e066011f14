import TipsCalendar
import TipsIdentity
import TipsText

/// Compares a store with its audit trail, and the trail with itself and with checkpoints held elsewhere.
///
/// It reads everything once, in the order in which it lies in the file, and keeps nothing of it. What it can't see: rows
/// that were changed by someone who then computed all hashes behind them anew, unless a checkpoint from before that is
/// given; and reports that were never recorded.
public struct AuditVerification {
  private let store: Store
  private let key: RecognitionKey?
  private let checkpoints: [Checkpoint]

  /// - Parameters:
  ///   - key: the officer's key, to check which reports are whose; nil leaves that out.
  ///   - checkpoints: signed statements that were kept elsewhere.
  public init(store: Store, key: RecognitionKey?, checkpoints: [Checkpoint] = []) {
    self.store = store
    self.key = key
    self.checkpoints = checkpoints
  }

  /// Checks everything, in one unchanging state of the store.
  ///
  /// - Throws: ``StoreError`` where not even the trail can be read, ``CheckpointError/otherStore``.
  public func run(progress: (String) -> Void = { _ in }) throws -> AuditVerdict {
    guard checkpoints.allSatisfy({ $0.storeUUID == store.settings.uuid }) else { throw CheckpointError.otherStore }
    var verdict = AuditVerdict()
    progress("file")
    FileVerification(store: store).run(&verdict)
    let connection = store.connection
    try store.read { _ in
      progress("trail")
      attempt(&verdict, "the audit trail") { try verifyChain(&$0) }
      attempt(&verdict, "the checkpoints") { try verifyCheckpoints(&$0) }
      progress("reports")
      attempt(&verdict, "the reports") { try ReportVerification(connection).run(&$0) }
      progress("records")
      attempt(&verdict, "the records") { try RowVerification(connection).run(&$0) }
      progress("summaries")
      attempt(&verdict, "the summaries") { try verifySummaries(&$0) }
      progress("reporters")
      attempt(&verdict, "the reporters") { try LinkVerification(store: store, key: key).run(&$0) }
    }
    verdict.checkedLinks = key != nil
    return verdict
  }

  /// A part of the store that can't be read is a finding, and the other parts are checked all the same.
  private func attempt(_ verdict: inout AuditVerdict, _ part: String, _ body: (inout AuditVerdict) throws -> Void) {
    do {
      try body(&verdict)
    } catch let error as any UserFacingError {
      verdict.find(.file, part, "can't be read to the end: \(error.message)")
    } catch {
      verdict.find(.file, part, "can't be read to the end")
    }
  }

  private func verifySummaries(_ verdict: inout AuditVerdict) throws {
    let result = try SummaryCheck(store.connection, zone: store.zone).run()
    for difference in result.examples {
      verdict.find(
        .summary, difference.table.rawValue,
        "of \(SolarHijriDate(difference.day)), \(difference.key): says \(difference.stored.map(String.init) ?? "nothing"), "
          + "the reports say \(difference.counted.map(String.init) ?? "nothing")")
    }
    verdict.findingCount += result.differences - result.examples.count
    let told = Set(SummaryCheck.Table.allCases.map(\.rawValue))
    for difference in try store.summaryDifferences() where !told.contains(difference.table) {
      verdict.find(.summary, difference.table, "has \(difference.rows) rows that are not as the reports say")
    }
  }

  private func verifyChain(_ verdict: inout AuditVerdict) throws {
    var sequence: Int64 = 0
    var previous = AuditChain.start
    try AuditStore(connection: store.connection).each { record in
      sequence &+= 1
      if record.sequence != sequence {
        verdict.find(.chain, "entry \(sequence)", "is missing; the next one is \(record.sequence)")
        sequence = record.sequence
      }
      if record.hash != AuditChain.hash(of: record, store: store.settings.uuid, previous: previous) {
        verdict.find(
          .chain, "entry \(sequence)", "does not continue the chain: it, or the one before it, was changed or moved")
      }
      previous = record.hash
    }
    verdict.entries = sequence
    verdict.head = previous
  }

  private func verifyCheckpoints(_ verdict: inout AuditVerdict) throws {
    let audit = AuditStore(connection: store.connection)
    var keys = try store.auditTrail.publicKeys()
    if let key { keys.append(Array(try key.checkpointKey.publicKey.rawRepresentation)) }
    func verify(_ checkpoint: Checkpoint, _ verdict: inout AuditVerdict) throws {
      verdict.checkpoints += 1
      let subject = "checkpoint \(checkpoint.size)"
      if !keys.contains(where: checkpoint.isSigned) {
        verdict.find(.checkpoint, subject, "is not signed by a key of this store")
      }
      guard let entry = try audit.entry(checkpoint.size) else {
        return verdict.find(
          .checkpoint, subject, "of \(checkpoint.time) covers more than the \(verdict.entries) entries that are left")
      }
      if entry.hash != checkpoint.hash {
        verdict.find(.checkpoint, subject, "of \(checkpoint.time) has another hash: entries before it were changed")
      }
    }
    for checkpoint in checkpoints { try verify(checkpoint, &verdict) }
    try store.connection.prepare("select size, note, at from checkpoint order by size").each { row in
      guard let checkpoint = try? Checkpoint(note: row.text(1)), checkpoint.size == row.int64(0),
        checkpoint.time == store.zone.iso8601(row.instant(2))
      else {
        return verdict.find(.checkpoint, "checkpoint \(row.int64(0))", "in the store can't be read")
      }
      try verify(checkpoint, &verdict)
    }
  }
}
