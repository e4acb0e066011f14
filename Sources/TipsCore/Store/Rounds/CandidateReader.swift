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

  /// Reads what the incidents of a span count: without what issued rounds have credited, and without the reports that
  /// are marked as never to be published.
  func incidentReader() throws -> IncidentReader {
    let marked = try store.connection.rows("select report_id from report_protection") { (report: Int64) in report }
    return IncidentReader(
      zone: store.zone, policy: policy, eligible: eligible, areas: areas, marked: Set(marked), credits: try credits(),
      lateClaims: try lateClaims())
  }

  /// What issued rounds have credited to each reporter: the reports that led then, and the reporter's own first ones.
  ///
  /// An incident with any of them is credited, whichever of its reports leads it now.
  private func credits() throws -> [Int64: Set<Int64>] {
    var credits: [Int64: Set<Int64>] = [:]
    let ofStation = """
      select round_credit.reporter_id, round_credit.report_id, round_incident.own_id
      from round_credit
      left join round_incident on round_incident.round_id = round_credit.round_id
        and round_incident.reporter_id = round_credit.reporter_id
        and round_incident.lead_id = round_credit.report_id
      """
    // At an office these are the lists of the province and of its stations.
    let ofProvince = "select reporter_id, report_id, own_id from credited_incident"
    try store.connection.forEach(store.isOffice ? ofProvince : ofStation) {
      (reporter: Int64, lead: Int64, own: Int64?) in
      credits[reporter, default: []].insert(lead)
      if let own { credits[reporter, default: []].insert(own) }
    }
    return credits
  }

  /// The reports that were claimed by their receipts when a round of the days on which the outcome was confirmed, by a
  /// mark that stands or one that was taken back, was issued already: another date must not bring the claim into a
  /// later round.
  private func lateClaims() throws -> Set<Int64> {
    Set(
      try store.connection.rows(
        """
        select receipt.report_id
        from receipt
        cross join report on report.id = receipt.report_id
        cross join outcome_event on outcome_event.report_id in (report.id, report.duplicate_of)
        join round on round.issued_at <= receipt.claimed_at
          and (
            (to_disposition in (1, 2, 3) and outcome_event.at >= from_instant and outcome_event.at < to_instant)
            or (from_disposition in (1, 2, 3) and from_at >= from_instant and from_at < to_instant)
          )
        where receipt.claimed_at is not null
        """
      ) { (report: Int64) in report })
  }

  /// Founded and assessed incidents of the whole store, anonymous ones included, from the summaries.
  func baseRate(from: LocalDay, to: LocalDay) throws -> BaseRate {
    var founded = 0
    var assessed = 0
    // A server adds up; a file has few rows, and would have to sort them first.
    let isServer = store.connection.dialect == .postgreSQL
    let row = try store.connection.prepare(
      """
      select category_id, disposition, \(isServer ? "cast(sum(reports) as bigint)" : "reports")
      from outcome_day
      where day >= $1 and day < $2
      \(isServer ? "group by category_id, disposition" : "")
      """)
    try row.bindAll(from, to)
    defer { row.reset() }
    // Columns are counted by hand: read once for each category and outcome of each day of the window.
    while try row.step() {
      let known = Disposition(rawValue: row.int(1))
      if let known, !policy.assesses(known) { continue }
      guard eligible[row.int64(0)] == true else { continue }
      // What is no disposition is read again, to be reported as damage.
      let disposition = try known ?? Disposition.read(row, 1)
      if policy.credit(of: disposition) > 0 { founded += row.count(2) }
      if policy.assesses(disposition) { assessed += row.count(2) }
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
