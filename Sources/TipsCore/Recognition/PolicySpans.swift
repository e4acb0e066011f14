import TipsCalendar

/// The spans before a period that a policy looks back to, both counted in local days.
extension Policy {
  /// The first instant of the window for reliability and false reports, which ends with the period.
  ///
  /// - Parameters:
  ///   - end: The first local day after the period.
  ///   - zone: The station's zone.
  package func windowStart(periodEnd end: LocalDay, zone: StationZone) -> Instant {
    zone.startOfDay(end.advanced(by: -windowDays))
  }

  /// Whoever is on a round that ends after this instant was honoured recently.
  ///
  /// - Parameters:
  ///   - start: The first local day of the period.
  ///   - zone: The station's zone.
  package func cooldownStart(periodStart start: LocalDay, zone: StationZone) -> Instant {
    zone.startOfDay(start.advanced(by: -cooldownDays))
  }
}
