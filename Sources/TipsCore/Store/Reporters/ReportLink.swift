import TipsIdentity
import TipsSQLite

/// Whose a report is, and for whom the officer's key vouches.
struct ReportLink: RowDecodable, Sendable {
  let report: Int64
  let reporter: Int64?
  let link: [UInt8]?
  /// The reporter whom the link was made for, as they are called where it was made.
  private let vouchedFor: Int64?
  private let storeUUID: String

  static let columns = "report.id, report.reporter_id, report.link, report.reporter_id, (select uuid from store)"

  init(_ row: inout RowReader) throws {
    report = try row.next()
    reporter = try row.next()
    link = try row.next()
    vouchedFor = try row.next()
    storeUUID = try row.next()
  }

  /// Whether the key ties the report to its reporter.
  func isMade(by key: RecognitionKey) -> Bool {
    guard let vouchedFor else { return false }
    return link == key.link(reportID: report, reporter: vouchedFor, storeUUID: storeUUID)
  }

  /// Whether a report is tied to somebody by the officer's key.
  static func isRight(_ report: Int64, to reporter: Int64, key: RecognitionKey, in store: Store) throws -> Bool {
    try store.connection.rows("\(query(store)) where report.id = $1", report, as: Self.self).contains {
      $0.reporter == reporter && $0.isMade(by: key)
    }
  }

  /// Selects links. At an office a report was tied there, or at its station, to a reporter of that station.
  static func query(_ store: Store) -> String {
    guard store.isOffice else { return "select \(columns) from report" }
    return """
      select report.id, report.reporter_id, report.link,
        coalesce(settled_report.reporter_id, station_reporter.id % 1000000000), coalesce(office.uuid, origin.uuid)
      from report
      join public.station as origin on origin.station = report.station
      left join settled_report on settled_report.station = report.station and settled_report.report_id = report.id
        and settled_report.reporter_id = report.reporter_id
      left join office on office.station = settled_report.office
      left join station_reporter on station_reporter.station = report.station
        and station_reporter.person = report.reporter_id
      """
  }
}
