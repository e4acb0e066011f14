extension StationZone {
  /// The instant on the station's calendar and clock, to the minute: `1404-07-11 21:40`.
  public func solarHijri(_ instant: Instant) -> String {
    let local = localDateTime(at: instant)
    let date = SolarHijriDate(local.day)
    return Self.text(year: date.year, month: date.month, day: date.day, clock: local)
  }

  /// The instant on the Gregorian calendar and the station's clock, to the minute: `2025-10-03 21:40`.
  public func gregorian(_ instant: Instant) -> String {
    let local = localDateTime(at: instant)
    let date = GregorianDate(local.day)
    return Self.text(year: date.year, month: date.month, day: date.day, clock: local)
  }

  /// The instant in ISO 8601 with the station's offset: `2025-10-03T21:40:00+03:30`.
  public func iso8601(_ instant: Instant) -> String {
    instant.iso8601(offsetSeconds: offset(at: instant))
  }

  private static func text(year: Int, month: Int, day: Int, clock: LocalDateTime) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    DateText.append(year: year, month: month, day: day, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    DateText.append(clock: clock, seconds: false, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LocalDateTime {
  /// The time as `1404-07-11 21:40`, with seconds only where there are any.
  public var solarHijri: String {
    let date = SolarHijriDate(day)
    return text(year: date.year, month: date.month, day: date.day)
  }

  /// The time as `2025-10-03 21:40`, with seconds only where there are any.
  public var gregorian: String {
    let date = GregorianDate(day)
    return text(year: date.year, month: date.month, day: date.day)
  }

  private func text(year: Int, month: Int, day: Int) -> String {
    var bytes: [UInt8] = []
    DateText.append(year: year, month: month, day: day, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    DateText.append(clock: self, seconds: second != 0, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
