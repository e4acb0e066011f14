/// The rules by which a station's clocks show local time: a table of the instants at which their offset from UTC
/// changed or will change.
///
/// Tehran and fixed offsets are built in; other zones are read from the system's zone files, which Debian's package
/// `tzdata` brings.
public struct StationZone: Hashable, Sendable {
  /// The name: `Asia/Tehran`, `UTC`, `+03:30`, `America/New_York`.
  public let identifier: String
  /// The offsets in the order of time; the first holds from the beginning of time.
  let spans: [OffsetSpan]
  /// From this instant on the last 400 years of the table repeat for ever, where the zone still changes its clocks.
  let repeatsFrom: Int

  /// A zone by its name.
  ///
  /// - Parameter identifier: `Asia/Tehran`, `UTC`, a fixed offset such as `+03:30`, or a name of the IANA time zone
  ///   database.
  /// - Throws: ``StationZoneError``.
  public init(identifier: String) throws {
    try self.init(identifier: identifier, zoneFolder: "/usr/share/zoneinfo")
  }

  init(identifier: String, zoneFolder: String) throws {
    switch identifier {
    case "Asia/Tehran": self = .tehran
    case "UTC", "Z": self = .utc
    default:
      if let offset = Self.fixedOffset(identifier) {
        self.init(fixedOffsetSeconds: offset)
      } else {
        self = try ZoneFile(identifier: identifier, folder: zoneFolder).zone()
      }
    }
  }

  init(identifier: String, spans: [OffsetSpan], repeatsFrom: Int = .max) {
    precondition(spans.first?.start == .min, "a zone has an offset from the beginning of time")
    self.identifier = identifier
    self.spans = spans
    self.repeatsFrom = repeatsFrom
  }

  /// Seconds by which local clocks are ahead of UTC at the instant; negative in the west.
  public func offset(at instant: Instant) -> Int {
    let seconds = folded(instant.asInt)
    return spans[index(at: seconds)].offset
  }

  /// What calendar and clock show at the instant.
  public func localDateTime(at instant: Instant) -> LocalDateTime {
    LocalDateTime(secondsAsUTC: instant.adding(seconds: offset(at: instant)).asInt)
  }

  /// The local day in which the instant lies.
  public func day(of instant: Instant) -> LocalDay {
    LocalDay(number: instant.adding(seconds: offset(at: instant)).asInt.flooredQuotient(86_400))
  }

  /// Which span the instant lies in; `seconds` is folded.
  func index(at seconds: Int) -> Int {
    spans.withUnsafeBufferPointer { spans in
      var low = 0
      var high = spans.count - 1
      // Most instants are recent: where the clocks no longer change, they lie in the last span.
      if seconds >= spans[high].start { return high }
      while high - low > 1 {
        let middle = (low + high) / 2
        if seconds < spans[middle].start { high = middle } else { low = middle }
      }
      return low
    }
  }

  /// The same moment of the 400-year cycle (146,097 days, whole weeks) within the table.
  func folded(_ seconds: Int) -> Int {
    guard seconds >= repeatsFrom else { return seconds }
    return repeatsFrom - Self.cycle + (seconds - repeatsFrom) % Self.cycle
  }

  private static let cycle = 146_097 * 86_400
}

/// An offset from UTC and the instant from which on it holds, both in seconds.
struct OffsetSpan: Hashable, Sendable {
  let start: Int
  let offset: Int
}
