import TipsText

/// A pattern for the dates and times of an import, compiled once and then read a million times a second.
///
/// Letters stand for fields as in Unicode's date patterns; a field of one letter takes one or two digits, of two
/// letters exactly two:
///
/// | letters | field |
/// |---|---|
/// | `yyyy` | year, four digits; below 1700 it is Solar Hijri |
/// | `yy` | year, two digits: 70–99 are 1970–1999, 00–69 are 2000–2069 |
/// | `M` `MM`, `d` `dd` | month, day |
/// | `H` `HH` | hour, 0–23 |
/// | `h` `hh` with `a` | hour, 1–12, and AM or PM in either case |
/// | `m` `mm`, `s` `ss` | minute, second |
/// | `S…` | fraction of a second, one to nine digits, dropped |
/// | `X…`, `Z…` | offset from UTC: `Z`, `+03:30`, `+0330`, `+03` |
/// | `'…'` | the text between; `''` is an apostrophe |
/// | `[…]` | a part that may be missing |
///
/// `T` and everything that is no letter stand for themselves. Fields of time that are missing are 0. Three words are
/// patterns of their own: `iso` is an ISO 8601 date-time with optional seconds, fraction and offset, `epoch` and
/// `epoch_ms` are seconds and milliseconds since 1970. Digits may be Persian or Arabic.
package struct TimeFormat: Hashable, Sendable {
  /// The pattern as it was given.
  package let pattern: String

  private let kind: Kind

  private enum Kind: Hashable, Sendable {
    case iso
    case epoch(unitsPerSecond: Int)
    case steps([TimeFormatStep])
  }

  /// Compiles a pattern.
  ///
  /// - Throws: ``TimeFormatError`` for an unknown letter, an unclosed quote or bracket, or fields that are missing or
  ///   contradict one another.
  package init(_ pattern: String) throws {
    self.pattern = pattern
    switch pattern {
    case "iso": kind = .iso
    case "epoch": kind = .epoch(unitsPerSecond: 1)
    case "epoch_ms": kind = .epoch(unitsPerSecond: 1_000)
    default: kind = .steps(try TimeFormatPattern(pattern).steps())
    }
  }

  /// Reads a time from the whole of a text in UTF-8; nil where it does not match or does not exist (hour 24, month
  /// 13, 30 February). Allocates nothing.
  package func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedTime? {
    if let time = read(bytes) { return time }
    // Marks of direction and no-break spaces come along from spreadsheets.
    guard !PersianText.isComparisonKey(bytes) else { return nil }
    var key = PersianText.comparisonKey(of: bytes)
    return key.withUTF8 { read($0) }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ParsedTime? {
    var cursor = DateCursor(bytes)
    switch kind {
    case .iso:
      guard let time = cursor.isoDateTime(), cursor.isAtEnd else { return nil }
      return time
    case .epoch(let unitsPerSecond):
      return cursor.epochTime(unitsPerSecond: unitsPerSecond)
    case .steps(let steps):
      var fields = TimeFields()
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
}
