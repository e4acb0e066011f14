import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// A workshop, a visit to a school or another meeting with people.
public struct ActivityRecord: Sendable, Equatable {
  /// The row in the store.
  public let id: Int64
  /// Such as `workshop`.
  public let kind: String
  /// Where it was.
  public let placeID: Int64?
  /// When it was.
  public let at: Instant
  /// How many people took part, where that was told.
  public let people: Int?
  /// Who recorded it.
  public let operatorName: String
}

/// What is wrong with an activity.
public enum ActivityError: UserFacingError, Equatable {
  case badKind(String)
  case badPeople(Int)
  case inFuture
  case unknown(Int64)
  case nothingChanges(Int64)

  /// Malformed input, or nothing there.
  public var category: ErrorCategory {
    if case .unknown = self { .notFound } else { .badData }
  }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .badKind(let typed):
      Message(
        en: "'\(typed)' is no kind of activity: 1 to 64 letters, digits, '_', '-' or spaces, such as workshop",
        fa: "«\(typed)» نوع فعالیت نیست: 1 تا 64 حرف، رقم، «_»، «-» یا فاصله بنویسید، مانند workshop")
    case .badPeople(let number):
      Message(
        en: "--people is \(number); it must be 0 to 10000000",
        fa: "مقدار --people \(number) است؛ باید 0 تا 10000000 باشد")
    case .nothingChanges(let id):
      Message(
        en: "activity \(id) says so already; nothing was changed",
        fa: "فعالیت \(id) از پیش همین است؛ چیزی تغییر نکرد")
    case .unknown(let id):
      Message(
        en: "no activity \(id). See: tips activity list",
        fa: "فعالیتی با شمارهٔ \(id) نیست. ببینید: tips activity list")
    case .inFuture:
      Message(
        en: "the activity lies in the future; check the date and the clock",
        fa: "زمان فعالیت در آینده است؛ تاریخ و ساعت را بررسی کنید")
    }
  }
}

/// Activities.
public struct ActivityStore {
  let store: Store

  /// Records an activity. Upper and lower case of the kind are not told apart.
  ///
  /// - Throws: ``ActivityError``, ``ReferenceError`` for an unknown place.
  public func add(
    kind typed: String, place: String?, at: Instant, people: Int?, operatorName: String, now: Instant
  ) throws -> ActivityRecord {
    let kind = try Self.kind(typed)
    try Self.check(people: people, at: at, now: now)
    return try store.write { connection in
      let placeID = try place.map { try store.references.place(named: $0).id }
      try connection.run(
        """
        insert into activity (kind, place_id, at, people, operator, recorded_at)
        values ($1, $2, $3, $4, $5, $6)
        """,
        kind, placeID, at, people, operatorName, now)
      let id = connection.lastInsertedRow
      let audit = AuditStore(connection: connection)
      try audit.append(
        AuditEntry(action: .addActivity, subject: .activity(id), detail: kind, operatorName: operatorName, at: now),
        after: try audit.commitment(.activity, key: id))
      return ActivityRecord(
        id: id, kind: kind, placeID: placeID, at: at, people: people, operatorName: operatorName)
    }
  }

  /// Changes what is known of an activity; what is nil stays as it is. The trail keeps what it said before.
  ///
  /// - Throws: ``ActivityError``, ``ReferenceError`` for an unknown place.
  @discardableResult
  public func set(
    _ id: Int64, kind typed: String? = nil, place: String? = nil, at: Instant? = nil, people: Int? = nil,
    operatorName: String, now: Instant
  ) throws -> ActivityRecord {
    let kind = try typed.map(Self.kind)
    try Self.check(people: people, at: at ?? now, now: now)
    return try store.write { connection in
      let before = try activity(id)
      let placeID = try place.map { try store.references.place(named: $0).id }
      let after = ActivityRecord(
        id: id, kind: kind ?? before.kind, placeID: placeID ?? before.placeID, at: at ?? before.at,
        people: people ?? before.people, operatorName: before.operatorName)
      guard after != before else { throw ActivityError.nothingChanges(id) }
      return try AuditStore(connection: connection).recording(.activity, key: id) {
        try connection.run(
          "update activity set kind = $2, place_id = $3, at = $4, people = $5 where id = $1", id, after.kind,
          after.placeID, after.at, after.people)
        let entry = AuditEntry(
          action: .editActivity, subject: .activity(id), detail: "\(try words(before)) to \(try words(after))",
          operatorName: operatorName, at: now)
        return (after, entry)
      }
    }
  }

  /// Takes an activity out again; the trail keeps what it was.
  ///
  /// - Throws: ``ActivityError/unknown(_:)``.
  public func remove(_ id: Int64, operatorName: String, now: Instant) throws {
    try store.write { connection in
      let before = try activity(id)
      try AuditStore(connection: connection).recording(.activity, key: id) {
        let entry = AuditEntry(
          action: .removeActivity, subject: .activity(id), detail: try words(before), operatorName: operatorName,
          at: now)
        try connection.run("delete from activity where id = $1", id)
        return ((), entry)
      }
    }
  }

  /// For the trail.
  private func words(_ activity: ActivityRecord) throws -> String {
    let place = try CorrectionWords(store).value(activity.placeID.map { "\($0)" }, of: .place)
    let parts = [
      activity.kind, store.zone.iso8601(activity.at), place ?? "no place", activity.people.map { "\($0) people" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private static func kind(_ typed: String) throws -> String {
    let kind = typed.trimmingASCIISpace().lowercased()
    guard (1...64).contains(kind.unicodeScalars.count),
      kind.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "_- .\u{200C}".unicodeScalars.contains($0)
      })
    else { throw ActivityError.badKind(SafeText.line(String(typed.prefix(64)))) }
    return kind
  }

  private static func check(people: Int?, at: Instant, now: Instant) throws {
    if let people, !(0...10_000_000).contains(people) { throw ActivityError.badPeople(people) }
    guard at.epochSeconds <= now.epochSeconds + Limits.clockSkew else { throw ActivityError.inFuture }
  }

  /// The activity with a number.
  ///
  /// - Throws: ``ActivityError/unknown(_:)``.
  public func activity(_ id: Int64) throws -> ActivityRecord {
    guard
      let found = try store.connection.first(
        "select \(ActivityRecord.columns) from activity where id = $1", id, as: ActivityRecord.self)
    else { throw ActivityError.unknown(id) }
    return found
  }

  /// Activities of a time, newest first; only those behind the given one, where one is given.
  public func list(from: Instant?, to: Instant?, after: ActivityRecord? = nil, limit: Int) throws -> [ActivityRecord] {
    try store.connection.rows(
      """
      select \(ActivityRecord.columns)
      from activity
      where at >= $1 and at < $2 and (at, id) < ($4, $5)
      order by at desc, id desc
      limit $3
      """,
      from?.epochSeconds ?? Int64.min, to?.epochSeconds ?? Int64.max, limit, after?.at.epochSeconds ?? Int64.max,
      after?.id ?? Int64.max, as: ActivityRecord.self)
  }
}

extension ActivityRecord: RowDecodable {
  package static let columns = "id, kind, place_id, at, people, operator"

  package init(_ row: inout RowReader) throws {
    self.init(
      id: try row.next(), kind: try row.next(), placeID: try row.next(), at: try row.next(), people: try row.next(),
      operatorName: try row.next())
  }
}

extension Store {
  /// Activities.
  public var activities: ActivityStore { ActivityStore(store: self) }
}
