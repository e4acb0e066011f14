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
    try connection.prepare("select id, hash from audit_entry order by id desc limit 1").first {
      ($0.int64(0), $0.blob(1))
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
      operatorName: entry.operatorName, action: entry.action.rawValue, subject: entry.subject, detail: detail,
      span: span, before: before, after: after)
    let statement = try connection.prepare(
      """
      insert into audit_entry (id, at, operator, action, subject, detail, first_id, last_id, before, after, hash)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """)
    statement.bind(1, sequence)
    statement.bind(2, entry.at)
    statement.bind(3, entry.operatorName)
    statement.bind(4, entry.action.rawValue)
    statement.bind(5, entry.subject)
    statement.bind(6, detail)
    statement.bind(7, span?.lowerBound)
    statement.bind(8, span?.upperBound)
    statement.bind(9, before)
    statement.bind(10, after)
    statement.bind(11, hash)
    try statement.run()
  }

  // MARK: Reading

  private static let columns = "id, at, operator, action, subject, detail, first_id, last_id, before, after, hash"

  /// Calls the body for every entry, oldest first.
  func each(_ body: (AuditRecord) throws -> Void) throws {
    try connection.prepare("select \(Self.columns) from audit_entry order by id").each { try body(Self.record($0)) }
  }

  /// The newest entries, newest first.
  func newest(limit: Int) throws -> [AuditRecord] {
    try list("order by id desc limit $1") { $0.bind(1, limit) }
  }

  /// The newest entries about a subject, newest first.
  func newest(about subject: String, limit: Int) throws -> [AuditRecord] {
    try list("where subject = $1 order by id desc limit $2") {
      $0.bind(1, subject)
      $0.bind(2, limit)
    }
  }

  /// The entries about a round and its drafts, newest first.
  func newest(aboutRound label: String, limit: Int) throws -> [AuditRecord] {
    try list("where subject = $1 or (subject >= $2 and subject < $3) order by id desc limit $4") {
      $0.bind(1, "round \(label)")
      $0.bind(2, "draft \(label) ")
      $0.bind(3, "draft \(label)!")
      $0.bind(4, limit)
    }
  }

  /// The entries that cover many reports, the given one among them.
  func spans(over reportID: Int64) throws -> [AuditRecord] {
    try list("where first_id <= $1 and last_id >= $1 order by id desc") { $0.bind(1, reportID) }
  }

  /// The ids that the reports of an import were given.
  func span(ofImport id: Int64) throws -> ClosedRange<Int64>? {
    try newest(about: Self.reports(ofImport: id), limit: 1).first?.span
  }

  /// What the entry about the reports of an import is about.
  static func reports(ofImport id: Int64) -> String { "reports of import \(id)" }

  /// The entry at a place in the trail.
  func entry(_ sequence: Int64) throws -> AuditRecord? { try list("where id = $1") { $0.bind(1, sequence) }.first }

  private func list(_ rest: String, bind: (Statement) -> Void) throws -> [AuditRecord] {
    let statement = try connection.prepare("select \(Self.columns) from audit_entry \(rest)")
    bind(statement)
    var records: [AuditRecord] = []
    try statement.each { records.append(Self.record($0)) }
    return records
  }

  private static func record(_ row: Statement) -> AuditRecord {
    // A damaged span must not stop the program; the hash shows the damage.
    let span = row.optionalInt64(6).map { $0...max($0, row.int64(7)) }
    return AuditRecord(
      sequence: row.int64(0), at: row.instant(1), operatorName: row.text(2), action: row.text(3), subject: row.text(4),
      detail: row.text(5), span: span, before: row.isNull(8) ? nil : row.blob(8),
      after: row.isNull(9) ? nil : row.blob(9), hash: row.blob(10))
  }
}

extension Connection {
  /// The name that the store has for ever.
  package func storeUUID() throws -> String {
    try prepare("select uuid from store").first { $0.text(0) } ?? ""
  }
}
