import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsText

/// Compares a store with its audit trail, and the trail with itself and with checkpoints held elsewhere.
///
/// It reads the rows once, in the order in which they lie in the file, and keeps nothing of them; the file itself is checked
/// at the same time. What it can't see: rows
/// that were changed by someone who then computed all hashes behind them anew, unless a checkpoint from before that is
/// given; and reports that were never recorded.
public struct AuditVerification {
  private let store: Store
  private let key: RecognitionKey?
  private let withoutKey: Message
  private let checkpoints: [Checkpoint]
  private let verifiers: [String]

  /// - Parameters:
  ///   - key: the officer's key, to check which reports are whose; nil leaves that out.
  ///   - withoutKey: why there is no key.
  ///   - checkpoints: signed statements that were kept elsewhere.
  ///   - verifiers: the only keys that may have signed checkpoints, as ``AuditTrail/verifierKeys()`` gave them when they
  ///     were noted down; empty to go by the store's own list and the officer's key.
  public init(
    store: Store, key: RecognitionKey?,
    withoutKey: Message = Message(en: "the key is not here", fa: "کلید اینجا نیست"), checkpoints: [Checkpoint] = [],
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
  public func run(progress: (WorkProgress) -> Void = { _ in }) throws -> AuditVerdict {
    guard checkpoints.allSatisfy({ $0.storeUUID == store.settings.uuid }) else { throw CheckpointError.otherStore }
    var verdict = AuditVerdict()
    let connection = store.connection
    // The checks of the file and those of its rows need nothing of each other.
    let file = store.isOffice ? nil : FileChecking(store)
    try store.read { _ in
      attempt(Message(en: "the audit trail", fa: "دفتر رویدادها"), &verdict) { try verifyChain(&$0, progress) }
      attempt(Message(en: "the checkpoints", fa: "مُهرها"), &verdict, verifyCheckpoints)
      // Of an office these are the stations', whose trails and sums the centre's own verification works out.
      if !store.isOffice {
        attempt(Message(en: "the reports", fa: "گزارش‌ها"), &verdict) {
          try ReportVerification(connection).run(&$0, progress)
        }
        attempt(Message(en: "the summaries", fa: "خلاصه‌های آمار"), &verdict) { try verifySummaries(&$0, progress) }
      }
      attempt(Message(en: "the records", fa: "ثبت‌ها"), &verdict) { try RowVerification(connection).run(&$0, progress) }
      attempt(Message(en: "the reporters", fa: "گزارش‌دهندگان"), &verdict) {
        try LinkVerification(store: store, key: key).run(&$0, progress)
      }
    }
    if let file { verdict.precede(with: file.wait { progress(WorkProgress(AuditPhase.file, $0, .bytes)) }) }
    verdict.uncheckedLinks = key == nil ? withoutKey : nil
    return verdict
  }

  private func attempt(_ part: Message, _ verdict: inout AuditVerdict, _ check: (inout AuditVerdict) throws -> Void) {
    verdict.attempt(part, problem: AuditProblem.unreadableEnd, check)
  }

  private func verifySummaries(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    let all = verdict.reports
    let (result, others) = try SummaryCheck(store.connection, zone: store.zone).runThroughout {
      progress(WorkProgress(AuditPhase.summaries, $0, of: all, .reports))
    }
    for difference in result.examples {
      verdict.find(
        .summary, Self.table(difference.table.rawValue),
        Message(
          en: "of \(SolarHijriDate(difference.day)), \(difference.key.en): says \(difference.storedWords.en), "
            + "the reports say \(difference.countedWords.en)",
          fa: "در \(SolarHijriDate(difference.day))، \(difference.key.fa): می‌گوید \(difference.storedWords.fa)، "
            + "گزارش‌ها می‌گویند \(difference.countedWords.fa)"))
    }
    verdict.findingCount += result.differences - result.examples.count
    for (table, rows) in others {
      verdict.find(.summary, Self.table(table), AuditProblem.rows(rows))
    }
  }

  private func verifyChain(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    let all: Int? = try store.connection.value("select max(id) from audit_entry")
    var sequence: Int64 = 0
    var previous = AuditChain.start
    var time: Instant?
    try AuditStore(connection: store.connection).each { record in
      if sequence % Int64(AuditPhase.step) == 0 {
        progress(WorkProgress(AuditPhase.trail, Int(sequence), of: all, .entries))
      }
      sequence &+= 1
      if record.sequence != sequence {
        verdict.find(.chain, Self.entry(sequence), AuditProblem.missing(before: record.sequence))
        sequence = record.sequence
      }
      if record.hash != AuditChain.hash(of: record, store: store.settings.uuid, previous: previous) {
        verdict.find(.chain, Self.entry(sequence), AuditProblem.unchained)
      }
      previous = record.hash
      if let time, record.at < time.adding(seconds: -Int(Limits.clockSkew)) {
        verdict.notice(.clock, Self.entry(sequence), AuditProblem.clockWentBack)
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
      let subject = Self.checkpoint(checkpoint.size)
      if !signers.mayHaveSigned(checkpoint) {
        verdict.find(.checkpoint, subject, AuditProblem.unsigned(by: signers.name))
      }
      guard let entry = try audit.entry(checkpoint.size) else {
        return verdict.find(
          .checkpoint, subject, AuditProblem.coversMore(checkpoint.time, than: verdict.entries))
      }
      if entry.hash != checkpoint.hash {
        verdict.find(.checkpoint, subject, AuditProblem.otherHash(checkpoint.time))
      }
    }
    for checkpoint in checkpoints { try verify(checkpoint, &verdict) }
    try store.connection.forEach("select size, note, at from checkpoint order by size") {
      (size: Int64, note: String, at: Instant) in
      guard let checkpoint = try? Checkpoint(note: note), checkpoint.size == size,
        checkpoint.time == store.zone.iso8601(at)
      else {
        return verdict.find(.checkpoint, Self.checkpoint(size), AuditProblem.checkpointUnreadable)
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
    ) { (entry: Int64) in verdict.find(.checkpoint, Self.entry(entry), AuditProblem.checkpointGone) }
  }

  // MARK: What is checked

  private static func table(_ name: String) -> Message { Message(en: name, fa: "جدول \(name)") }

  private static func entry(_ sequence: Int64) -> Message {
    Message(en: "entry \(sequence)", fa: "ردیف \(sequence) دفتر رویدادها")
  }

  private static func checkpoint(_ size: Int64) -> Message { Message(en: "checkpoint \(size)", fa: "مُهر \(size)") }
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
  var name: Message {
    guard verifiers.isEmpty else { return Message(en: "a key that was named", fa: "کلیدی که نام برده شد") }
    return officer == nil
      ? Message(en: "a key of this store", fa: "کلید این پایگاه داده")
      : Message(en: "the officer's key", fa: "کلید افسر")
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
