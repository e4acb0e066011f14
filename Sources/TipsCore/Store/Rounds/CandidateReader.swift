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

  /// Reads what happened in a window.
  var windowReader: WindowReader { WindowReader(policy: policy, eligible: eligible) }
}
