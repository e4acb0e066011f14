import TipsFeed
import TipsPostgreSQL

/// What the officer of a province found out of a station's reports, put back after the station sent them again.
struct SettledReports {
  let station: Int
  let session: PostgreSQLSession

  private var number: PostgreSQLValue { .integer(Int64(station)) }

  /// Puts it back into the reports and identities of a batch, unless the identity is gone or another one.
  func restore(_ batch: FeedBatch) throws {
    let identities = batch.parts.first { $0.table.name == "sealed_identity" }?.keys ?? []
    let reports = batch.parts.first { $0.table.name == "report" }
    guard !identities.isEmpty || reports != nil, try hasAny() else { return }
    try void(identities)
    try session.run(
      """
      update sealed_identity as i
      set settled = 1, unlinkable = s.unlinkable
      from settled_report as s
      where i.station = $1 and i.report_id = any($2) and s.station = $1 and s.report_id = i.report_id
      """, number, .integers(identities))
    let received = reports?.table.columns.firstIndex { $0.name == "received_at" }
    guard let reports, let column = received else { return }
    let times = reports.rows.compactMap { row in
      if case .integer(let at) = row.values[column] { at } else { nil }
    }
    guard let first = times.min(), let last = times.max() else { return }
    try session.run(
      """
      update report as r
      set reporter_id = p.person, link = s.link
      from settled_report as s join station_reporter as p on p.station = s.office and p.id = s.reporter_id
      where r.station = $1 and r.id = any($2) and r.received_at between $3 and $4
        and s.station = $1 and s.report_id = r.id and s.reporter_id is not null
      """, number, .integers(reports.keys), .integer(first), .integer(last))
  }

  private func hasAny() throws -> Bool {
    try session.query("select exists (select from settled_report where station = $1)", number)[0].bool(0)
  }

  /// Takes out what was found of identities that are gone or were replaced.
  private func void(_ identities: [Int64]) throws {
    let gone = try session.query(
      """
      delete from settled_report as s
      where s.station = $1 and s.report_id = any($2) and not exists (
        select from sealed_identity as i
        where i.station = $1 and i.report_id = s.report_id and sha256(i.sealed) = s.sealed
      )
      returning report_id
      """, number, .integers(identities)
    ).map { $0.int64(0) }
    guard !gone.isEmpty else { return }
    try session.run(
      "update report set reporter_id = null, link = null where station = $1 and id = any($2) and reporter_id is not null",
      number, .integers(gone))
  }
}
