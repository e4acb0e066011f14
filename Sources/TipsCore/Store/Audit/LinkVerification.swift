import TipsDomain
import TipsIdentity
import TipsText

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
    try verifyLinks(&verdict)
    try verifyReporters(&verdict)
  }

  /// Every identity opens, and a settled one with a telephone number is that of the reporter with its tag.
  private func verifyIdentities(_ verdict: inout AuditVerdict) throws {
    guard let key else { return }
    let opener = IdentityOpener(key: key, storeUUID: store.settings.uuid)
    // Nobody was forgotten more often than there are erasures.
    let lives = try store.erasures.all().count + 1
    let statement = try store.connection.prepare(
      """
      select sealed_identity.report_id, sealed_identity.sealed, sealing_run.encapsulated_key, sealed_identity.settled,
        report.reporter_id, reporter.tag
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
      let phone = caller.phone.flatMap(PhoneNumber.init)
      if (phone == nil) != row.isNull(4) {
        verdict.find(.link, number, "was tied to a reporter, or taken away from one, without the officer's key")
      } else if let phone, !row.isNull(5), !key.isTag(row.blob(5), of: phone, lives: lives) {
        verdict.find(.link, number, "is tied to a reporter with another telephone number")
      }
    }
  }

  /// Every report that is somebody's has the code that the officer's key gives, unless it waits for being settled.
  private func verifyLinks(_ verdict: inout AuditVerdict) throws {
    let statement = try store.connection.prepare(
      """
      select report.id, report.reporter_id, report.link
      from report
      left join sealed_identity on sealed_identity.report_id = report.id
      where report.reporter_id is not null and (sealed_identity.settled is null or sealed_identity.settled = 1)
      order by report.id
      """)
    try statement.each { row in
      let id = row.int64(0)
      let isRight =
        key.map { $0.link(reportID: id, reporter: row.int64(1), storeUUID: store.settings.uuid) == row.blob(2) }
        ?? !row.isNull(2)
      if !isRight {
        verdict.find(.link, ReportNumber(id: id).description, "is tied to a reporter without the officer's key")
      }
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
