import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

/// Reads incidents, and counts them for those who reported them.
struct IncidentReader: Sendable {
  /// A thread is worth its start from so many reports in the days of the span on.
  static let worthwhile: Int64 = 100_000
  /// Room is made for no more incidents beforehand: numbers of several stations lie far apart.
  private static let mostRoom: Int64 = 1_000_000

  let zone: StationZone
  let policy: Policy
  /// Whether a category is one that earns recognition, by its id.
  let eligible: [Int64: Bool]
  let areas: [Int64: PlaceArea]
  /// The reports that are marked as never to be published.
  let marked: Set<Int64>
  /// What issued rounds have credited to reporters; see ``CandidateReader/credits()``.
  let credits: [Int64: Set<Int64>]
  /// The reports that count as anonymous ones; see ``CandidateReader/lateClaims()``.
  let lateClaims: Set<Int64>

  /// What the incidents that were confirmed in a span count for those who reported them: without what issued rounds have
  /// credited before, and without what must never be published.
  ///
  /// From a file, a long span is read in two halves at once; of a server there is more to be asked meanwhile.
  func counted(
    in span: Range<Instant>, _ connection: Connection, worthwhile: Int64 = worthwhile
  ) throws -> CountedIncidents {
    var halves: [Range<Instant>] = []
    let reports = try reports(in: span, connection)
    if reports >= worthwhile, connection.dialect == .sqlite {
      let (from, to) = (span.lowerBound.epochSeconds, span.upperBound.epochSeconds)
      let middle = Instant(epochSeconds: from + (to - from) / 2)
      halves = [span.lowerBound..<middle, middle..<span.upperBound]
    }
    return try SnapshotReaders.read(span, in: halves, connection, add: { $0.append(contentsOf: $1) }) {
      try counted(inPart: $0, room: Int(min(reports, Self.mostRoom)), $1)
    }
  }

  private func counted(
    inPart span: Range<Instant>, room: Int, _ connection: Connection
  ) throws -> CountedIncidents {
    var counted = CountedIncidents(capacity: room)
    try forEachIncident(in: span, connection) { incident in
      counted.count(incident, policy: policy, marked: marked) { reporter in
        !credits.isEmpty && credits[reporter].map(incident.contains(any:)) == true
      }
    }
    return counted
  }

  /// About how many reports were received in the days of a span.
  private func reports(in span: Range<Instant>, _ connection: Connection) throws -> Int64 {
    try connection.value(
      "select max(last_id) - min(first_id) from received_day where day >= $1 and day < $2",
      zone.day(of: span.lowerBound), zone.day(of: span.upperBound)) ?? 0
  }

  /// Hands over the incidents with a credit that were confirmed in a span, with their duplicates, in no particular order.
  ///
  /// The leading reports are read twice, which keeps no more of them than which ones have duplicates.
  private func forEachIncident(
    in span: Range<Instant>, _ connection: Connection, _ body: (Incident) -> Void
  ) throws {
    guard connection.dialect == .sqlite else { return try forEachIncidentOfServer(in: span, connection, body) }
    let duplicates = try duplicates(ofLeadsIn: span, connection)
    let row = try connection.prepare(
      "select id, disposition, category_id, reporter_id, received_at, place_id, outcome_at \(Self.confirmed)")
    try row.bindAll(span.lowerBound, span.upperBound)
    defer { row.reset() }
    // Columns are counted by hand: read once for each assessed report of the span.
    while try row.step() { if let incident = incident(row, duplicates) { body(incident) } }
  }

  /// The incident of a row; nil where it earns no credit.
  func incident(_ row: Statement, _ duplicates: [Int64: [IncidentReport]]) -> Incident? {
    guard let disposition = Disposition(rawValue: row.int(1)), policy.credit(of: disposition) > 0,
      eligible[row.int64(2)] == true
    else { return nil }
    let id = row.int64(0)
    return Incident(
      disposition: disposition, confirmedAt: row.instant(6),
      lead: incidentReport(
        id: id, reporter: row.optionalInt64(3), received: row.instant(4), place: row.optionalInt64(5)),
      duplicates: duplicates[id] ?? [])
  }

  private static let confirmed = """
    from report indexed by report_assessed
    where kind = 0 and disposition in (1, 2, 3, 5, 11) and outcome_at >= $1 and outcome_at < $2
    """

  /// The duplicates of the reports whose outcome was confirmed in a span, and of some others, by their leading reports.
  /// Those that nobody is known to have made count only where a round has credited somebody with them.
  private func duplicates(
    ofLeadsIn span: Range<Instant>, _ connection: Connection
  ) throws -> [Int64: [IncidentReport]] {
    var leads = LeadIDs()
    let confirmed = try connection.prepare("select id \(Self.confirmed)")
    try confirmed.bindAll(span.lowerBound, span.upperBound)
    defer { confirmed.reset() }
    while try confirmed.step() { leads.insert(confirmed.int64(0)) }
    var duplicates: [Int64: [IncidentReport]] = [:]
    let row = try connection.prepare(
      """
      select duplicate_of, id, reporter_id, received_at, place_id
      from report indexed by report_duplicate
      where duplicate_of is not null and duplicate_of between $1 and $2
      """)
    defer { row.reset() }
    for range in leads.ranges {
      try row.bindAll(range.lowerBound, range.upperBound)
      // Columns are counted by hand: read once for each later report of the span.
      while try row.step() {
        let lead = row.int64(0)
        guard leads.mayContain(lead), !credits.isEmpty || !row.isNull(2) else { continue }
        duplicates[lead, default: []].append(duplicate(row))
      }
      row.reset()
    }
    return duplicates
  }

  func duplicate(_ row: Statement) -> IncidentReport {
    incidentReport(
      id: row.int64(1), reporter: row.optionalInt64(2), received: row.instant(3), place: row.optionalInt64(4))
  }

  private func incidentReport(id: Int64, reporter: Int64?, received: Instant, place: Int64?) -> IncidentReport {
    let area = place.flatMap { areas[$0] }
    return IncidentReport(
      reportID: id, reporter: lateClaims.contains(id) ? nil : reporter, receivedAt: received,
      receivedDay: zone.day(of: received),
      county: area?.county, neighbourhood: area?.neighbourhood)
  }
}

/// Where a place lies, as far as a ranking asks for it.
struct PlaceArea: Sendable {
  private(set) var county: Int64?
  private(set) var neighbourhood: Int64?

  /// The county, and where it is asked for the neighbourhood, that each place lies in.
  static func areas(of places: [Place], withNeighbourhoods: Bool) -> [Int64: PlaceArea] {
    let byID = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return byID.mapValues { place in
      var area = PlaceArea()
      var current: Place? = place
      // Only a damaged file has places that lie in themselves; no way up is longer than this.
      for _ in 0..<8 where area.county == nil {
        guard let here = current else { break }
        if withNeighbourhoods, here.level == .neighbourhood, area.neighbourhood == nil { area.neighbourhood = here.id }
        if here.level == .county { area.county = here.id }
        current = here.parentID.flatMap { byID[$0] }
      }
      return area
    }
  }
}
