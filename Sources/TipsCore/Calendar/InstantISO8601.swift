extension Instant {
  /// The instant that an ISO 8601 date-time with an offset names, or nil: `2025-10-03T21:40:00+03:30`,
  /// `2025-10-03T18:10Z`.
  ///
  /// The year is Gregorian, 1700–9999. A fraction of a second is dropped; a space may stand for the `T`; a text
  /// without an offset or `Z` names no instant.
  public init?(iso8601 text: String) {
    let time = DateCursor.read(text) { cursor -> ParsedTime? in
      guard let time = cursor.isoDateTime(calendar: .gregorian), cursor.isAtEnd, !time.isStartOfDay else { return nil }
      return time
    }
    guard let time, let offset = time.offsetSeconds else { return nil }
    self.init(epochSeconds: Int64(time.local.secondsAsUTC - offset))
  }

  /// The instant in ISO 8601 for a clock that is `offsetSeconds` ahead of UTC: `2025-10-03T21:40:00+03:30`, with `Z`
  /// for 0. Seconds of the offset beyond whole minutes are left out of clock and offset alike.
  public func iso8601(offsetSeconds: Int) -> String {
    let offset = offsetSeconds / 60 * 60
    let local = LocalDateTime(secondsAsUTC: adding(seconds: offset).asInt)
    let date = GregorianDate(local.day)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    DateText.append(year: date.year, month: date.month, day: date.day, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    DateText.append(clock: local, seconds: true, to: &bytes)
    DateText.append(offsetSeconds: offset, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// ``epochSeconds`` as a machine word.
  var asInt: Int { Int(epochSeconds) }
}

extension DateCursor {
  /// `yyyy-MM-dd`, `T` or a space, `HH:mm`, then seconds, their fraction and an offset where they are given.
  ///
  /// With a calendar given, a year of the other one is refused.
  @inline(__always)
  mutating func isoDateTime(calendar: CalendarSystem? = nil) -> ParsedTime? {
    guard let year = number(4, 4), take(UInt8(ascii: "-")), let month = number(2, 2), take(UInt8(ascii: "-")),
      let monthDay = number(2, 2), take(letter: UInt8(ascii: "t")) || take(UInt8(ascii: " ")),
      let hour = number(2, 2), take(UInt8(ascii: ":")), let minute = number(2, 2)
    else { return nil }
    var second = 0
    if take(UInt8(ascii: ":")) {
      guard let given = number(2, 2) else { return nil }
      second = given
      if take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) {
        guard number(1, 9) != nil else { return nil }
      }
    }
    let offset = offset()
    if let calendar, CalendarSystem(ofYear: year) != calendar { return nil }
    guard let day = CalendarSystem.day(year: year, month: month, day: monthDay) else { return nil }
    if hour == 24, minute == 0, second == 0 {
      return ParsedTime(day: day.advanced(by: 1), offsetSeconds: offset)
    }
    guard let local = LocalDateTime(day: day, hour: hour, minute: minute, second: second) else {
      return nil
    }
    return ParsedTime(local: local, offsetSeconds: offset)
  }
}
