import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// Reads what the ranking needs, by covering indices: its cost grows with the incidents of the period, and with the few
/// that were false in the window.
struct CandidateReader {
  let store: Store
  let policy: Policy
  /// Whether a category is one that earns recognition, by its id.
  let eligible: [Int64: Bool]
  private let areas: [Int64: PlaceArea]
  /// The counties of the store, by their codes.
  let counties: [County]

  init(store: Store, policy: Policy) throws {
    self.store = store
    self.policy = policy
    eligible = Dictionary(
      try store.references.categories().map { ($0.id, $0.isEligible) }, uniquingKeysWith: { first, _ in first })
    let places = try store.references.places()
    areas = PlaceArea.areas(of: places, withNeighbourhoods: policy.maxPerNeighbourhood > 0)
    counties = places.filter { $0.level == .county }.map {
      County(id: $0.id, code: $0.code, population: $0.population)
    }
  }

  /// Reads what the incidents of a span count, without the reports that are marked as never to be published.
  func incidentReader() throws -> IncidentReader {
    let marked = try store.connection.rows("select report_id from report_protection") { (report: Int64) in report }
    return IncidentReader(zone: store.zone, policy: policy, eligible: eligible, areas: areas, marked: Set(marked))
  }

  /// Founded and assessed incidents of the whole store, anonymous ones included, from the summaries.
  func baseRate(from: LocalDay, to: LocalDay) throws -> BaseRate {
    var founded = 0
    var assessed = 0
    try store.connection.forEach(
      """
      select category_id, disposition, reports
      from outcome_day
      where day >= $1 and day < $2
      """, from, to
    ) { (category: Int64, disposition: Disposition, reports: RowCount) in
      guard eligible[category] == true else { return }
      if policy.credit(of: disposition) > 0 { founded += reports.value }
      if policy.assesses(disposition) { assessed += reports.value }
    }
    return BaseRate(founded: founded, assessed: assessed)
  }

  /// Everybody who reported an incident that was confirmed as false in a window, first or later.
  func falseReporters(in window: Range<Instant>) throws -> Set<Int64> {
    var reporters = try PastReader(store.connection).falseReporters(in: window)
    try store.connection.forEach(
      """
      select leading.category_id, leading.reporter_id, later.reporter_id
      from report as leading indexed by report_false
      left join report as later indexed by report_duplicate on later.duplicate_of = leading.id
      where leading.kind = 0 and leading.disposition = 11 and leading.outcome_at >= $1 and leading.outcome_at < $2
      """, window.lowerBound, window.upperBound
    ) { (category: Int64, leading: Int64?, later: Int64?) in
      guard eligible[category] == true else { return }
      for reporter in [leading, later].compactMap(\.self) { reporters.insert(reporter) }
    }
    return reporters
  }
}
