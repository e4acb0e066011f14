import TipsCalendar
import TipsDomain
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
  private let withoutKey: String
  private let checkpoints: [Checkpoint]
  private let verifiers: [String]

  /// - Parameters:
  ///   - key: the officer's key, to check which reports are whose; nil leaves that out.
  ///   - withoutKey: why there is no key.
  ///   - checkpoints: signed statements that were kept elsewhere.
  ///   - verifiers: the only keys that may have signed checkpoints, as ``AuditTrail/verifierKeys()`` gave them when they
  ///     were noted down; empty to go by the store's own list and the officer's key.
  public init(
    store: Store, key: RecognitionKey?, withoutKey: String = "the key is not here", checkpoints: [Checkpoint] = [],
    verifiers: [String] = []
  ) {
    self.store = store
    self.key = key
    self.withoutKey = withoutKey
    self.checkpoints = checkpoints
    self.verifiers = verifiers
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
    verdict.uncheckedLinks = key == nil ? withoutKey : nil
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
    var time: Instant?
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
      if let time, record.at < time.adding(seconds: -Int(Limits.clockSkew)) {
        verdict.notice(
          .clock, "entry \(sequence)", "is older than the one before it: a clock went back, or was ahead before")
      }
      time = record.at
    }
    verdict.entries = sequence
    verdict.head = previous
  }

  private func verifyCheckpoints(_ verdict: inout AuditVerdict) throws {
    let audit = AuditStore(connection: store.connection)
    let signers = try CheckpointSigners(store: store, key: key, verifiers: verifiers)
    func verify(_ checkpoint: Checkpoint, _ verdict: inout AuditVerdict) throws {
      verdict.checkpoints += 1
      let subject = "checkpoint \(checkpoint.size)"
      if !signers.mayHaveSigned(checkpoint) {
        verdict.find(.checkpoint, subject, "is not signed by \(signers.name)")
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
    // Where a key was noted for the checkpoint, that entry lies between.
    try store.connection.forEach(
      """
      select id
      from audit_entry
      where action = 'checkpoint' and subject = 'audit'
        and not exists (select 1 from checkpoint where checkpoint.size in (audit_entry.id, audit_entry.id + 1))
      order by id
      """
    ) { (entry: Int64) in verdict.find(.checkpoint, "entry \(entry)", "tells of a checkpoint that is gone") }
  }
}

/// Whose signatures under checkpoints count.
private struct CheckpointSigners {
  private let keys: [[UInt8]]
  private let verifiers: [String]
  private let storeUUID: String
  /// The officer's key, which alone has signed since it came.
  private let officer: (key: [UInt8], since: Int64)?

  init(store: Store, key: RecognitionKey?, verifiers: [String]) throws {
    self.verifiers = verifiers
    storeUUID = store.settings.uuid
    keys = try store.auditTrail.publicKeys()
    officer = try key.map { key in
      let rotation: Int64? = try store.connection.value("select max(id) from audit_entry where action = 'rotate_key'")
      return (Array(try key.checkpointKey.publicKey.rawRepresentation), rotation ?? 0)
    }
  }

  /// Who they are, in a sentence.
  var name: String {
    guard verifiers.isEmpty else { return "a key that was named" }
    return officer == nil ? "a key of this store" : "the officer's key"
  }

  func mayHaveSigned(_ checkpoint: Checkpoint) -> Bool {
    if let officer, checkpoint.isSigned(by: officer.key) { return isNamed(officer.key) }
    if let officer, checkpoint.size > officer.since { return false }
    return keys.contains { isNamed($0) && checkpoint.isSigned(by: $0) }
  }

  private func isNamed(_ key: [UInt8]) -> Bool {
    verifiers.isEmpty || verifiers.contains(Checkpoint.verifierKey(storeUUID: storeUUID, publicKey: key))
  }
}
