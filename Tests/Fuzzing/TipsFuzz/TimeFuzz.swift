@testable import TipsCalendar
@testable import TipsText

/// Times as they are typed, ISO instants, and patterns with a text that they are used on.
enum TimeFuzz {
  private static let now = Instant(epochSeconds: 1_759_555_800)
  private static let zones = [StationZone.tehran, .utc, StationZone(fixedOffsetSeconds: -34_200)]
  /// The years 1 to 9999, a day added at both ends.
  private static let writable: ClosedRange<Int64> = -42_600_000_000...253_402_400_000

  static func run(_ input: [UInt8]) {
    let lines = input.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    for zone in zones { expression(lines[0], zone) }
    if let instant = Instant(iso8601: lines[0]) { requireRoundTrip(instant) }
    guard lines.count == 2 else { return }
    pattern(lines[0], lines[1])
  }

  private static func expression(_ typed: String, _ zone: StationZone) {
    do {
      let instant = try TimeExpression.parse(typed, now: now, zone: zone)
      require(writable.contains(instant.epochSeconds), "\(instant.epochSeconds) is far away")
      let shown = zone.iso8601(instant)
      requireShown(shown + zone.solarHijri(instant))
      if GregorianDate.years.contains(GregorianDate(zone.day(of: instant)).year) {
        require(Instant(iso8601: shown) == instant, "\(shown) is another instant")
      }
    } catch let error as any UserFacingError {
      requireShown(error.message)
    } catch {
      require(false, "another error: \(error)")
    }
  }

  private static func requireRoundTrip(_ instant: Instant) {
    for offset in [0, 12_600, -34_200] {
      let year = GregorianDate(LocalDateTime(secondsAsUTC: instant.adding(seconds: offset).asInt).day).year
      guard GregorianDate.years.contains(year) else { continue }
      let text = instant.iso8601(offsetSeconds: offset)
      require(Instant(iso8601: text) == instant, "\(text) is another instant")
    }
  }

  private static func pattern(_ pattern: String, _ text: String) {
    do {
      let format = try TimeFormat(pattern)
      guard let time = format.parse(text) else { return }
      require((0..<86_400).contains(time.local.secondOfDay), "second \(time.local.secondOfDay) of a day")
      require(abs(time.offsetSeconds ?? 0) < StationZone.widestOffset, "offset \(time.offsetSeconds ?? 0)")
      for zone in zones { _ = try? time.instant(zone: zone) }
    } catch let error as TimeFormatError {
      requireShown(error.message)
    } catch {
      require(false, "another error: \(error)")
    }
  }
}
