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
    var records: [PolicyRecord] = []
    let list = try store.connection.prepare("select json, operator, at, note from policy order by version desc")
    try list.each { records.append(try Self.record($0)) }
    let created = try store.connection.prepare("select created_at from store").first { $0.instant(0) }
    records.append(
      PolicyRecord(policy: .standard, operatorName: nil, at: created ?? Instant(epochSeconds: 0), note: ""))
    return records
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

  /// Makes rules the ones that hold, under the next version number. Issued rounds keep theirs.
  ///
  /// - Parameters:
  ///   - policy: The rules. Their version is that of the rules they were made from, or the next one.
  ///   - numbered: Whether the version was written down; where it was not, nothing is compared.
  /// - Throws: ``PolicyStoreError`` where somebody else set another one meanwhile, or nothing would change.
  @discardableResult
  public func set(
    _ policy: Policy, numbered: Bool, note: String, operatorName: String, now: Instant
  ) throws -> PolicyRecord {
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
      let insert = try connection.prepare(
        "insert into policy (version, json, operator, at, note) values ($1, $2, $3, $4, $5)")
      insert.bind(1, next)
      insert.bind(2, numbered.json())
      insert.bind(3, operatorName)
      insert.bind(4, now)
      insert.bind(5, note)
      try insert.run()
      let words = changes.map { "\($0.key) \($0.old) → \($0.new)" }.joined(separator: ", ")
      let audit = AuditStore(connection: connection)
      try audit.append(
        AuditEntry(
          action: .setPolicy, subject: "policy \(next)", detail: words + (note.isEmpty ? "" : ": \(note)"),
          operatorName: operatorName, at: now),
        after: try audit.commitment(.policy, key: Int64(next)))
      return PolicyRecord(policy: numbered, operatorName: operatorName, at: now, note: note)
    }
  }

  private func newest() throws -> PolicyRecord? {
    try store.connection.prepare("select json, operator, at, note from policy order by version desc limit 1").first {
      try Self.record($0)
    }
  }

  private static func record(_ row: Statement) throws -> PolicyRecord {
    PolicyRecord(
      policy: try Policy(json: row.text(0)), operatorName: row.text(1), at: row.instant(2), note: row.text(3))
  }
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
  public var message: String {
    switch self {
    case .noVersion(let version, let newest):
      "there is no policy \(version); the newest is \(newest). See: tips policy history"
    case .outdated(let version, let newest):
      "the policy's version \(version) is not the one that holds, \(newest); "
        + "make the change on top of: tips policy show"
    case .unchanged(let version): "the policy is the same as policy \(version), which holds; nothing was set"
    }
  }
}

extension Store {
  /// The rules of recognition.
  public var policies: PolicyStore { PolicyStore(store: self) }
}
