/// A date and time as read from a text, with the offset from UTC that stood beside it, if any.
public struct ParsedTime: Hashable, Sendable {
  /// What calendar and clock showed.
  public let local: LocalDateTime
  /// Seconds that the clock was ahead of UTC; nil where the text doesn't say.
  public let offsetSeconds: Int?

  /// A time read elsewhere.
  public init(local: LocalDateTime, offsetSeconds: Int?) {
    self.local = local
    self.offsetSeconds = offsetSeconds
  }

  /// The instant: by the text's own offset, else by the station's clock.
  ///
  /// Without an offset a time that the station's clock showed twice is the earlier one.
  /// - Throws: ``SkippedTimeError`` for a time that the station's clock skipped.
  public func instant(zone: StationZone) throws -> Instant {
    guard let offsetSeconds else { return try zone.instant(of: local) }
    return Instant(epochSeconds: Int64(local.secondsAsUTC - offsetSeconds))
  }
}
