import TipsFeed
import TipsPostgreSQL

/// Ties a station's reports to the leading ones of other stations that its officers named.
struct LeadsElsewhere {
  let station: Int
  let session: PostgreSQLSession

  private var number: PostgreSQLValue { .integer(Int64(station)) }

  /// Ties those that a batch has brought or changed.
  func tie(_ batch: FeedBatch) throws {
    guard try session.query("select exists (select from lead_elsewhere where station = $1)", number)[0].bool(0) else {
      return
    }
    var reports: Set<Int64> = []
    for part in batch.parts where ["report", "outcome_event", "lead_elsewhere"].contains(part.table.name) {
      let column = part.table.columns.firstIndex { $0.name == (part.table.name == "report" ? "id" : "report_id") }
      guard let column else { continue }
      for row in part.rows { if case .integer(let id) = row.values[column] { reports.insert(id) } }
    }
    try session.run(
      """
      update report as r
      set duplicate_of = l.lead_id
      from lead_elsewhere as l
      where r.station = $1 and r.id = l.report_id and r.disposition = 8 and r.duplicate_of is null
        and l.station = $1 and l.report_id = any($2)
        and l.event_id = (select max(e.id) from outcome_event as e where e.station = $1 and e.report_id = l.report_id)
      """, number, .integers(Array(reports)))
  }
}
