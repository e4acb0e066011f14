/// A moment, the same everywhere: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since the beginning of 1970 in UTC; below zero before it.
  public let epochSeconds: Int64

  /// The instant so many seconds after the beginning of 1970 in UTC.
  public init(epochSeconds: Int64) {
    self.epochSeconds = epochSeconds
  }

  /// The instant `seconds` later, or earlier where it is below zero; it stops at the ends of `Int64`.
  public func adding(seconds: Int) -> Instant {
    let (sum, overflow) = epochSeconds.addingReportingOverflow(Int64(seconds))
    guard overflow else { return Instant(epochSeconds: sum) }
    return Instant(epochSeconds: seconds < 0 ? .min : .max)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.epochSeconds < right.epochSeconds
  }
}
