extension StationZone {
  /// The instant on the station's calendar and clock, to the minute: `1404-07-11 21:40`.
  public func solarHijri(_ instant: Instant) -> String {
    localDateTime(at: instant).text(in: .solarHijri, withSeconds: false)
  }

  /// The instant on the Gregorian calendar and the station's clock, to the minute: `2025-10-03 21:40`.
  public func gregorian(_ instant: Instant) -> String {
    localDateTime(at: instant).text(in: .gregorian, withSeconds: false)
  }

  /// The instant in ISO 8601 with the station's offset: `2025-10-03T21:40:00+03:30`.
  public func iso8601(_ instant: Instant) -> String {
    instant.iso8601(offsetSeconds: offset(at: instant))
  }
}

extension LocalDateTime {
  /// The time as `1404-07-11 21:40`, with seconds only where there are any.
  public var solarHijri: String { text(in: .solarHijri, withSeconds: second != 0) }

  /// The time as `2025-10-03 21:40`, with seconds only where there are any.
  public var gregorian: String { text(in: .gregorian, withSeconds: second != 0) }

  fileprivate func text(in calendar: CalendarSystem, withSeconds: Bool) -> String {
    let date = calendar.date(of: day)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    DateText.append(year: date.year, month: date.month, day: date.day, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    DateText.append(clock: self, seconds: withSeconds, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
