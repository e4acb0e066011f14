@testable import TipsCalendar
@testable import TipsText

/// Files of time zones: a zone that is taken gives offsets in bounds, and local times lead back to their instants.
enum ZoneFuzz {
  private static let instants: [Int64] = [
    .min, -9_000_000_000_000, -3_000_000_000, -1, 0, 1, 951_782_400, 1_663_790_400, 1_759_555_800, 4_102_444_800,
    99_999_999_999, 253_402_300_799, .max,
  ]

  static func run(_ input: [UInt8]) {
    let zone: StationZone
    do {
      zone = try input.withUnsafeBytes { try ZoneFileFormat(bytes: $0).zone(identifier: "Fuzz/Zone") }
    } catch let error as ZoneFileFormat.Malformed {
      return requireShown(error.reason)
    } catch {
      return require(false, "another error: \(error)")
    }
    for seconds in instants {
      let instant = Instant(epochSeconds: seconds)
      require(abs(zone.offset(at: instant)) < StationZone.widestOffset, "offset \(zone.offset(at: instant))")
      let local = zone.localDateTime(at: instant)
      require((0..<86_400).contains(local.secondOfDay), "second \(local.secondOfDay) of a day")
      require(zone.day(of: instant) == local.day, "another day")
      guard seconds.magnitude < 1 << 50 else { continue }
      _ = zone.startOfDay(local.day)
      guard let back = try? zone.instant(of: local) else { continue }
      require(back <= instant, "a later instant than the one shown")
      require(zone.localDateTime(at: back) == local, "another local time")
    }
  }
}
