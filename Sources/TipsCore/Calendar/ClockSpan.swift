import TipsText

/// From one time to another, such as a shift: `yesterday 22:00..today 06:00`. The end is not in it.
public struct ClockSpan: Hashable, Sendable {
  /// The first instant.
  public let from: Instant
  /// The first instant behind it.
  public let to: Instant

  /// Reads two times with `..` between them, each as ``TimeExpression`` takes it; nil where the text has no time of the
  /// clock on either side, and may be a ``Period``.
  ///
  /// - Throws: ``TimeExpressionError``, ``SkippedTimeError``; ``PeriodError/reversedRange(typed:)`` where the second time
  ///   is not after the first.
  public init?(_ text: String, now: Instant, zone: StationZone) throws {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let ends = [text[..<dots.lowerBound], text[dots.upperBound...]].map { String($0) }
    guard ends.contains(where: Self.isTime) else { return nil }
    let times = try ends.map { try TimeExpression.parse($0, now: now, zone: zone) }
    guard times[0] < times[1] else { throw PeriodError.reversedRange(typed: text) }
    from = times[0]
    to = times[1]
  }

  /// Whether the text says a time, and not only a day.
  private static func isTime(_ text: String) -> Bool {
    let bytes = TypedText.trimmed(PersianText.comparisonKey(text).lowercased().utf8)
    return bytes.contains(UInt8(ascii: ":")) || bytes.first == UInt8(ascii: "-")
      || bytes.elementsEqual("now".utf8) || bytes.elementsEqual("اکنون".utf8)
  }

  /// Both ends on the station's clock: `1404-07-10 22:00 to 1404-07-11 06:00`.
  public func description(in zone: StationZone) -> String { "\(zone.solarHijri(from)) to \(zone.solarHijri(to))" }

  /// The same in every language.
  public func words(in zone: StationZone) -> Message {
    Message(en: description(in: zone), fa: "\(zone.solarHijri(from)) تا \(zone.solarHijri(to))")
  }
}
