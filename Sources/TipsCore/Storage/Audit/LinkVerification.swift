/// Checks which reports are whose: a link counts only with the code that the officer's key gives.
struct LinkVerification {
  private let store: Store
  private let key: RecognitionKey?

  init(store: Store, key: RecognitionKey?) {
    self.store = store
    self.key = key
  }

  func run(_ verdict: inout AuditVerdict) throws {
    try verifyLinks(&verdict)
    try verifyUnsealed(&verdict)
    try verifyReporters(&verdict)
  }

  private func verifyLinks(_ verdict: inout AuditVerdict) throws {
    guard let key else { return }
    let statement = try store.connection.prepare(
      """
      select sealed_identity.report_id, sealed_identity.link, report.reporter_id
      from sealed_identity
      join report on report.id = sealed_identity.report_id
      where sealed_identity.settled = 1
      order by sealed_identity.report_id
      """)
    try statement.each { row in
      let id = row.int64(0)
      let expected = key.link(
        reportID: id, reporter: row.optionalInt64(2), storeUUID: store.settings.uuid)
      if row.isNull(1) || row.blob(1) != expected {
        verdict.find(.link, ReportNumber(id: id).description, "is tied to a reporter without the officer's key")
      }
    }
  }

  /// A report without a sealed identity is nobody's.
  private func verifyUnsealed(_ verdict: inout AuditVerdict) throws {
    let statement = try store.connection.prepare(
      """
      select report.id
      from report
      left join sealed_identity on sealed_identity.report_id = report.id
      where report.reporter_id is not null and sealed_identity.report_id is null
      order by report.id
      """)
    try statement.each {
      verdict.find(
        .link, ReportNumber(id: $0.int64(0)).description, "is tied to a reporter although it came without a caller")
    }
  }

  /// Where a reporter's name is, and since when the consent holds, follow from other rows.
  private func verifyReporters(_ verdict: inout AuditVerdict) throws {
    let statement = try store.connection.prepare(
      """
      select id from reporter
      where (
          identity_report_id is not null
          and not exists (
            select 1 from report where report.id = reporter.identity_report_id and report.reporter_id = reporter.id
          )
        )
        or (
          consent_at is not null
          and not exists (
            select 1 from report where report.reporter_id = reporter.id and report.received_at = reporter.consent_at
          )
          and not exists (
            select 1 from consent_event
            where consent_event.reporter_id = reporter.id and consent_event.at = reporter.consent_at
          )
        )
      order by id
      """)
    try statement.each {
      verdict.find(.row, Reporter.pseudonym($0.int64(0)), "has a name or a time of consent from nowhere")
    }
  }
}
