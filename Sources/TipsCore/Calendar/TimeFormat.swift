import TipsText

/// A pattern for the dates and times of an import, compiled once and then read a million times a second.
///
/// Letters stand for fields as in Unicode's date patterns; a field of one letter takes one or two digits, of two
/// letters exactly two:
///
/// | letters | field |
/// |---|---|
/// | `yyyy` | year, four digits; below 1700 it is Solar Hijri |
/// | `yy` | year, two digits: Gregorian 1970–2069, Solar Hijri 1350–1449 |
/// | `M` `MM`, `d` `dd` | month, day |
/// | `MMM` `MMMM` | month by its name, in Persian or in Latin letters, English ones also by three letters |
/// | `H` `HH` | hour, 0–23; 24:00 is the end of the day |
/// | `h` `hh` with `a` | hour, 1–12, and AM or PM in either case, or ق.ظ and ب.ظ |
/// | `m` `mm`, `s` `ss` | minute, second |
/// | `S…` | fraction of a second, one to nine digits, dropped |
/// | `X…`, `Z…` | offset from UTC: `Z`, `+03:30`, `+0330`, `+03` |
/// | `'…'` | the text between; `''` is an apostrophe |
/// | `[…]` | a part that may be missing |
///
/// `T` and everything that is no letter stand for themselves. Where the hour is missing, the time is the day. Four words
/// are patterns of their own: `iso` is an ISO 8601 date-time with optional seconds, fraction and offset, `epoch` and
/// `epoch_ms` are seconds and milliseconds since 1970, and `excel` is a spreadsheet's number of days since 1899-12-30;
/// beside other letters, `yyyy/MM/dd excel` and `excel HH:mm`, it is what those leave open: the time of day, or the day.
/// Digits may be Persian or Arabic.
package struct TimeFormat: Hashable, Sendable {
  /// The pattern as it was given.
  package let pattern: String

  /// The calendar of years with two digits, and of all others; nil where each year says it.
  private let calendar: CalendarSystem?
  private let kind: Kind
  /// The same for texts in the form in which they are compared.
  private let plainKind: Kind

  private enum Kind: Hashable, Sendable {
    case iso
    case epoch(unitsPerSecond: Int)
    case excel
    case steps([TimeFormatStep])
  }

  /// Compiles a pattern for dates whose years, or the names of whose months, say which calendar they belong to. Years
  /// with two digits are Gregorian otherwise.
  ///
  /// - Throws: ``TimeFormatError``.
  package init(_ pattern: String) throws { try self.init(pattern, calendar: nil) }

  /// Compiles a pattern for dates of one calendar; of either where that is nil.
  ///
  /// - Throws: ``TimeFormatError`` for an unknown letter, an unclosed quote or bracket, or fields that are missing or
  ///   contradict one another.
  package init(_ pattern: String, calendar: CalendarSystem?) throws {
    self.pattern = pattern
    self.calendar = calendar
    kind = try Self.kind(pattern)
    let plain = PersianText.comparisonKey(pattern)
    plainKind = plain == pattern ? kind : (try? Self.kind(plain)) ?? kind
  }

  private static func kind(_ pattern: String) throws -> Kind {
    switch pattern {
    case "iso": .iso
    case "epoch": .epoch(unitsPerSecond: 1)
    case "epoch_ms": .epoch(unitsPerSecond: 1_000)
    case "excel": .excel
    default: .steps(try TimeFormatPattern(pattern).steps())
    }
  }

  private init(pattern: String, kind: Kind) {
    self.pattern = pattern
    self.kind = kind
    plainKind = kind
    calendar = nil
  }

  /// The pattern `excel`.
  package static let excel = TimeFormat(pattern: "excel", kind: .excel)

  /// Whether dates of either calendar fit, since nothing says which one a year of two digits belongs to.
  package var isOpenToBothCalendars: Bool {
    guard calendar == nil, case .steps(let steps) = kind else { return false }
    return steps.contains(.shortYear) && !steps.contains(.monthName)
  }

  /// Reads a time from the whole of a text in UTF-8; nil where it does not match or does not exist (hour 25, month
  /// 13, 30 February). Allocates nothing but for the name of a month.
  package func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedTime? {
    if let time = read(bytes, kind) { return time }
    // Marks of direction and no-break spaces come along from spreadsheets.
    guard !PersianText.isComparisonKey(bytes) else { return nil }
    var key = PersianText.comparisonKey(of: bytes)
    return key.withUTF8 { read($0, plainKind) }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> ParsedTime? {
    var cursor = DateCursor(bytes)
    switch kind {
    case .iso:
      guard let time = cursor.isoDateTime(calendar: calendar), cursor.isAtEnd else { return nil }
      return time
    case .excel: return cursor.spreadsheetDay()
    case .epoch(let unitsPerSecond):
      return cursor.epochTime(unitsPerSecond: unitsPerSecond)
    case .steps(let steps):
      var fields = TimeFields(calendar: calendar)
      let isMatch = steps.withUnsafeBufferPointer { steps in
        fields.read(steps, from: 0, to: steps.count, &cursor)
      }
      guard isMatch, cursor.isAtEnd else { return nil }
      return fields.time
    }
  }

  /// Reads a time from the whole of a text; nil where it does not match or does not exist.
  package func parse(_ text: String) -> ParsedTime? {
    var text = text
    return text.withUTF8 { parse($0) }
  }
}

extension DateCursor {
  /// A number since 1970, up to the year 9999, with a fraction that is dropped, and the end.
  fileprivate mutating func epochTime(unitsPerSecond: Int) -> ParsedTime? {
    let isNegative = take(UInt8(ascii: "-"))
    guard let magnitude = number(1, 15) else { return nil }
    if !isNegative, take(UInt8(ascii: ".")), number(1, 9) == nil { return nil }
    guard isAtEnd else { return nil }
    let seconds = (isNegative ? -magnitude : magnitude).flooredQuotient(unitsPerSecond)
    let local = LocalDateTime(secondsAsUTC: seconds)
    guard GregorianDate.years ~= GregorianDate(local.day).year else { return nil }
    return ParsedTime(local: local, offsetSeconds: 0)
  }

  /// A number of days since 1899-12-30 and a fraction of the day, rounded to the second, and the end. The fraction may be
  /// a number of its own behind a space, from a cell for the time of day: `45933 0.9027`.
  fileprivate mutating func spreadsheetDay() -> ParsedTime? {
    guard let day = workbookDay() else { return nil }
    if take(UInt8(ascii: " ")) {
      guard take(UInt8(ascii: "0")) else { return nil }
      if isAtEnd { return ParsedTime(local: LocalDateTime(day: day, secondOfDay: 0), offsetSeconds: nil) }
    }
    if isAtEnd { return ParsedTime(day: day) }
    guard let second = workbookTime(), isAtEnd else { return nil }
    guard second < 86_400 else { return ParsedTime(day: day.advanced(by: 1)) }
    return ParsedTime(local: LocalDateTime(day: day, secondOfDay: second), offsetSeconds: nil)
  }

  /// A number of days since 1899-12-30. The first 60 are left out: spreadsheets count a 29 February 1900, which there was
  /// not.
  mutating func workbookDay() -> LocalDay? {
    guard let serial = number(1, 7), 61...2_958_465 ~= serial else { return nil }
    return LocalDay(number: serial - 25_569)
  }

  /// A mark and the fraction of a day behind it, as a second of the day, rounded: 86,400 at its end.
  mutating func workbookTime() -> Int? {
    guard take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) || take(word: "٫") else { return nil }
    var numerator = 0
    var denominator = 1
    var digits = 0
    while let digit = number(1, 1) {
      digits += 1
      guard digits <= 12 else { continue }
      numerator = numerator * 10 + digit
      denominator *= 10
    }
    guard digits > 0 else { return nil }
    return (numerator * 86_400 + denominator / 2) / denominator
  }
}
