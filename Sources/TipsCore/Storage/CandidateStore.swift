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

  /// The incidents with a credit that were confirmed in a span, with their duplicates.
  func incidents(from: Instant, to: Instant) throws -> [Incident] {
    struct Lead {
      let report: IncidentReport
      let disposition: Disposition
      let confirmedAt: Instant
    }
    var leads: [Lead] = []
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
      leads.append(
        Lead(
          report: incidentReport(
            id: row.int64(0), reporter: row.optionalInt64(3), received: row.instant(4), place: row.optionalInt64(5)),
          disposition: disposition, confirmedAt: row.instant(6)))
    }
    leads.sort { $0.report.reportID < $1.report.reportID }
    let duplicates = try duplicates(of: leads.map(\.report.reportID))
    return leads.map {
      Incident(
        disposition: $0.disposition, confirmedAt: $0.confirmedAt, lead: $0.report,
        duplicates: duplicates[$0.report.reportID] ?? [])
    }
  }

  /// The duplicates of leading reports, whose ids ascend.
  private func duplicates(of leads: [Int64]) throws -> [Int64: [IncidentReport]] {
    guard let first = leads.first, let last = leads.last else { return [:] }
    let wanted = Set(leads)
    var found: [Int64: [IncidentReport]] = [:]
    let statement = try store.connection.prepare(
      """
      select duplicate_of, id, reporter_id, received_at, place_id
      from report indexed by report_duplicate
      where duplicate_of is not null and duplicate_of between $1 and $2
      """)
    statement.bind(1, first)
    statement.bind(2, last)
    try statement.each { row in
      let lead = row.int64(0)
      guard wanted.contains(lead) else { return }
      found[lead, default: []].append(
        incidentReport(
          id: row.int64(1), reporter: row.optionalInt64(2), received: row.instant(3), place: row.optionalInt64(4)))
    }
    return found
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
      select category_id, disposition, sum(reports)
      from outcome_day
      where day >= $1 and day < $2
      group by category_id, disposition
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

  /// What the store knows of a candidate, incidents of the window from `start` to `end` counted.
  ///
  /// - Parameter honoured: Everybody who was honoured lately; see ``honoured(after:)``.
  func standing(
    of reporter: Int64, from start: Instant, to end: Instant, honoured: Set<Int64>
  ) throws -> Standing {
    guard let person = try store.reporters.reporter(id: reporter) else { throw ReporterError.unknown(reporter) }
    var founded = 0
    var assessed = 0
    var hasFalseReport = false
    func count(_ disposition: Disposition) {
      if policy.credit(of: disposition) > 0 { founded += 1 }
      if policy.assesses(disposition) { assessed += 1 }
      if disposition == .falseReport { hasFalseReport = true }
    }
    var followed: Set<Int64> = []
    let own = try store.connection.prepare(
      """
      select disposition, outcome_at, category_id, duplicate_of
      from report indexed by report_reporter
      where reporter_id = $1 and kind = 0
      """)
    own.bind(1, reporter)
    try own.each { row in
      guard let disposition = Disposition(rawValue: row.int(0)) else { return }
      if disposition == .duplicate, let lead = row.optionalInt64(3) { followed.insert(lead) }
      guard disposition.isAssessed, row.int64(1) >= start.epochSeconds, row.int64(1) < end.epochSeconds,
        eligible[row.int64(2)] == true
      else { return }
      count(disposition)
    }
    let lead = try store.connection.prepare(
      "select disposition, outcome_at, category_id, reporter_id, kind from report where id = $1")
    for id in followed {
      lead.bind(1, id)
      _ = try lead.first { row in
        guard let disposition = Disposition(rawValue: row.int(0)), disposition.isAssessed, row.int(4) == 0,
          row.int64(1) >= start.epochSeconds, row.int64(1) < end.epochSeconds, eligible[row.int64(2)] == true,
          row.optionalInt64(3) != reporter
        else { return }
        count(disposition)
      }
    }
    return Standing(
      reporter: reporter, consent: person.consent, isProtected: person.isProtected,
      isExcluded: person.excludedReason != nil, honouredRecently: honoured.contains(reporter),
      founded: founded, assessed: assessed, hasFalseReport: hasFalseReport)
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
    guard let first = incidents.first, let last = incidents.last else { return [] }
    var credits: Set<Credit> = []
    let statement = try store.connection.prepare(
      "select reporter_id, report_id from round_credit where report_id between $1 and $2")
    statement.bind(1, first.lead.reportID)
    statement.bind(2, last.lead.reportID)
    try statement.each { credits.insert(Credit(reporter: $0.int64(0), leadID: $0.int64(1))) }
    return credits
  }
}
