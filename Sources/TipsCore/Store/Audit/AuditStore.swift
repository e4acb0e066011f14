import TipsCalendar
import TipsIdentity
import TipsSQLite

/// The audit trail: who did what, in a chain of hashes. Entries are written in the transaction of the change itself.
package struct AuditStore {
  let connection: Connection

  package init(connection: Connection) {
    self.connection = connection
  }

  /// The number of the newest entry and its hash; 0 and ``AuditChain/start`` in an empty trail.
  func head() throws -> (sequence: Int64, hash: [UInt8]) {
    try connection.first("select id, hash from audit_entry order by id desc limit 1") {
      (id: Int64, hash: [UInt8]) in (id, hash)
    } ?? (0, AuditChain.start)
  }

  /// Writes an entry in the current transaction.
  ///
  /// - Parameters:
  ///   - before: what the touched rows were committed to before; nil where there were none, or none are covered.
  ///   - after: what they are committed to now; nil where there are none any more, or none are covered.
  ///   - span: the ids of the reports, where the entry covers many.
  package func append(
    _ entry: AuditEntry, before: [UInt8]? = nil, after: [UInt8]? = nil, span: ClosedRange<Int64>? = nil
  ) throws {
    let head = try head()
    // Only a damaged file ends with the last number that there is; the row would be refused as one that is there.
    let sequence = head.sequence == .max ? head.sequence : head.sequence + 1
    // A text cut at a border of characters; what is longer can only be a list of things.
    let detail = entry.detail.unicodeScalars.count > 2_000 ? String(entry.detail.prefix(1_000)) : entry.detail
    let hash = AuditChain.hash(
      store: try connection.storeUUID(), sequence: sequence, previous: head.hash, at: entry.at,
      operatorName: entry.operatorName, action: entry.action.rawValue, subject: entry.subject.rawValue, detail: detail,
      span: span, before: before, after: after, account: connection.account)
    try connection.run(
      """
      insert into audit_entry (id, at, operator, action, subject, detail, first_id, last_id, before, after, hash,
        account)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """, sequence, entry.at, entry.operatorName, entry.action.rawValue, entry.subject, detail, span?.lowerBound,
      span?.upperBound, before, after, hash, connection.account)
  }

  /// Adds a key under which checkpoints are signed.
  func addKey(_ publicKey: [UInt8], now: Instant) throws {
    try connection.run("insert into audit_key (public_key, created_at) values ($1, $2)", publicKey, now)
  }

  // MARK: Reading

  /// Calls the body for every entry, oldest first.
  func each(_ body: (AuditRecord) throws -> Void) throws {
    try connection.prepare("select \(AuditRecord.columns) from audit_entry order by id")
      .forEach(as: AuditRecord.self, body)
  }

  /// The newest entries, newest first.
  func newest(limit: Int) throws -> [AuditRecord] { try records("order by id desc limit $1", limit) }

  /// The newest entries about a subject, newest first.
  func newest(about subject: AuditSubject, limit: Int) throws -> [AuditRecord] {
    try records("where subject = $1 order by id desc limit $2", subject, limit)
  }

  /// The entries that cover many reports, the given one among them.
  func spans(over reportID: Int64) throws -> [AuditRecord] {
    try records("where first_id <= $1 and last_id >= $1 order by id desc", reportID)
  }

  /// The ids that the reports of an import were given.
  func span(ofImport id: Int64) throws -> ClosedRange<Int64>? {
    try newest(about: .reports(ofImport: id), limit: 1).first?.span
  }

  /// The entry at a place in the trail.
  func entry(_ sequence: Int64) throws -> AuditRecord? { try records("where id = $1", sequence).first }

  private func records<each Value: ParameterValue>(
    _ rest: String, _ values: repeat each Value
  ) throws -> [AuditRecord] {
    try connection.rows(
      "select \(AuditRecord.columns) from audit_entry \(rest)", repeat each values, as: AuditRecord.self)
  }
}

extension AuditRecord: RowDecodable {
  package static let columns =
    "id, at, operator, action, subject, detail, first_id, last_id, before, after, hash, account"

  package init(_ row: inout RowReader) throws {
    self.init(
      sequence: try row.next(), at: try row.next(), operatorName: try row.next(), action: try row.next(),
      subject: try row.next(), detail: try row.next(), span: try Self.span(&row), before: try row.next(),
      after: try row.next(), hash: try row.next(), account: try row.next())
  }

  /// A damaged span must not stop the program; the hash shows the damage.
  private static func span(_ row: inout RowReader) throws -> ClosedRange<Int64>? {
    let first = try row.next(Int64?.self)
    let last = try row.next(Int64.self)
    return first.map { $0...max($0, last) }
  }
}

extension Connection {
  /// The name that the store has for ever.
  package func storeUUID() throws -> String { try value("select uuid from store") ?? "" }
}
