import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// Reads incidents, and counts them for those who reported them.
struct IncidentReading: Sendable {
  /// A thread is worth its start from so many reports in the days of the span on.
  static let worthwhile: Int64 = 100_000

  let zone: StationZone
  let policy: Policy
  /// Whether a category is one that earns recognition, by its id.
  let eligible: [Int64: Bool]
  let areas: [Int64: PlaceArea]
  /// The reports that are marked as never to be published.
  let marked: Set<Int64>

  /// What the incidents that were confirmed in a span count for those who reported them: without what issued rounds have
  /// credited before, and without what must never be published.
  ///
  /// A long span is read in two halves, the second one on a thread of its own.
  func counted(
    from: Instant, to: Instant, connection: Connection, worthwhile: Int64 = worthwhile
  ) throws -> CountedIncidents {
    guard try reports(from: from, to: to, connection) >= worthwhile, let readers = try Readers(beside: connection)
    else { return try part(from: from, to: to, connection) }
    let middle = Instant(epochSeconds: from.epochSeconds + (to.epochSeconds - from.epochSeconds) / 2)
    let worker = readers.start { try part(from: middle, to: to, $0) }
    let first = Result { try part(from: from, to: middle, connection) }
    // Whatever has happened, no thread is left behind; what it could not read is read here.
    let second = try? worker?.wait()
    var whole = try first.get()
    whole.append(contentsOf: try second ?? part(from: middle, to: to, connection))
    return whole
  }

  private func part(from: Instant, to: Instant, _ connection: Connection) throws -> CountedIncidents {
    let incidents = try incidents(from: from, to: to, connection)
    let credits = try credits(of: incidents, connection)
    var counted = Ranking.countedIncidents(of: incidents, policy: policy) { reporter, lead in
      !credits.isEmpty && credits.contains(Credit(reporter: reporter, leadID: lead))
    }
    counted.withhold(marked, of: incidents)
    return counted
  }

  /// An incident that an issued round has credited to a reporter.
  private struct Credit: Hashable {
    let reporter: Int64
    let leadID: Int64
  }

  /// What issued rounds have credited of some incidents.
  private func credits(of incidents: [Incident], _ connection: Connection) throws -> Set<Credit> {
    guard let leads = incidents.leads else { return [] }
    var credits: Set<Credit> = []
    let statement = try connection.prepare(
      "select reporter_id, report_id from round_credit where report_id between $1 and $2")
    statement.bind(1, leads.lowerBound)
    statement.bind(2, leads.upperBound)
    try statement.each { credits.insert(Credit(reporter: $0.int64(0), leadID: $0.int64(1))) }
    return credits
  }

  /// About how many reports were received in the days of a span.
  private func reports(from: Instant, to: Instant, _ connection: Connection) throws -> Int64 {
    let statement = try connection.prepare(
      "select max(last_id) - min(first_id) from received_day where day >= $1 and day < $2")
    statement.bind(1, zone.day(of: from).number)
    statement.bind(2, zone.day(of: to).number)
    return try statement.first { $0.optionalInt64(0) ?? 0 } ?? 0
  }

  /// The incidents with a credit that were confirmed in a span, with their duplicates, in no particular order.
  private func incidents(from: Instant, to: Instant, _ connection: Connection) throws -> [Incident] {
    var incidents: [Incident] = []
    let statement = try connection.prepare(
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
    try addDuplicates(to: &incidents, connection)
    return incidents
  }

  private func addDuplicates(to incidents: inout [Incident], _ connection: Connection) throws {
    guard let leads = incidents.leads else { return }
    var places = [Int64: Int](minimumCapacity: incidents.count)
    for (place, incident) in incidents.enumerated() { places[incident.lead.reportID] = place }
    let statement = try connection.prepare(
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

  private func incidentReport(id: Int64, reporter: Int64?, received: Instant, place: Int64?) -> IncidentReport {
    let area = place.flatMap { areas[$0] }
    return IncidentReport(
      reportID: id, reporter: reporter, receivedAt: received, receivedDay: zone.day(of: received),
      county: area?.county, neighbourhood: area?.neighbourhood)
  }
}

extension [Incident] {
  /// From the lowest to the highest id of the leading reports; nil where there is no incident.
  var leads: ClosedRange<Int64>? {
    guard let first else { return nil }
    return reduce(first.lead.reportID...first.lead.reportID) { range, incident in
      Swift.min(range.lowerBound, incident.lead.reportID)...Swift.max(range.upperBound, incident.lead.reportID)
    }
  }
}
