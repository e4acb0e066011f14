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
      attempt("the audit trail", &verdict, verifyChain)
      attempt("the checkpoints", &verdict, verifyCheckpoints)
      progress("reports")
      attempt("the reports", &verdict) { try ReportVerification(connection).run(&$0) }
      progress("records")
      attempt("the records", &verdict) { try RowVerification(connection).run(&$0) }
      progress("summaries")
      attempt("the summaries", &verdict, verifySummaries)
      progress("reporters")
      attempt("the reporters", &verdict, LinkVerification(store: store, key: key).run)
    }
    verdict.checkedLinks = key != nil
    return verdict
  }

  private func attempt(_ part: String, _ verdict: inout AuditVerdict, _ check: (inout AuditVerdict) throws -> Void) {
    verdict.attempt(part, problem: "can't be read to the end: ", check)
  }

  private func verifySummaries(_ verdict: inout AuditVerdict) throws {
    let (result, others) = try SummaryCheck(store.connection, zone: store.zone).runThroughout()
    for difference in result.examples {
      verdict.find(
        .summary, difference.table.rawValue,
        "of \(SolarHijriDate(difference.day)), \(difference.key): says \(difference.stored.map(String.init) ?? "nothing"), "
          + "the reports say \(difference.counted.map(String.init) ?? "nothing")")
    }
    verdict.findingCount += result.differences - result.examples.count
    for (table, rows) in others {
      verdict.find(.summary, table, "has \(rows) rows that are not as the reports say")
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
    try store.connection.forEach("select size, note, at from checkpoint order by size") {
      (size: Int64, note: String, at: Instant) in
      guard let checkpoint = try? Checkpoint(note: note), checkpoint.size == size,
        checkpoint.time == store.zone.iso8601(at)
      else {
        return verdict.find(.checkpoint, "checkpoint \(size)", "in the store can't be read")
      }
      try verify(checkpoint, &verdict)
    }
  }
}
