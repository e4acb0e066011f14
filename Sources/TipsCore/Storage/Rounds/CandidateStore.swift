/// Reads what the ranking needs, by covering indices: its cost grows with the incidents of the period.
struct CandidateStore {
  let store: Store
  let policy: Policy
  private let eligible: [Int64: Bool]
  private let areas: [Int64: Area]
  /// The counties of the store, by their codes.
  let counties: [County]

  /// Where a place lies.
  private struct Area {
    var county: Int64?
    var neighbourhood: Int64?
  }

  init(store: Store, policy: Policy) throws {
    self.store = store
    self.policy = policy
    eligible = Dictionary(
      try store.references.categories().map { ($0.id, $0.isEligible) }, uniquingKeysWith: { first, _ in first })
    let places = try store.references.places()
    areas = Self.areas(places, withNeighbourhoods: policy.maxPerNeighbourhood > 0)
    counties = places.filter { $0.level == .county }.map {
      County(id: $0.id, code: $0.code, population: $0.population)
    }
  }

  /// The county, and where it is asked for the neighbourhood, that each place lies in.
  private static func areas(_ places: [Place], withNeighbourhoods: Bool) -> [Int64: Area] {
    let byID = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var areas: [Int64: Area] = [:]
    for place in places {
      var area = Area()
      var current: Place? = place
      for _ in 0..<8 {
        guard let here = current else { break }
        if withNeighbourhoods, here.level == .neighbourhood, area.neighbourhood == nil { area.neighbourhood = here.id }
        if here.level == .county {
          area.county = here.id
          break
        }
        current = here.parentID.flatMap { byID[$0] }
      }
      areas[place.id] = area
    }
    return areas
  }

  /// The incidents with a credit that were confirmed in a span, with their duplicates, in no particular order.
  func incidents(from: Instant, to: Instant) throws -> [Incident] {
    var incidents: [Incident] = []
    let statement = try store.connection.prepare(
      """
      select id, disposition, category_id, reporter_id, received_at, place_id, outcome_at
      from report indexed by report_assessed
      where kind = 0 and disposition in (1, 2, 3, 5, 11) and outcome_at >= $1 and outcome_at < $2
      """)
    statement.bind(1, from)
    statement.bind(2, to)
    try statement.each { row in
      guard let disposition = Disposition(rawValue: row.int(1)), policy.credit(of: disposition) > 0,
        eligible[row.int64(2)] == true
      else { return }
      incidents.append(
        Incident(
          disposition: disposition, confirmedAt: row.instant(6),
          lead: incidentReport(
            id: row.int64(0), reporter: row.optionalInt64(3), received: row.instant(4), place: row.optionalInt64(5))))
    }
    try addDuplicates(to: &incidents)
    return incidents
  }

  private func addDuplicates(to incidents: inout [Incident]) throws {
    guard let leads = Self.leads(of: incidents) else { return }
    var places = [Int64: Int](minimumCapacity: incidents.count)
    for (place, incident) in incidents.enumerated() { places[incident.lead.reportID] = place }
    let statement = try store.connection.prepare(
      """
      select duplicate_of, id, reporter_id, received_at, place_id
      from report indexed by report_duplicate
      where duplicate_of is not null and duplicate_of between $1 and $2
      """)
    statement.bind(1, leads.lowerBound)
    statement.bind(2, leads.upperBound)
    try statement.each { row in
      guard let place = places[row.int64(0)] else { return }
      incidents[place].duplicates.append(
        incidentReport(
          id: row.int64(1), reporter: row.optionalInt64(2), received: row.instant(3), place: row.optionalInt64(4)))
    }
  }

  /// From the lowest to the highest id of the leading reports; nil where there is no incident.
  private static func leads(of incidents: [Incident]) -> ClosedRange<Int64>? {
    guard let first = incidents.first else { return nil }
    return incidents.reduce(first.lead.reportID...first.lead.reportID) { range, incident in
      min(range.lowerBound, incident.lead.reportID)...max(range.upperBound, incident.lead.reportID)
    }
  }

  private func incidentReport(id: Int64, reporter: Int64?, received: Instant, place: Int64?) -> IncidentReport {
    let area = place.flatMap { areas[$0] }
    return IncidentReport(
      reportID: id, reporter: reporter, receivedAt: received, receivedDay: store.zone.day(of: received),
      county: area?.county, neighbourhood: area?.neighbourhood)
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

  /// Reads what the store knows of candidates, incidents of the window from `start` to `end` counted.
  ///
  /// - Parameter honoured: Everybody who was honoured lately; see ``honoured(after:)``.
  func standings(from start: Instant, to end: Instant, honoured: Set<Int64>) throws -> StandingReading {
    try StandingReading(
      connection: store.connection, policy: policy, eligible: eligible, window: start..<end, honoured: honoured)
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
  func marked() throws -> Set<Int64> {
    var reports: Set<Int64> = []
    try store.connection.prepare("select report_id from report_protection").each { reports.insert($0.int64(0)) }
    return reports
  }

  /// An incident that an issued round has credited to a reporter.
  struct Credit: Hashable {
    let reporter: Int64
    let leadID: Int64
  }

  /// What issued rounds have credited of some incidents.
  func credits(of incidents: [Incident]) throws -> Set<Credit> {
    guard let leads = Self.leads(of: incidents) else { return [] }
    var credits: Set<Credit> = []
    let statement = try store.connection.prepare(
      "select reporter_id, report_id from round_credit where report_id between $1 and $2")
    statement.bind(1, leads.lowerBound)
    statement.bind(2, leads.upperBound)
    try statement.each { credits.insert(Credit(reporter: $0.int64(0), leadID: $0.int64(1))) }
    return credits
  }
}
