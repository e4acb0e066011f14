import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRecognition
import TipsSQLite
import TipsText

/// A version of the rules, with who set it.
public struct PolicyRecord: Sendable {
  /// The rules; the version is theirs.
  public let policy: Policy
  /// Who set it; nil for the standard policy, which nobody set.
  public let operatorName: String?
  /// Since when it holds.
  public let at: Instant
  /// What its author says about it.
  public let note: String
}

/// The rules of recognition: version 1 is ``Policy/standard``, later ones were set.
public struct PolicyStore {
  let store: Store

  /// The rules that drafts and issues go by.
  public func current() throws -> Policy { try newest()?.policy ?? .standard }

  /// Every version, newest first.
  public func history() throws -> [PolicyRecord] {
    let records = try store.connection.rows(
      "select \(PolicyRecord.columns) from policy order by version desc", as: PolicyRecord.self)
    let created: Instant? = try store.connection.value("select created_at from store")
    let standard = PolicyRecord(
      policy: .standard, operatorName: nil, at: created ?? Instant(epochSeconds: 0), note: "")
    return records + [standard]
  }

  /// One version.
  ///
  /// - Throws: ``PolicyStoreError/noVersion(_:newest:)``.
  public func version(_ version: Int) throws -> PolicyRecord {
    let records = try history()
    guard let found = records.first(where: { $0.policy.version == version }) else {
      throw PolicyStoreError.noVersion(version, newest: records[0].policy.version)
    }
    return found
  }

  /// What came of setting rules.
  public enum Change: Sendable {
    /// They hold from now on.
    case set(PolicyRecord)
    /// They would end the approval by a second person, and so wait for a second person to set the same rules.
    case proposed(PolicyRecord)

    /// The rules, with who set or proposed them.
    public var record: PolicyRecord {
      switch self {
      case .set(let record), .proposed(let record): record
      }
    }
  }

  /// Makes rules the ones that hold, under the next version number. Issued rounds keep theirs.
  ///
  /// Rules that end the approval by a second person take two people themselves, with an account each: the first one only
  /// proposes them.
  /// - Parameters:
  ///   - policy: The rules. Their version is that of the rules they were made from, or the next one.
  ///   - numbered: Whether the version was written down; where it was not, nothing is compared.
  /// - Throws: ``PolicyStoreError`` where somebody else set another one meanwhile, or nothing would change.
  @discardableResult
  public func set(
    _ policy: Policy, numbered: Bool, note: String, operatorName: String, now: Instant
  ) throws -> Change {
    let note = note.isEmpty ? "" : try ReporterStore.line(note, field: "--note")
    return try store.write { connection in
      let current = try current()
      let next = current.version + 1
      guard !numbered || policy.version == current.version || policy.version == next else {
        throw PolicyStoreError.outdated(policy.version, newest: current.version)
      }
      let changes = current.differences(to: policy)
      guard !changes.isEmpty else { throw PolicyStoreError.unchanged(current.version) }
      let numbered = try policy.numbered(next)
      let record = PolicyRecord(policy: numbered, operatorName: operatorName, at: now, note: note)
      let words = changes.map { "\($0.key) \($0.old) → \($0.new)" }.joined(separator: ", ")
      let detail = words + (note.isEmpty ? "" : ": \(note)")
      if current.approval, !policy.approval, try !isProposedByAnother(numbered, than: operatorName) {
        try propose(record, detail: detail)
        return .proposed(record)
      }
      return try AuditStore(connection: connection).recording(.policy, key: Int64(next)) {
        try connection.run(
          "insert into policy (version, json, operator, at, note) values ($1, $2, $3, $4, $5)", next, numbered.json(),
          operatorName, now, note)
        let entry = AuditEntry(
          action: .setPolicy, subject: .policy(next), detail: detail, operatorName: operatorName, at: now)
        return (.set(record), entry)
      }
    }
  }

  /// Whether somebody else has proposed the same rules on top of the ones that hold.
  private func isProposedByAnother(_ policy: Policy, than operatorName: String) throws -> Bool {
    let own = store.signature(operatorName)
    return try store.connection.rows(
      "select \(Signature.columns) from policy_proposal where json = $1", policy.json(), as: Signature.self
    ).contains { own.objection(to: $0) == nil }
  }

  private func propose(_ record: PolicyRecord, detail: String) throws {
    try store.connection.run(
      "insert into policy_proposal (json, operator, at, note, account) values ($1, $2, $3, $4, $5)",
      record.policy.json(), record.operatorName, record.at, record.note,
      store.signature(record.operatorName ?? "").account)
    let id = store.connection.lastInsertedRow
    let audit = AuditStore(connection: store.connection)
    try audit.append(
      AuditEntry(
        action: .proposePolicy, subject: .proposal(id), detail: detail, operatorName: record.operatorName ?? "",
        at: record.at),
      after: try audit.commitment(.policyProposal, key: id))
  }

  private func newest() throws -> PolicyRecord? {
    try store.connection.first(
      "select \(PolicyRecord.columns) from policy order by version desc limit 1", as: PolicyRecord.self)
  }
}

extension PolicyRecord: RowDecodable {
  package static let columns = "json, operator, at, note"

  package init(_ row: inout RowReader) throws {
    policy = try row.next()
    operatorName = try row.next()
    at = try row.next()
    note = try row.next()
  }
}

/// Kept as JSON.
extension Policy: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) throws -> Policy { try Policy(json: row.text(column)) }
}

/// Why rules can't be set or shown.
public enum PolicyStoreError: UserFacingError, Equatable {
  case noVersion(Int, newest: Int)
  case outdated(Int, newest: Int)
  case unchanged(Int)

  /// Nothing there, or a rule that is broken.
  public var category: ErrorCategory {
    if case .noVersion = self { .notFound } else { .badData }
  }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .noVersion(let version, let newest):
      Message(
        en: "there is no policy \(version); the newest is \(newest). See: tips policy history",
        fa: "آیین‌نامهٔ \(version) نیست؛ تازه‌ترین \(newest) است. ببینید: tips policy history")
    case .outdated(let version, let newest):
      Message(
        en: "the policy's version \(version) is not the one that holds, \(newest); "
          + "make the change on top of: tips policy show",
        fa: "نگارش \(version) آیین‌نامه آن نیست که اکنون برقرار است (\(newest))؛ "
          + "تغییر را بر پایهٔ این بنویسید: tips policy show")
    case .unchanged(let version):
      Message(
        en: "the policy is the same as policy \(version), which holds; nothing was set",
        fa: "این آیین‌نامه همان آیین‌نامهٔ \(version) است که اکنون برقرار است؛ چیزی تغییر نکرد")
    }
  }
}

extension Store {
  /// The rules of recognition.
  public var policies: PolicyStore { PolicyStore(store: self) }
}
