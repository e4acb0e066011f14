/// A date and time as read from a text, with the offset from UTC that stood beside it, if any.
package struct ParsedTime: Hashable, Sendable {
  /// What calendar and clock show; 00:00 where only a day is known.
  package let local: LocalDateTime
  /// Seconds that the clock was ahead of UTC; nil where the text doesn't say.
  package let offsetSeconds: Int?
  /// Whether the time is the beginning of a day, whenever that is.
  package let isStartOfDay: Bool

  package init(local: LocalDateTime, offsetSeconds: Int?) {
    self.local = local
    self.offsetSeconds = offsetSeconds
    isStartOfDay = false
  }

  /// The beginning of a day.
  package init(day: LocalDay, offsetSeconds: Int? = nil) {
    local = LocalDateTime(day: day, secondOfDay: 0)
    self.offsetSeconds = offsetSeconds
    isStartOfDay = true
  }

  /// The instant: by the text's own offset, else by the station's clock.
  ///
  /// Without an offset a time that the station's clock showed twice is the earlier one, unless that lies before
  /// `earliest` and the later one doesn't. A day is its first instant, which need not be 00:00.
  /// - Throws: ``SkippedTimeError`` for a time that the station's clock skipped.
  package func instant(zone: StationZone, notBefore earliest: Instant? = nil) throws -> Instant {
    if let offsetSeconds { return Instant(epochSeconds: Int64(local.secondsAsUTC - offsetSeconds)) }
    if isStartOfDay { return zone.startOfDay(local.day) }
    let first = try zone.instant(of: local)
    guard let earliest, first < earliest, let second = zone.laterInstant(of: local), second >= earliest else {
      return first
    }
    return second
  }
}
