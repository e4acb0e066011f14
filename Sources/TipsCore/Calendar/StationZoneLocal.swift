/// From local time back to instants.
extension StationZone {
  /// The instant at which local clocks show the time; the earlier one where they show it twice.
  ///
  /// - Throws: ``SkippedTimeError`` where the clocks were put forward over it.
  public func instant(of local: LocalDateTime) throws -> Instant {
    let instant = firstInstant(atOrAfter: local)
    guard localDateTime(at: instant) == local else {
      throw SkippedTimeError(local: local, zone: identifier, resumesAt: localDateTime(at: instant))
    }
    return instant
  }

  /// The second instant at which local clocks show the time; nil where they show it once or never.
  func laterInstant(of local: LocalDateTime) -> Instant? {
    let wanted = local.secondsAsUTC
    let foldedWanted = folded(wanted)
    var isShown = false
    for index in index(at: foldedWanted - Self.widestOffset)..<spans.count {
      let candidate = foldedWanted - spans[index].offset
      guard candidate >= spans[index].start else { break }
      if index + 1 < spans.count, candidate >= spans[index + 1].start { continue }
      if isShown { return Instant(epochSeconds: Int64(candidate + (wanted - foldedWanted))) }
      isShown = true
    }
    return nil
  }

  /// The first instant of the local day: midnight, or the end of the jump where the clocks skip midnight.
  ///
  /// Of a day that a zone left out altogether (Samoa's 2011-12-30) it is the first instant of the next one.
  public func startOfDay(_ day: LocalDay) -> Instant {
    firstInstant(atOrAfter: LocalDateTime(day: day, secondOfDay: 0))
  }

  /// The first instant at which local clocks show the time or, having jumped over it, a later one.
  private func firstInstant(atOrAfter local: LocalDateTime) -> Instant {
    let wanted = local.secondsAsUTC
    let foldedWanted = folded(wanted)
    var index = index(at: foldedWanted - Self.widestOffset)
    while true {
      let span = spans[index]
      let candidate = max(span.start, foldedWanted - span.offset)
      guard index + 1 < spans.count, candidate >= spans[index + 1].start else {
        return Instant(epochSeconds: Int64(candidate + (wanted - foldedWanted)))
      }
      index += 1
    }
  }

  /// No zone is further from UTC; RFC 9636 bounds offsets likewise.
  static let widestOffset = 26 * 3_600
}
