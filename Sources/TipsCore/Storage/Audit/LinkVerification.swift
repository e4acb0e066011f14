/// Checks what is authenticated under the officer's key: the sealed identities, and which reports are whose.
struct LinkVerification {
  private let store: Store
  private let key: RecognitionKey?

  init(store: Store, key: RecognitionKey?) {
    self.store = store
    self.key = key
  }

  func run(_ verdict: inout AuditVerdict) throws {
    try verifyIdentities(&verdict)
    try verifyUnsealed(&verdict)
    try verifyReporters(&verdict)
  }

  /// Every identity opens; a settled one has the code of its link, and the tag of its telephone number is its reporter's.
  private func verifyIdentities(_ verdict: inout AuditVerdict) throws {
    guard let key else { return }
    let opener = IdentityOpener(key: key, storeUUID: store.settings.uuid)
    let statement = try store.connection.prepare(
      """
      select sealed_identity.report_id, sealed_identity.sealed, sealing_run.encapsulated_key, sealed_identity.settled,
        sealed_identity.link, report.reporter_id, reporter.tag
      from sealed_identity
      join report on report.id = sealed_identity.report_id
      left join sealing_run on sealing_run.id = sealed_identity.run_id
      left join reporter on reporter.id = report.reporter_id
      order by sealed_identity.report_id
      """)
    try statement.each { row in
      let id = row.int64(0)
      let number = ReportNumber(id: id).description
      guard let caller = try? opener.open(row.blob(1), run: row.blob(2), reportID: id) else {
        return verdict.find(
          .link, number, "has an identity that does not open: it was changed, or sealed to another key")
      }
      guard row.bool(3) else { return }
      let reporter = row.optionalInt64(5)
      if row.isNull(4) || row.blob(4) != key.link(reportID: id, reporter: reporter, storeUUID: store.settings.uuid) {
        verdict.find(.link, number, "is tied to a reporter without the officer's key")
      } else if reporter != nil, let phone = caller.phone.flatMap(PhoneNumber.init), !row.isNull(6),
        row.blob(6) != key.tag(of: phone)
      {
        verdict.find(.link, number, "is tied to a reporter with another telephone number")
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
