/// A date and time as read from a text, with the offset from UTC that stood beside it, if any.
package struct ParsedTime: Hashable, Sendable {
  package let local: LocalDateTime
  /// Seconds that the clock was ahead of UTC; nil where the text doesn't say.
  package let offsetSeconds: Int?

  package init(local: LocalDateTime, offsetSeconds: Int?) {
    self.local = local
    self.offsetSeconds = offsetSeconds
  }

  /// The instant: by the text's own offset, else by the station's clock.
  ///
  /// Without an offset a time that the station's clock showed twice is the earlier one.
  /// - Throws: ``SkippedTimeError`` for a time that the station's clock skipped.
  package func instant(zone: StationZone) throws -> Instant {
    guard let offsetSeconds else { return try zone.instant(of: local) }
    return Instant(epochSeconds: Int64(local.secondsAsUTC - offsetSeconds))
  }
}
