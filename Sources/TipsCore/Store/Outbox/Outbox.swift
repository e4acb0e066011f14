import TipsCalendar
import TipsDomain
import TipsFeed
import TipsIdentity
import TipsSQLite

/// How far a store has come with its centre.
package struct OutboxState: Sendable, Equatable {
  package let url: String
  package let joinedAt: Instant
  /// Up to which change the centre is known to have everything.
  package let sequence: Int64
  /// Up to which entry of the trail.
  package let trail: FeedState.Trail
  /// When the centre last said so; nil for never.
  package let sentAt: Instant?
  /// The last command of the centre that was carried out.
  package let applied: Int64
  /// Whether the centre is to forget the station's rows with the next batch.
  package let isAnew: Bool
}

extension OutboxState: RowDecodable {
  package static let columns = "url, joined_at, sequence, entry, hash, sent_at, applied, anew"

  package init(_ row: inout RowReader) throws {
    url = try row.next()
    joinedAt = try row.next()
    sequence = try row.next()
    trail = FeedState.Trail(entry: try row.next(), hash: try row.next())
    sentAt = try row.next()
    applied = try row.next()
    isAnew = try row.next()
  }
}

extension OutboxState {
  /// How far the store of a connection has come; nil without a centre.
  package init?(of connection: Connection) throws {
    guard let row = try connection.first("select \(Self.columns) from centre", as: Self.self) else { return nil }
    self = row
  }
}

/// What waits for the centre.
package struct OutboxBacklog: Sendable, Equatable {
  /// How many groups of rows, as far as can be told without reading them.
  package let changes: Int
  /// How many entries of the trail.
  package let entries: Int
  /// When the oldest of these entries was written; nil where there is none.
  package let since: Instant?

  /// Whether the centre has everything.
  package var isEmpty: Bool { changes == 0 && entries == 0 }

  /// What waits in the store of a connection.
  package init(of connection: Connection, _ state: OutboxState) throws {
    changes =
      try connection.value(
        "select sum(coalesce(present, last - first + 1)) from change where sequence > $1", state.sequence) ?? 0
    let newest = try AuditStore(connection: connection).head().sequence
    entries = Int(max(0, newest - state.trail.entry))
    since = try connection.value(
      "select at from audit_entry where id > $1 order by id limit 1", state.trail.entry)
  }
}

/// What a store sends to its centre: the keys of changed rows, which are read when they are sent.
package struct Outbox {
  let store: Store
  private var connection: Connection { store.connection }

  package init(_ store: Store) { self.store = store }

  /// How far the store has come; nil without a centre.
  package func state() throws -> OutboxState? {
    try OutboxState(of: connection)
  }

  /// How far the store has come.
  ///
  /// - Throws: ``OutboxError/notJoined``.
  package func existing() throws -> OutboxState {
    guard let state = try state() else { throw OutboxError.notJoined }
    return state
  }

  /// What waits.
  ///
  /// - Throws: ``OutboxError/notJoined``.
  package func backlog() throws -> OutboxBacklog {
    try store.read { try OutboxBacklog(of: $0, existing()) }
  }

  /// The number of the newest change.
  static func newest(_ connection: Connection) throws -> Int64 {
    try connection.value("select max(sequence) from change") ?? 0
  }

  // MARK: Joining

  /// Makes the outbox, and enters everything that is there.
  ///
  /// - Throws: ``OutboxError/joinedAlready(url:)``.
  package func join(url: String, operatorName: String, now: Instant) throws {
    try store.write { connection in
      if let state = try state() { throw OutboxError.joinedAlready(url: state.url) }
      let before = try Self.newest(connection)
      try connection.run(
        """
        insert into centre (id, url, joined_at, sequence, entry, hash, applied, anew) values (1, $1, $2, $3, 0, $4, 0, 0)
        """, url, now, before + 1, AuditChain.start)
      try record(.joinCentre, operatorName, now)
      try enterAll(behind: before + 1)
    }
  }

  /// Ends sending. The centre keeps what it has.
  ///
  /// - Throws: ``OutboxError/notJoined``.
  package func leave(operatorName: String, now: Instant) throws {
    try store.write { connection in
      _ = try existing()
      try record(.leaveCentre, operatorName, now)
      try connection.run("delete from centre")
      try removeChanges(upTo: .max)
    }
  }

  /// Enters everything again, and has the centre forget what it has of this station.
  ///
  /// - Throws: ``OutboxError/notJoined``.
  package func beginAnew(operatorName: String, now: Instant) throws {
    try store.write { connection in
      _ = try existing()
      let before = try Self.newest(connection)
      try record(.beginAnew, operatorName, now)
      try removeChanges(upTo: .max)
      try connection.run(
        "update centre set sequence = $1, entry = 0, hash = $2, anew = 1", before + 1, AuditChain.start)
      try enterAll(behind: before + 1)
    }
  }

  /// The centre has everything up to here.
  package func acknowledge(_ state: FeedState, now: Instant) throws {
    try store.write { connection in
      try connection.run(
        "update centre set sequence = $1, entry = $2, hash = $3, sent_at = $4, anew = 0", state.sequence,
        state.trail.entry, state.trail.hash, now)
      try removeChanges(upTo: state.sequence)
    }
  }

  private func record(_ action: AuditEntry.Action, _ operatorName: String, _ now: Instant) throws {
    try AuditStore(connection: connection).append(
      AuditEntry(action: action, subject: .settings, detail: "", operatorName: operatorName, at: now))
  }

  /// The newest one stays: SQLite would give its number again.
  private func removeChanges(upTo sequence: Int64) throws {
    try connection.run(
      "delete from change where sequence <= $1 and sequence < (select max(sequence) from change)", sequence)
  }

  /// Enters all rows of all tables, in pieces. The number right behind the last one stays unused, so that no centre stands
  /// there.
  private func enterAll(behind sequence: Int64) throws {
    var next = sequence
    let insert = try connection.prepare(
      "insert into change (sequence, thing, first, last, present) values ($1, $2, $3, $4, $5)")
    for table in FeedTable.all {
      let key = table.groupColumn.name
      let page = try connection.prepare(
        """
        select min(key), max(key), count(*)
        from (select distinct \(key) as key from "\(table.name)" where \(key) >= $1 order by \(key) limit $2)
        """)
      var first = Int64.min
      while true {
        let piece = try page.first(first, OutboxRecording.piece) { (first: Int64?, last: Int64?, count: Int64) in
          first.flatMap { first in last.map { (first: first, last: $0, count: count) } }
        }
        guard let piece, let piece else { break }
        next += 1
        try insert.run(next, table.number, piece.first, piece.last, piece.count)
        guard piece.count == OutboxRecording.piece, piece.last < .max else { break }
        first = piece.last + 1
      }
    }
  }
}

extension Store {
  /// A number that is another one once another connection has changed the store.
  ///
  /// - Throws: ``StoreError/replaced(path:)`` where another file has taken the store's place.
  package func changesOfOthers() throws -> Int {
    guard !connection.hasMoved else { throw StoreError.replaced(path: path) }
    return try connection.value("pragma data_version") ?? 0
  }

  /// What the store sends to its centre.
  package var outbox: Outbox { Outbox(self) }
}
