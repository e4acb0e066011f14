import Crypto
import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// The audit trail as people read it, sign it and check it.
public struct AuditTrail {
  let store: Store

  private var audit: AuditStore { AuditStore(connection: store.connection) }

  /// The newest entries, newest first.
  public func newest(limit: Int) throws -> [AuditRecord] { try audit.newest(limit: limit) }

  /// The newest entries about a report, newest first, with those that cover it among many.
  public func entries(about number: ReportNumber, limit: Int) throws -> [AuditRecord] {
    let own = try audit.newest(about: .report(number), limit: limit)
    return Array((own + (try audit.spans(over: number.id))).sorted { $0.sequence > $1.sequence }.prefix(limit))
  }

  /// The newest entries about a reporter or anything else, newest first.
  public func entries(about subject: AuditSubject, limit: Int) throws -> [AuditRecord] {
    try audit.newest(about: subject, limit: limit)
  }

  /// Whether the store seals to a key that it adopted, whose private half was never here.
  package func hasAdoptedKey() throws -> Bool { try store.connection.hasAdoptedKey() }

  /// How many entries there are, and the hash of the newest; 32 bytes.
  public func head() throws -> (entries: Int64, hash: [UInt8]) {
    let head = try audit.head()
    return (head.sequence, head.hash)
  }

  /// The keys of this store in the form in which signed notes are checked elsewhere, newest first.
  public func verifierKeys() throws -> [String] {
    try publicKeys().reversed().map { Checkpoint.verifierKey(storeUUID: store.settings.uuid, publicKey: $0) }
  }

  /// Signs how the trail stands now, as an entry of its own; the checkpoint covers that entry too.
  public func checkpoint(key: RecognitionKey, operatorName: String, now: Instant) throws -> Checkpoint {
    try store.write { _ in try sign(key: key, operatorName: operatorName, now: now) }
  }

  /// The checkpoint that covers an issued round, if one was signed.
  public func checkpoint(ofRound label: String) throws -> Checkpoint? {
    let sequence: Int64? = try store.connection.value(
      "select min(id) from audit_entry where subject = $1 and action = 'issue_round'", AuditSubject.round(label))
    guard let sequence else { return nil }
    return try store.connection.first(
      "select note from checkpoint where size >= $1 order by size limit 1", sequence
    ) { (note: String) in try Checkpoint(note: note) }
  }

  // MARK: Inside a transaction

  /// Signs how the trail stands at this point of the transaction, behind an entry that says so.
  func sign(key: RecognitionKey, operatorName: String, now: Instant) throws -> Checkpoint {
    try audit.append(
      AuditEntry(action: .checkpoint, subject: .audit, detail: "", operatorName: operatorName, at: now))
    let signingKey = try key.checkpointKey
    try noteKey(Array(signingKey.publicKey.rawRepresentation), operatorName: operatorName, now: now)
    let head = try audit.head()
    let checkpoint = try Checkpoint(
      size: head.sequence, hash: head.hash, storeUUID: store.settings.uuid, time: store.zone.iso8601(now),
      key: signingKey)
    try store.connection.run(
      "insert into checkpoint (size, note, at) values ($1, $2, $3)", checkpoint.size, checkpoint.note, now)
    return checkpoint
  }

  func publicKeys() throws -> [[UInt8]] {
    try store.connection.rows("select public_key from audit_key order by id") { (key: [UInt8]) in key }
  }

  /// A store of an older schema, or one whose key was replaced, learns the key at its next checkpoint.
  private func noteKey(_ publicKey: [UInt8], operatorName: String, now: Instant) throws {
    guard try !publicKeys().contains(publicKey) else { return }
    try audit.recording(.settings) {
      try audit.addKey(publicKey, now: now)
      let entry = AuditEntry(
        action: .checkpoint, subject: .settings, detail: "a key that signs checkpoints", operatorName: operatorName,
        at: now)
      return ((), entry)
    }
  }
}

extension Store {
  /// The audit trail.
  public var auditTrail: AuditTrail { AuditTrail(store: self) }
}

extension Connection {
  /// Whether the store seals to a key that it adopted, and not to one of its own.
  package func hasAdoptedKey() throws -> Bool {
    // Entries about the settings are few.
    let newest: String? = try value(
      """
      select action from audit_entry
      where subject = 'settings' and action in ('adopt_key', 'rotate_key')
      order by id desc
      limit 1
      """)
    return newest == AuditEntry.Action.adoptKey.rawValue
  }
}
