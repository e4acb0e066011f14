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

  func run(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    try verifyIdentities(&verdict, progress)
    try verifyLinks(&verdict, progress)
    try verifyReporters(&verdict)
  }

  private static let piece = 2_048

  private typealias Finding = (number: ReportNumber, problem: Message)

  private struct Identity: Sendable {
    let number: ReportNumber
    let sealed: [UInt8]
    let run: [UInt8]
    let isSettled: Bool
    let isSomebodys: Bool
    let tag: [UInt8]?

    func problem(_ key: RecognitionKey, _ opener: IdentityOpener, lives: Int) -> Message? {
      guard let caller = try? opener.open(sealed, run: run, reportID: number.id) else { return AuditProblem.unopenable }
      guard isSettled else { return nil }
      let phone = caller.phone.flatMap(PhoneNumber.init)
      if (phone == nil) == isSomebodys { return AuditProblem.tiedWithoutKey }
      guard let phone, let tag else { return nil }
      return key.isTag(tag, of: phone, lives: lives) ? nil : AuditProblem.otherNumber
    }
  }

  /// Every identity opens, and a settled one with a telephone number is that of the reporter with its tag.
  private func verifyIdentities(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    guard let key else { return }
    let all: Int? = try store.connection.value("select count(*) from sealed_identity")
    var done = 0
    let opener = IdentityOpener(key: key, storeUUID: store.settings.uuid)
    // Nobody was forgotten more often than there are erasures.
    let lives = try store.erasures.all().count + 1
    var opening = PieceWork<Identity, [Finding]>(size: Self.piece) { identities in
      identities.compactMap { identity in identity.problem(key, opener, lives: lives).map { (identity.number, $0) } }
    }
    try store.connection.forEach(
      """
      select sealed_identity.report_id, sealed_identity.sealed, sealing_run.encapsulated_key, sealed_identity.settled,
        report.reporter_id is not null, reporter.tag
      from sealed_identity
      join report on report.id = sealed_identity.report_id
      left join sealing_run on sealing_run.id = sealed_identity.run_id
      left join reporter on reporter.id = report.reporter_id
      order by sealed_identity.report_id
      """
    ) { (number: ReportNumber, sealed: [UInt8], run: [UInt8], isSettled: Bool, isSomebodys: Bool, tag: [UInt8]?) in
      if done % AuditPhase.step == 0 {
        progress(WorkProgress(AuditPhase.identities, done, of: all, .identities))
      }
      done += 1
      verdict.find(
        try opening.add(
          Identity(
            number: number, sealed: sealed, run: run, isSettled: isSettled, isSomebodys: isSomebodys, tag: tag)))
    }
    for findings in try opening.finish() { verdict.find(findings) }
  }

  private struct Link: Sendable {
    let number: ReportNumber
    let reporter: Int64
    let code: [UInt8]?
  }

  /// Every report that is somebody's has the code that the officer's key gives, unless it waits for being settled.
  private func verifyLinks(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    var done = 0
    let uuid = store.settings.uuid
    var checking = PieceWork<Link, [Finding]>(size: Self.piece) { [key] links in
      links.filter { link in
        guard let key else { return link.code == nil }
        return key.link(reportID: link.number.id, reporter: link.reporter, storeUUID: uuid) != link.code
      }.map { ($0.number, AuditProblem.linkWithoutKey) }
    }
    try store.connection.forEach(
      """
      select report.id, report.reporter_id, report.link
      from report
      left join sealed_identity on sealed_identity.report_id = report.id
      where report.reporter_id is not null and (sealed_identity.settled is null or sealed_identity.settled = 1)
      order by report.id
      """
    ) { (number: ReportNumber, reporter: Int64, code: [UInt8]?) in
      if done % AuditPhase.step == 0 { progress(WorkProgress(AuditPhase.reporters, done, .reports)) }
      done += 1
      verdict.find(try checking.add(Link(number: number, reporter: reporter, code: code)))
    }
    for findings in try checking.finish() { verdict.find(findings) }
  }

  /// Where a reporter's name is, and since when the consent holds, follow from other rows.
  private func verifyReporters(_ verdict: inout AuditVerdict) throws {
    try store.connection.forEach(
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
            select 1 from report
            where report.reporter_id = reporter.id
              and (
                report.received_at = reporter.consent_at
                or (report.recorded_at = reporter.consent_at and report.recorded_at < report.received_at)
              )
          )
          and not exists (
            select 1 from consent_event
            where consent_event.reporter_id = reporter.id and consent_event.at = reporter.consent_at
          )
        )
      order by id
      """
    ) { (id: Int64) in
      verdict.find(.row, AuditSubject.reporter(id).words, AuditProblem.fromNowhere)
    }
  }
}

extension AuditVerdict {
  fileprivate mutating func find(_ findings: [(number: ReportNumber, problem: Message)]?) {
    for (number, problem) in findings ?? [] { find(.link, AuditSubject.report(number).words, problem) }
  }
}
