import TipsCalendar
import TipsDomain
import TipsRecognition

/// Reads what the ranking needs, by covering indices: its cost grows with the incidents of the period, and with the few that
/// were false in the window.
struct CandidateStore {
  let store: Store
  let policy: Policy
  private let eligible: [Int64: Bool]
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

  /// Reads what incidents of a span count.
  func reading() throws -> IncidentReading {
    IncidentReading(zone: store.zone, policy: policy, eligible: eligible, areas: areas, marked: try marked())
  }

  /// Founded and assessed incidents of the whole store, anonymous ones included, from the summaries.
  func baseRate(from: LocalDay, to: LocalDay) throws -> BaseRate {
    var founded = 0
    var assessed = 0
    let statement = try store.connection.prepare(
      """
      select category_id, disposition, reports
      from outcome_day
      where day >= $1 and day < $2
      """)
    statement.bind(1, from.number)
    statement.bind(2, to.number)
    try statement.each { row in
      guard eligible[row.int64(0)] == true, let disposition = Disposition(rawValue: row.int(1)) else { return }
      if policy.credit(of: disposition) > 0 { founded += row.count(2) }
      if policy.assesses(disposition) { assessed += row.count(2) }
    }
    return BaseRate(founded: founded, assessed: assessed)
  }

  /// The track records of reporters, incidents of a window counted.
  func records(in window: Range<Instant>) throws -> TrackRecords {
    try TrackRecords(
      store.connection, question: TrackRecordQuestion(policy: policy, eligible: eligible, window: window))
  }

  /// Everybody who reported an incident that was confirmed as false in a window, first or later.
  func falseReporters(in window: Range<Instant>) throws -> Set<Int64> {
    let statement = try store.connection.prepare(
      """
      select leading.category_id, leading.reporter_id, later.reporter_id
      from report as leading indexed by report_false
      left join report as later indexed by report_duplicate on later.duplicate_of = leading.id
      where leading.kind = 0 and leading.disposition = 11 and leading.outcome_at >= $1 and leading.outcome_at < $2
      """)
    statement.bind(1, window.lowerBound)
    statement.bind(2, window.upperBound)
    var reporters: Set<Int64> = []
    try statement.each { row in
      guard eligible[row.int64(0)] == true else { return }
      if let reporter = row.optionalInt64(1) { reporters.insert(reporter) }
      if let reporter = row.optionalInt64(2) { reporters.insert(reporter) }
    }
    return reporters
  }

  /// Everybody on an issued round that ends after an instant: its list and those who took a seat later, without those
  /// who withdrew.
  func honoured(after: Instant) throws -> Set<Int64> {
    let statement = try store.connection.prepare(
      """
      select honoree.reporter_id
      from honoree
      join round on round.id = honoree.round_id
      left join round_withdrawal on round_withdrawal.round_id = honoree.round_id
        and round_withdrawal.reporter_id = honoree.reporter_id
      where round.to_instant > $1 and round_withdrawal.round_id is null
      union
      select round_replacement.reporter_id
      from round_replacement
      join round on round.id = round_replacement.round_id
      left join round_withdrawal on round_withdrawal.round_id = round_replacement.round_id
        and round_withdrawal.reporter_id = round_replacement.reporter_id
      where round.to_instant > $1 and round_withdrawal.round_id is null
      """)
    statement.bind(1, after)
    var reporters: Set<Int64> = []
    try statement.each { reporters.insert($0.int64(0)) }
    return reporters
  }

  /// The reports that are marked as never to be published.
  private func marked() throws -> Set<Int64> {
    var reports: Set<Int64> = []
    try store.connection.prepare("select report_id from report_protection").each { reports.insert($0.int64(0)) }
    return reports
  }
}
