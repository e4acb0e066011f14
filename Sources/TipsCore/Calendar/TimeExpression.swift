import TipsText

/// Times as people type them: `now`, `21:40`, `yesterday 21:40`, `1404-07-11 21:40`, `-10m`.
package enum TimeExpression {
  /// Reads a time.
  ///
  /// - `now`; `-10m`, `-2h`: so many minutes or hours before `now`.
  /// - `10 minutes ago`, `2 hours ago`, in Persian «10 دقیقه پیش»: the same.
  /// - `21:40`, `today 21:40`, `yesterday 21:40`, `21:40 yesterday`: that time of the station's day, also where it lies
  ///   ahead of `now`.
  /// - `1404-07-11 21:40`, `1404/07/11 21:40`, `2025-10-03 21:40`, `2025-10-03T21:40:00+03:30`: a `T` or blanks before
  ///   the time; an offset or `Z` behind it overrides the station's clock. A year below 1700 is Solar Hijri.
  ///
  /// Seconds may follow every time, and a fraction of them, which is dropped. Digits may be Persian or Arabic,
  /// `today` and `yesterday` Persian too. A time that the clock showed twice is the earlier one.
  /// - Throws: ``TimeExpressionError``, or ``SkippedTimeError`` for a time that the station's clock skipped.
  package static func parse(_ text: String, now: Instant, zone: StationZone) throws -> Instant {
    let bytes = TypedText.trimmed(PersianText.comparisonKey(text).utf8)
    guard !bytes.isEmpty, bytes.count <= 80 else { throw TimeExpressionError.malformed(typed: text) }
    return try bytes.withUnsafeBufferPointer { bytes in
      var reader = TimeExpressionReader(cursor: DateCursor(bytes), typed: text, now: now, zone: zone)
      return try reader.instant()
    }
  }
}

/// Reads one time expression.
private struct TimeExpressionReader {
  var cursor: DateCursor
  let typed: String
  let now: Instant
  let zone: StationZone

  mutating func instant() throws -> Instant {
    if cursor.take(word: "now") || cursor.take(word: "اکنون") {
      guard cursor.isAtEnd else { throw malformed }
      return now
    }
    if cursor.take(UInt8(ascii: "-")) { return try ago() }
    let today = zone.day(of: now)
    if cursor.takeToday() { return try time(behindWordFor: today) }
    if cursor.takeYesterday() { return try time(behindWordFor: today.advanced(by: -1)) }
    let start = cursor.position
    if cursor.number(1, 2) != nil, cursor.next == UInt8(ascii: ":") {
      cursor.position = start
      return try timeAndDay(today)
    }
    cursor.position = start
    if let minutes = minutesAgo() { return now.adding(seconds: -minutes * 60) }
    cursor.position = start
    return try dateAndTime().instant(zone: zone)
  }

  private mutating func ago() throws -> Instant {
    guard let count = cursor.number(1, 6) else { throw malformed }
    let unit: Int
    if cursor.take(letter: UInt8(ascii: "m")) {
      unit = 60
    } else if cursor.take(letter: UInt8(ascii: "h")) {
      unit = 3_600
    } else {
      throw malformed
    }
    guard cursor.isAtEnd else { throw malformed }
    return now.adding(seconds: -count * unit)
  }

  /// `10 minutes ago`, «۱۰ دقیقه پیش», «۲ ساعت قبل».
  private mutating func minutesAgo() -> Int? {
    guard let count = cursor.number(1, 4), cursor.takeBlanks() else { return nil }
    let unit: Int
    if ["minutes", "minute", "min", "دقیقه"].contains(where: { cursor.take(word: $0) }) {
      unit = 1
    } else if ["hours", "hour", "ساعت"].contains(where: { cursor.take(word: $0) }) {
      unit = 60
    } else {
      return nil
    }
    guard cursor.takeBlanks(), ["ago", "پیش", "قبل"].contains(where: { cursor.take(word: $0) }), cursor.isAtEnd else {
      return nil
    }
    return count * unit
  }

  /// `21:40`, «21:40 دیروز».
  private mutating func timeAndDay(_ today: LocalDay) throws -> Instant {
    var day = today
    let local = try clock(on: today) { cursor in
      let start = cursor.position
      guard cursor.takeBlanks() else { return }
      if cursor.takeYesterday() {
        day = today.advanced(by: -1)
      } else if !cursor.takeToday() {
        cursor.position = start
      }
    }
    return try zone.instant(of: LocalDateTime(day: day, secondOfDay: local.secondOfDay))
  }

  private mutating func time(behindWordFor day: LocalDay) throws -> Instant {
    guard !cursor.isAtEnd else { throw TimeExpressionError.timeMissing(typed: typed) }
    guard cursor.takeBlanks() else { throw malformed }
    return try zone.instant(of: clock(on: day))
  }

  private mutating func dateAndTime() throws -> ParsedTime {
    guard let year = cursor.number(4, 4), let mark = cursor.takeDateMark(), let month = cursor.number(1, 2),
      cursor.take(mark), let monthDay = cursor.number(1, 2)
    else { throw malformed }
    if let problem = DateProblem(year: year, month: month, day: monthDay) {
      throw TimeExpressionError.impossibleDate(typed: typed, problem)
    }
    guard let day = CalendarSystem.day(year: year, month: month, day: monthDay) else { throw malformed }
    guard !cursor.isAtEnd else { throw TimeExpressionError.timeMissing(typed: typed) }
    guard cursor.takeBlanks() || cursor.take(letter: UInt8(ascii: "t")) else { throw malformed }
    var offset: Int?
    let local = try clock(on: day) { cursor in offset = cursor.offset() }
    return ParsedTime(local: local, offsetSeconds: offset)
  }

  /// `21:40[:ss[.fff]]`, what `suffix` takes, and the end.
  private mutating func clock(
    on day: LocalDay, suffix: (inout DateCursor) -> Void = { _ in }
  ) throws -> LocalDateTime {
    guard let hour = cursor.number(1, 2), cursor.take(UInt8(ascii: ":")), let minute = cursor.number(2, 2) else {
      throw malformed
    }
    var second = 0
    if cursor.take(UInt8(ascii: ":")) {
      guard let given = cursor.number(2, 2) else { throw malformed }
      second = given
      if cursor.take(UInt8(ascii: ".")), cursor.number(1, 9) == nil { throw malformed }
    }
    suffix(&cursor)
    guard cursor.isAtEnd else { throw malformed }
    guard let local = LocalDateTime(day: day, hour: hour, minute: minute, second: second) else {
      throw TimeExpressionError.impossibleTime(typed: typed)
    }
    return local
  }

  private var malformed: TimeExpressionError { .malformed(typed: typed) }
}
