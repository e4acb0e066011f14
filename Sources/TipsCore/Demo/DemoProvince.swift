import TipsCalendar

/// The citizens of a made-up province and what they report: for demonstrations, measurements and tests.
///
/// It yields reports in the order of receipt. The same arguments yield the same reports on every machine. Nothing is
/// kept but tables of a fixed size and the times of a day, so that millions of reports take no more memory than a few.
///
/// The proportions are those of a real province's published figures: a fifth of the tips lead to an operation, 1.3 % of
/// the contacts are feedback by line 197, and more than a fifth of these are appreciation. People, telephone numbers,
/// streets and events are invented.
public struct DemoProvince: Sequence, Sendable {
  /// How many reports there are.
  public let reports: Int
  let seed: UInt64
  let end: Instant
  let days: Int
  let zone: StationZone
  let places: [String]

  /// A province of which everything until `end` is known.
  ///
  /// - Parameters:
  ///   - reports: how many reports there are, at least 0.
  ///   - seed: which of all made-up provinces it is.
  ///   - end: the present; nothing happens at or after it.
  ///   - days: the number of local days with reports, at least 1; the last of them contains the second before `end`.
  ///   - zone: where local days begin and how the hours of the day are counted.
  ///   - places: codes of places, the one with the most reports first; reports name no place where it is empty.
  public init(
    reports: Int, seed: UInt64, end: Instant, days: Int = 210, zone: StationZone, places: [String]
  ) {
    precondition(reports >= 0 && days >= 1, "a province has a day and no fewer than zero reports")
    self.reports = reports
    self.seed = seed
    self.end = end
    self.days = days
    self.zone = zone
    self.places = places
  }

  /// How many reports there are; exact.
  public var underestimatedCount: Int { reports }

  /// The reports from the first on.
  public func makeIterator() -> DemoReportIterator { DemoReportIterator(self) }
}
