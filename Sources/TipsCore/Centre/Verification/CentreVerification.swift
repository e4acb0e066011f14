import TipsCalendar
import TipsFeed
import TipsIdentity
import TipsPostgreSQL

/// Whether what a centre has agrees with itself: the trails, the summaries, the numbers of reports and the people.
package struct CentreVerification {
  let session: PostgreSQLSession

  package init(_ session: PostgreSQLSession) { self.session = session }

  /// What doesn't agree.
  package enum Finding: Sendable, Equatable {
    /// The trail breaks at an entry.
    case brokenTrail(station: Int, entry: Int64)
    /// The trail ends elsewhere than the centre has come with the station.
    case trailEndsElsewhere(station: Int, entry: Int64)
    /// So many rows of a summary are wrong.
    case summary(station: Int, table: String, rows: Int)
    /// So many rows are not the sum of those of the stations.
    case country(table: String, rows: Int)
    /// So many reports have a number of another station, or a person whom the centre doesn't know.
    case reports(station: Int, count: Int)
    /// So many people are not what the stations say of them.
    case people(Int)
  }

  /// What was looked at.
  package struct Result: Sendable, Equatable {
    package var stations = 0
    package var entries: Int64 = 0
    package var reports = 0
    package var findings: [Finding] = []
    /// Trails that a station began anew and that don't contain how the one before ended: it was restored, or rewritten.
    package var replacedTrails: [ReplacedTrail] = []
    /// Reports that follow one of another station which has not come, or is a duplicate itself; at most a hundred.
    package var lostLeads: [LostLead] = []
  }

  /// A report whose leading one, of another station, can't lead it.
  package struct LostLead: Sendable, Equatable {
    package let report: Int64
    package let lead: Int64
    /// Whether it is there, and follows another one itself.
    package let isThere: Bool
  }

  /// Where a trail ended before its station began anew with another one.
  package struct ReplacedTrail: Sendable, Equatable {
    package let station: Int
    package let entry: Int64
    package let at: Instant
  }

  /// Looks at everything as it stands at one moment. Nothing of it is changed.
  ///
  /// - Parameter progress: called with the reports that were counted, now and then.
  package func run(progress: (Int) -> Void = { _ in }) throws -> Result {
    var result = Result()
    try session.transaction("begin isolation level repeatable read") {
      let stations = try session.query("select \(StationRow.columns) from station order by station").map {
        try StationRow($0)
      }
      result.stations = stations.count
      for station in stations {
        result.entries += try check(trailOf: station, &result.findings)
        result.replacedTrails += try replacedTrails(of: station)
        result.reports += try SummaryRecount(session: session, station: station).run(
          &result.findings, progress: { [counted = result.reports] in progress(counted + $0) })
        let strange = try strangeReports(of: station)
        if strange > 0 { result.findings.append(.reports(station: station.number, count: strange)) }
      }
      for office in try session.query("select station, uuid from office order by station").map({ $0 }) {
        // An office has a number among those of stations.
        result.stations -= 1
        var end = FeedState.Trail.start
        result.entries += try check(trailOf: office.int(0), uuid: office.text(1), to: &end, &result.findings)
      }
      result.lostLeads = try lostLeads()
      for (table, rows) in try CountrySummaries(session: session).differences() where rows > 0 {
        result.findings.append(.country(table: table, rows: rows))
      }
      let people = try wrongPeople()
      if people > 0 { result.findings.append(.people(people)) }
    }
    return result
  }

  /// Works all hashes of a trail out anew.
  ///
  /// - Returns: how many entries there are.
  private func check(trailOf station: StationRow, _ findings: inout [Finding]) throws -> Int64 {
    guard let uuid = station.uuid else { return 0 }
    var last = FeedState.Trail.start
    let broken = findings.count
    let entries = try check(trailOf: station.number, uuid: uuid, to: &last, &findings)
    if findings.count == broken, last != station.trail {
      findings.append(.trailEndsElsewhere(station: station.number, entry: last.entry))
    }
    return entries
  }

  /// The same for whoever has a trail here.
  ///
  /// - Parameter last: where the trail ends.
  private func check(
    trailOf number: Int, uuid: String, to last: inout FeedState.Trail, _ findings: inout [Finding]
  ) throws -> Int64 {
    let columns = FeedTable.auditEntry.columns.map(\.name).joined(separator: ", ")
    let damaged = try damagedEntries(of: number)
    while true {
      let rows = try session.query(
        "select \(columns) from audit_entry where station = $1 and id > $2 order by id limit 10000",
        .integer(Int64(number)), .integer(last.entry))
      guard rows.count > 0 else { break }
      for index in 0..<rows.count {
        let entry = AuditRecord(rows[index], damaged: damaged)
        guard entry.sequence == last.entry + 1,
          AuditChain.hash(of: entry, store: uuid, previous: last.hash) == entry.hash
        else {
          findings.append(.brokenTrail(station: number, entry: entry.sequence))
          return last.entry
        }
        last = FeedState.Trail(entry: entry.sequence, hash: entry.hash)
      }
    }
    return last.entry
  }

  private func lostLeads() throws -> [LostLead] {
    try session.query(
      """
      select l.report_id, l.lead_id, lead.id is not null
      from lead_elsewhere as l
      join report as r on r.id = l.report_id and r.duplicate_of = l.lead_id
      left join report as lead on lead.id = l.lead_id
      where lead.id is null or lead.disposition = 8
      order by l.report_id
      limit 100
      """
    ).map { LostLead(report: $0.int64(0), lead: $0.int64(1), isThere: $0.bool(2)) }
  }

  /// What stood in entries whose texts the server doesn't take, by entry and column.
  private func damagedEntries(of station: Int) throws -> [Int64: [String: String]] {
    var texts: [Int64: [String: String]] = [:]
    try session.query(
      "select key, column_name, bytes from damaged_text where station = $1 and table_name = $2",
      .integer(Int64(station)), .text(FeedTable.auditEntry.name)
    ).each { texts[$0.int64(0), default: [:]][$0.text(1)] = String(decoding: $0.raw(2), as: UTF8.self) }
    return texts
  }

  private func replacedTrails(of station: StationRow) throws -> [ReplacedTrail] {
    try session.query(
      """
      select b.entry, b.at
      from trail_before as b
      where b.station = $1 and b.entry > 0 and not exists (
        select from audit_entry as a where a.station = $1 and a.id = b.entry and a.hash = b.hash
      )
      order by b.number
      """, .integer(Int64(station.number))
    ).map { row in
      ReplacedTrail(station: station.number, entry: row.int64(0), at: Instant(epochSeconds: row.int64(1)))
    }
  }

  private func strangeReports(of station: StationRow) throws -> Int {
    try session.query(
      """
      select count(*)
      from report as r
      where r.station = $1 and (
        r.id / 1000000000 <> $1 or r.id > $2
        or r.reporter_id is not null and not exists (select from reporter as p where p.id = r.reporter_id)
      )
      """, .integer(Int64(station.number)), .integer(station.lastReport))[0].int(0)
  }

  /// People whose reporters have several tags, or who are not there.
  private func wrongPeople() throws -> Int {
    try session.query(
      """
      select
        (select count(*) from (
          select person
          from station_reporter
          group by person
          having count(distinct tag) > 1
            or coalesce(min(id) filter (where station in (select station from office)), min(id)) <> person
        ) as mixed)
        + (select count(*) from reporter as p where not exists (select from station_reporter as r where r.person = p.id))
        + (select count(*) from station_reporter as r where not exists (select from reporter as p where p.id = r.person))
      """)[0].int(0)
  }
}

extension AuditRecord {
  /// An entry as it is stored, with the columns of ``FeedTable/auditEntry``.
  ///
  /// - Parameter damaged: what stood in entries whose texts were mended.
  fileprivate init(_ row: PostgreSQLRow, damaged: [Int64: [String: String]]) {
    let was = damaged[row.int64(0)]
    func text(_ column: Int) -> String { was?[FeedTable.auditEntry.columns[column].name] ?? row.text(column) }
    let first = row.optionalInt64(6)
    let last = row.optionalInt64(7)
    var span: ClosedRange<Int64>?
    if let first, let last, first <= last { span = first...last }
    self.init(
      sequence: row.int64(0), at: Instant(epochSeconds: row.int64(1)), operatorName: text(2), action: text(3),
      subject: text(4), detail: text(5), span: span, before: row.optionalBytes(8),
      after: row.optionalBytes(9), hash: row.bytes(10), account: row.isNull(11) ? nil : text(11))
  }
}
