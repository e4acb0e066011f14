import TipsText

/// Reads what a person typed for a period.
struct PeriodReader {
  let typed: String
  let today: LocalDay

  /// First and last unit; the same one where no range was typed.
  func units() throws -> (PeriodUnit, PeriodUnit) {
    let bytes = TypedText.trimmed(PersianText.comparisonKey(typed).utf8)
    guard !bytes.isEmpty, bytes.count <= Self.longest else { throw malformed }
    guard let dots = Self.rangeMark(in: bytes) else {
      let unit = try unit(bytes)
      return (unit, unit)
    }
    let first = try unit(TypedText.trimmed(bytes[..<dots]))
    let last = try unit(TypedText.trimmed(bytes[(dots + 2)...]))
    guard first.sort == last.sort, first.calendar == last.calendar else {
      throw PeriodError.mixedRange(typed: typed)
    }
    guard first.serial <= last.serial else { throw PeriodError.reversedRange(typed: typed) }
    return (first, last)
  }

  private func unit(_ bytes: ArraySlice<UInt8>) throws -> PeriodUnit {
    try bytes.withUnsafeBufferPointer { bytes in
      var cursor = DateCursor(bytes)
      let unit = try word(&cursor) ?? monthByName(&cursor) ?? numbered(&cursor)
      guard cursor.isAtEnd else { throw malformed }
      return unit
    }
  }

  private func word(_ cursor: inout DateCursor) -> PeriodUnit? {
    if cursor.takeToday() { return current(.day) }
    if cursor.takeYesterday() { return current(.day).advanced(by: -1) }
    if let unit = persian(&cursor) { return unit }
    let places: Int
    if cursor.take(word: "this-") {
      places = 0
    } else if cursor.take(word: "last-") {
      places = -1
    } else {
      return nil
    }
    if cursor.take(word: "week") { return current(.week).advanced(by: places) }
    if cursor.take(word: "month") { return current(.month).advanced(by: places) }
    if cursor.take(word: "year") { return current(.year).advanced(by: places) }
    return nil
  }

  private func persian(_ cursor: inout DateCursor) -> PeriodUnit? {
    guard cursor.next >= 0x80,
      let (sort, places) = PeriodWords.unit(String(decoding: cursor.bytes[cursor.position...], as: UTF8.self))
    else { return nil }
    cursor.position = cursor.bytes.count
    return current(sort).advanced(by: places)
  }

  /// `Mehr 1404`, «مهر ۱۴۰۴», «مهرماه»: without a year the newest such month that has begun.
  private func monthByName(_ cursor: inout DateCursor) throws -> PeriodUnit? {
    guard let (calendar, month) = cursor.monthName() else { return nil }
    if cursor.takeBlanks(), cursor.take(word: "ماه") { _ = cursor.takeBlanks() }
    guard !cursor.isAtEnd else {
      let (year, now, _) = calendar.date(of: today)
      return PeriodUnit(calendar, .month, serial: (month > now ? year - 1 : year) * 12 + month - 1)
    }
    guard let year = cursor.number(4, 4), CalendarSystem(ofYear: year) == calendar else { throw malformed }
    if let problem = DateProblem(year: year, month: month, day: 1) { throw impossible(problem) }
    return PeriodUnit(calendar, .month, serial: year * 12 + month - 1)
  }

  private func current(_ sort: PeriodUnit.Sort) -> PeriodUnit {
    PeriodUnit(.solarHijri, sort, holding: today)
  }

  private func numbered(_ cursor: inout DateCursor) throws -> PeriodUnit {
    guard let year = cursor.number(4, 4) else { throw malformed }
    let calendar = CalendarSystem(ofYear: year)
    if let problem = DateProblem(year: year, month: 1, day: 1) { throw impossible(problem) }
    if cursor.isAtEnd { return PeriodUnit(calendar, .year, serial: year) }
    guard let mark = cursor.takeDateMark() else { throw malformed }
    if mark == UInt8(ascii: "-") {
      if cursor.take(letter: UInt8(ascii: "h")) { return try half(&cursor, calendar, year) }
      if cursor.take(letter: UInt8(ascii: "w")) { return try week(&cursor, calendar, year) }
    }
    guard let month = cursor.number(1, 2) else { throw malformed }
    if cursor.isAtEnd {
      if let problem = DateProblem(year: year, month: month, day: 1) { throw impossible(problem) }
      return PeriodUnit(calendar, .month, serial: year * 12 + month - 1)
    }
    guard cursor.take(mark), let day = cursor.number(1, 2), cursor.isAtEnd else { throw malformed }
    if let problem = DateProblem(year: year, month: month, day: day) { throw impossible(problem) }
    let start = calendar.firstDay(ofMonth: month, year: year).advanced(by: day - 1)
    return PeriodUnit(calendar, .day, serial: start.number)
  }

  private func half(_ cursor: inout DateCursor, _ calendar: CalendarSystem, _ year: Int) throws -> PeriodUnit {
    guard let half = cursor.number(1, 2), cursor.isAtEnd else { throw malformed }
    guard 1...2 ~= half else { throw PeriodError.noSuchHalf(typed: typed) }
    return PeriodUnit(calendar, .half, serial: year * 2 + half - 1)
  }

  private func week(_ cursor: inout DateCursor, _ calendar: CalendarSystem, _ year: Int) throws -> PeriodUnit {
    guard let week = cursor.number(1, 2), cursor.isAtEnd else { throw malformed }
    let count = calendar.weekCount(of: year)
    guard 1...count ~= week else { throw PeriodError.noSuchWeek(typed: typed, year: year, weeks: count) }
    return PeriodUnit(calendar, .week, serial: calendar.firstWeek(of: year) + week - 1)
  }

  private var malformed: PeriodError { .malformed(typed: typed) }

  private func impossible(_ problem: DateProblem) -> PeriodError {
    .impossible(typed: typed, problem)
  }

  private static func rangeMark(in bytes: ArraySlice<UInt8>) -> Int? {
    let dot = UInt8(ascii: ".")
    return bytes.indices.dropLast().first { bytes[$0] == dot && bytes[$0 + 1] == dot }
  }

  /// Bytes of the longest text looked at; two dates in Persian digits take 38.
  private static let longest = 80
}
