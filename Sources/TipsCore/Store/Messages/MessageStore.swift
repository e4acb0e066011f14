import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What the station and the reporter say to each other. The reporter has no name here and reads it by receipt.
///
/// Messages are notes with an ``Note/Origin``: what holds for notes, from the index to erasure, holds for them.
public struct MessageStore {
  /// So many words of a reporter are kept with one report, so that room is left for notes.
  static let mostWords = 200

  let store: Store

  /// Asks the reporter; what they sent before counts as seen.
  ///
  /// - Returns: how many messages there are now.
  /// - Throws: ``MessageError``, ``NoteError``, ``DraftError``, ``ReportStoreError``.
  @discardableResult
  public func ask(_ text: String, of number: ReportNumber, operatorName: String, now: Instant) throws -> Int {
    try NoteStore.check(text, now: now)
    return try store.write { connection in
      let report = try store.reports.existing(number)
      guard try hasReceipt(number) else { throw MessageError.noReceipt(number) }
      try AuditStore(connection: connection).recording(
        .askReporter, of: number, detail: "", operatorName: operatorName, now: now
      ) {
        try NoteStore.insert(text, .question, on: report, by: operatorName, at: now, connection)
        try see(number, operatorName: operatorName, now: now, connection)
      }
      return try messages(on: number).count
    }
  }

  /// Keeps what a reporter sent: an answer, or a further word.
  ///
  /// - Parameters:
  ///   - id: the report's row, as a receipt gives it.
  ///   - key: what tells the word apart; one that comes again is there already.
  ///   - sentAt: when the reporter sent it; no later than now.
  /// - Returns: false where it was there already.
  /// - Throws: ``MessageError``, ``NoteError``, ``DraftError``, ``ReportStoreError``.
  @discardableResult
  package func addWord(
    _ text: String, to id: Int64, key: String?, sentAt: Instant, operatorName: String, now: Instant
  ) throws -> Bool {
    try NoteStore.check(text, now: now)
    let number = ReportNumber(id: id)
    return try store.write { connection in
      if let key {
        let known = try connection.first("select 1 from note where source_key = $1", key) { (_: Int) in true }
        guard known == nil else { return false }
      }
      let report = try store.reports.existing(number)
      guard try messages(on: number).count(where: { $0.origin == .word }) < Self.mostWords else {
        throw MessageError.tooManyWords(number)
      }
      try AuditStore(connection: connection).recording(
        .addWord, of: number, detail: "", operatorName: operatorName, now: now
      ) {
        try NoteStore.insert(
          text, .word, key: key, on: report, by: operatorName, at: min(sentAt, now), connection)
      }
      return true
    }
  }

  /// Records that somebody of the station saw what the reporter sent.
  ///
  /// - Throws: ``MessageError/nothingUnseen(_:)``, ``ReportStoreError``.
  public func markSeen(_ number: ReportNumber, operatorName: String, now: Instant) throws {
    try store.write { connection in
      _ = try store.reports.existing(number)
      guard try hasUnseenWord(number) else { throw MessageError.nothingUnseen(number) }
      try AuditStore(connection: connection).recording(
        .seeWords, of: number, detail: "", operatorName: operatorName, now: now
      ) { try see(number, operatorName: operatorName, now: now, connection) }
    }
  }

  private func see(
    _ number: ReportNumber, operatorName: String, now: Instant, _ connection: Connection
  ) throws {
    try connection.run(
      "update note set seen_at = $2, seen_by = $3 where report_id = $1 and origin = 2 and seen_at is null", number, now,
      operatorName)
  }
}

// MARK: Reading

extension MessageStore {
  /// All messages on a report, oldest first; empty ones are those whose texts were removed.
  public func messages(on number: ReportNumber) throws -> [Note] {
    try store.notes.notes(on: number).filter { $0.origin != .station }
  }

  /// Whether the reporter holds a receipt, by which messages are read.
  public func hasReceipt(_ number: ReportNumber) throws -> Bool {
    let found = try store.connection.first("select 1 from receipt where report_id = $1", number) { (_: Int) in true }
    return found ?? false
  }

  /// Whether a word of the reporter waits to be seen.
  public func hasUnseenWord(_ number: ReportNumber) throws -> Bool {
    try store.connection.first(
      "select 1 from note where report_id = $1 and origin = 2 and seen_at is null limit 1", number
    ) { (_: Int) in true } ?? false
  }

  /// Reports with words that nobody has seen yet, oldest number first.
  ///
  /// - Parameters:
  ///   - place: only those of this place and of places inside it; nil for all.
  ///   - limit: at most so many.
  package func unseen(within place: Int64? = nil, limit: Int) throws -> [ReportRecord] {
    let inside = try place.map { try ReferenceStore(connection: store.connection).subtree(of: $0) }
    return try store.connection.rows(
      """
      select \(ReportRecord.columns)
      from report
      where id in (select report_id from note where origin = 2 and seen_at is null)
        \(inside.map { "and " + ResolvedFilter.condition("+place_id", isAmong: $0) } ?? "")
      order by id
      limit \(limit)
      """, as: ReportRecord.self)
  }

  /// How many reports have words that nobody has seen yet; counted up to the limit.
  package func unseenCount(within place: Int64? = nil, limit: Int) throws -> Int {
    guard place == nil else { return try unseen(within: place, limit: limit).count }
    return try store.connection.value(
      """
      select count(*)
      from (select distinct report_id from note where origin = 2 and seen_at is null limit \(limit)) as waiting
      """) ?? 0
  }
}

extension [Note] {
  /// Whether the station asked and the reporter has not answered.
  package var hasOpenQuestion: Bool { last { $0.origin != .station }?.origin == .question }
}

extension Store {
  /// What the station and reporters say to each other.
  public var messages: MessageStore { MessageStore(store: self) }
}
