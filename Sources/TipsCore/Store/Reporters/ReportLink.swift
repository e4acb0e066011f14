import TipsIdentity
import TipsSQLite

/// Whose a report is, and for whom the officer's key vouches.
struct ReportLink {
  private let reporter: Int64?
  private let link: [UInt8]?
  /// The reporter whom the link was made for, as they are called where it was made.
  private let vouchedFor: Int64?
  private let storeUUID: String

  /// Whether a report is tied to somebody by the officer's key.
  ///
  /// - Parameter reporter: nil for whoever it is tied to.
  static func isRight(
    _ report: Int64, to reporter: Int64? = nil, key: RecognitionKey, in store: Store
  ) throws -> Bool {
    try store.connection.rows(sql(isOffice: store.isOffice), report) {
      (reporter: Int64?, link: [UInt8]?, vouchedFor: Int64?, uuid: String) in
      Self(reporter: reporter, link: link, vouchedFor: vouchedFor, storeUUID: uuid)
    }.contains { found in
      guard let whose = found.reporter, let vouchedFor = found.vouchedFor else { return false }
      return (reporter == nil || reporter == whose)
        && found.link == key.link(reportID: report, reporter: vouchedFor, storeUUID: found.storeUUID)
    }
  }

  /// At an office a report was tied there, or at its station, to a reporter of that station.
  private static func sql(isOffice: Bool) -> String {
    guard isOffice else {
      return "select reporter_id, link, reporter_id, (select uuid from store) from report where id = $1"
    }
    return """
      select report.reporter_id, report.link, coalesce(settled_report.reporter_id, station_reporter.id % 1000000000),
        coalesce(office.uuid, origin.uuid)
      from report
      join public.station as origin on origin.station = report.station
      left join settled_report on settled_report.station = report.station and settled_report.report_id = report.id
      left join office on office.station = settled_report.office
      left join station_reporter on station_reporter.station = report.station
        and station_reporter.person = report.reporter_id
      where report.id = $1
      """
  }
}
