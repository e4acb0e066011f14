import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsSQLite

extension IncidentReader {
  /// So many seconds of a span are read at once: some thousand incidents of a large province.
  private static let piece = 4 * 86_400

  /// The same from a server, which leaves out itself what earns nobody a credit: most rows of a month never travel.
  func forEachIncidentOfServer(
    in span: Range<Instant>, _ connection: Connection, _ body: (Incident) -> Void
  ) throws {
    let credited = Disposition.allCases.filter { policy.credit(of: $0) > 0 }.map { String($0.rawValue) }
    guard !credited.isEmpty else { return }
    let isCredited = "kind = 0 and disposition in (\(credited.joined(separator: ", ")))"
    let duplicates = try duplicatesOfServer(isCredited, in: span, connection)
    let row = try connection.prepare(
      """
      select id, disposition, category_id, reporter_id, received_at, place_id, outcome_at
      from report
      where \(isCredited) and outcome_at >= $1 and outcome_at < $2
      """)
    row.readAtOnce()
    defer { row.reset() }
    var from = span.lowerBound
    while from < span.upperBound {
      let to = min(from.adding(seconds: Self.piece), span.upperBound)
      try row.bindAll(from, to)
      while try row.step() { if let incident = incident(row, duplicates) { body(incident) } }
      from = to
    }
  }

  /// The duplicates of the reports that lead in a span, and of some others of each station from the first of these to the
  /// last.
  private func duplicatesOfServer(
    _ isCredited: String, in span: Range<Instant>, _ connection: Connection
  ) throws -> [Int64: [IncidentReport]] {
    let stations = try connection.rows(
      """
      select min(id), max(id)
      from report
      where \(isCredited) and outcome_at >= $1 and outcome_at < $2
      group by station
      """, span.lowerBound, span.upperBound
    ) { (first: Int64, last: Int64) in first...last }
    var duplicates: [Int64: [IncidentReport]] = [:]
    let row = try connection.prepare(
      """
      select duplicate_of, id, reporter_id, received_at, place_id
      from report
      where duplicate_of between $1 and $2 \(credits.isEmpty ? "and reporter_id is not null" : "")
      """)
    row.readAtOnce()
    defer { row.reset() }
    for leads in stations {
      try row.bindAll(leads.lowerBound, leads.upperBound)
      while try row.step() { duplicates[row.int64(0), default: []].append(duplicate(row)) }
    }
    return duplicates
  }
}
