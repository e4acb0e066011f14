extension YearlyClockRule {
  /// Reads the rule at the end of a zone file; nil where it is malformed.
  ///
  /// The form is that of POSIX's `TZ` with the hours of RFC 9636: −167 to 167.
  init?(posix bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = DateCursor(bytes)
    guard cursor.takeZoneName(), let west = cursor.clockSeconds(mostHours: 24) else { return nil }
    standardOffset = -west
    guard !cursor.isAtEnd else {
      summer = nil
      return
    }
    guard cursor.takeZoneName() else { return nil }
    var offset = 3_600 - west
    if cursor.next != UInt8(ascii: ",") {
      guard let west = cursor.clockSeconds(mostHours: 24) else { return nil }
      offset = -west
    }
    guard let begin = cursor.clockChange(), let end = cursor.clockChange(), cursor.isAtEnd else { return nil }
    summer = (offset, begin, end)
  }
}

extension DateCursor {
  /// Steps over an abbreviation: three letters or more, or `<…>`.
  fileprivate mutating func takeZoneName() -> Bool {
    let start = position
    if take(UInt8(ascii: "<")) {
      while !isAtEnd {
        if take(UInt8(ascii: ">")) { return true }
        position += 1
      }
      return false
    }
    while 0x61...0x7A ~= next | 0x20 { position += 1 }
    return position - start >= 3
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  fileprivate mutating func clockSeconds(mostHours: Int) -> Int? {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    guard let hours = number(1, 3), hours <= mostHours else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where take(UInt8(ascii: ":")) {
      guard let count = number(2, 2), count < 60 else { return nil }
      seconds += count * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M3.2.0/2`, `,J60`, `,59/2:30`; without a time it is 02:00.
  fileprivate mutating func clockChange() -> YearlyClockRule.Change? {
    guard take(UInt8(ascii: ",")), let day = clockChangeDay() else { return nil }
    guard take(UInt8(ascii: "/")) else { return .init(day: day, time: 7_200) }
    guard let time = clockSeconds(mostHours: 167) else { return nil }
    return .init(day: day, time: time)
  }

  private mutating func clockChangeDay() -> YearlyClockRule.Change.Day? {
    if take(UInt8(ascii: "M")) {
      guard let month = number(1, 2), 1...12 ~= month, take(UInt8(ascii: ".")),
        let week = number(1, 1), 1...5 ~= week, take(UInt8(ascii: ".")),
        let weekday = number(1, 1), 0...6 ~= weekday
      else { return nil }
      return .ofMonth(month, week: week, weekday: weekday)
    }
    if take(UInt8(ascii: "J")) {
      guard let day = number(1, 3), 1...365 ~= day else { return nil }
      return .ofCommonYear(day)
    }
    guard let day = number(1, 3), 0...365 ~= day else { return nil }
    return .ofYear(day)
  }
}
