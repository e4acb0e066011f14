import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// What was added to a report after it was recorded.
public struct Note: Sendable, Equatable {
  /// Whose words they are, and for whom.
  public enum Origin: Int, Sendable, CaseIterable {
    /// The station's own, for colleagues alone.
    case station = 0
    /// A question to the reporter, who reads it by receipt.
    case question = 1
    /// What the reporter sent by receipt.
    case word = 2
  }

  /// The row in the store.
  let id: Int64
  /// What was added; empty where the report's texts were removed.
  public let text: String
  /// When.
  public let recordedAt: Instant
  /// By whom.
  public let operatorName: String
  /// Whose words they are.
  public let origin: Origin
  /// When somebody of the station saw a reporter's word; nil where nobody has.
  public let seenAt: Instant?
}

/// Why a note can't be added.
public enum NoteError: UserFacingError, Equatable {
  case empty
  case tooMany(ReportNumber)
  case textsRemoved(ReportNumber)

  /// A rule is broken.
  public var category: ErrorCategory { .badData }

  /// Which one.
  public var message: Message {
    switch self {
    case .empty:
      Message(en: "the note is empty: say what is to be added", fa: "یادداشت خالی است: متن آن را بنویسید")
    case .tooMany(let number):
      Message(
        en: "\(number) has \(NoteStore.mostNotes) notes already; no more can be added",
        fa: "گزارش \(number) از پیش \(NoteStore.mostNotes) یادداشت دارد؛ یادداشت دیگری نمی‌توان افزود")
    case .textsRemoved(let number):
      Message(
        en: "\(number): its texts were removed; nothing is added to it any more",
        fa: "متن‌های گزارش \(number) حذف شده است؛ دیگر چیزی به آن افزوده نمی‌شود")
    }
  }
}

/// What callers add later, or colleagues.
public struct NoteStore {
  /// The id of a note is that of its report with three digits behind it.
  static let mostNotes: Int64 = 999

  let store: Store

  /// Adds a note to a report.
  ///
  /// - Returns: how many notes there are on the report now.
  /// - Throws: ``NoteError``, ``DraftError``, ``ReportStoreError``.
  @discardableResult
  public func add(_ text: String, to number: ReportNumber, operatorName: String, now: Instant) throws -> Int {
    try Self.check(text, now: now)
    return try store.write { connection in
      try AuditStore(connection: connection).recording(
        .addNote, of: number, detail: "", operatorName: operatorName, now: now
      ) {
        try Self.insert(text, .station, on: try store.reports.existing(number), by: operatorName, at: now, connection)
      }
    }
  }

  /// Refuses a text that is none.
  static func check(_ text: String, now: Instant) throws {
    var draft = ReportDraft()
    draft.text = text
    do {
      _ = try draft.validate(now: now)
    } catch DraftError.emptyText {
      throw NoteError.empty
    }
  }

  /// Writes a note within the running transaction, which records it.
  ///
  /// - Returns: how many notes there are on the report now, of whatever origin.
  @discardableResult
  static func insert(
    _ text: String, _ origin: Note.Origin, key: String? = nil, on report: ReportRecord, by operatorName: String,
    at: Instant, _ connection: Connection
  ) throws -> Int {
    guard report.textsRemovedAt == nil else { throw NoteError.textsRemoved(report.number) }
    let ids = Self.ids(of: report.number)
    let newest: Int64? = try connection.value(
      "select max(id) from note where id between $1 and $2", ids.lowerBound, ids.upperBound)
    let id = (newest ?? ids.lowerBound) + 1
    guard ids.contains(id) else { throw NoteError.tooMany(report.number) }
    try connection.run(
      """
      insert into note (id, report_id, text, recorded_at, operator, origin, source_key)
      values ($1, $2, $3, $4, $5, $6, $7)
      """, id, report.number, text, at, operatorName, origin.rawValue, key)
    try connection.run("insert into note_search (rowid, text) values ($1, $2)", id, text)
    return Int(id - ids.lowerBound)
  }

  /// All notes on a report, oldest first.
  public func notes(on number: ReportNumber) throws -> [Note] {
    let ids = Self.ids(of: number)
    return try store.connection.rows(
      """
      select id, text, recorded_at, operator, origin, seen_at from note where id between $1 and $2 order by id
      """, ids.lowerBound, ids.upperBound
    ) { (id: Int64, text: String, recordedAt: Instant, operatorName: String, origin: Int, seenAt: Instant?) in
      Note(
        id: id, text: text, recordedAt: recordedAt, operatorName: operatorName,
        origin: Note.Origin(rawValue: origin) ?? .station, seenAt: seenAt)
    }
  }

  /// The ids that notes on a report have.
  static func ids(of number: ReportNumber) -> ClosedRange<Int64> {
    let first = number.id * (mostNotes + 1)
    return first...first + mostNotes
  }

  /// Puts another text in the place of a note's.
  static func replace(_ text: String, of id: Int64, by other: String, _ connection: Connection) throws {
    try connection.run("insert into note_search (note_search, rowid, text) values ('delete', $1, $2)", id, text)
    try connection.run("update note set text = $2 where id = $1", id, other)
    try connection.run("insert into note_search (rowid, text) values ($1, $2)", id, other)
  }
}

extension Store {
  /// What was added to reports later.
  public var notes: NoteStore { NoteStore(store: self) }
}
