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
    let opener: IdentityOpener
    let sealed: [UInt8]
    let run: [UInt8]
    let isSettled: Bool
    let isSomebodys: Bool
    let tag: [UInt8]?

    func problem(_ key: RecognitionKey, lives: Int, isOffice: Bool) -> Message? {
      guard let caller = try? opener.open(sealed, run: run, reportID: number.id) else {
        // A station may have sealed under a key of its own, before it adopted the province's.
        return isOffice ? nil : AuditProblem.unopenable
      }
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
    let openers = IdentityOpeners(key: key, of: store)
    // Nobody was forgotten more often than there are erasures.
    let erasures: Int? = try store.connection.value(
      "select count(*) from \(store.isOffice ? "public.erasure" : "erasure")")
    let lives = (erasures ?? 0) + 1
    let isOffice = store.isOffice
    var opening = PieceWork<Identity, [Finding]>(size: Self.piece) { identities in
      identities.compactMap { identity in
        identity.problem(key, lives: lives, isOffice: isOffice).map { (identity.number, $0) }
      }
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
            number: number, opener: try openers.opener(ofReport: number.id), sealed: sealed, run: run,
            isSettled: isSettled, isSomebodys: isSomebodys, tag: tag)))
    }
    for findings in try opening.finish() { verdict.find(findings) }
  }

  /// Every report that is somebody's has the code that the officer's key gives, unless it waits for being settled.
  private func verifyLinks(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    var done = 0
    var checking = PieceWork<ReportLink, [Finding]>(size: Self.piece) { [key] links in
      links.filter { !(key.map($0.isMade) ?? ($0.link != nil)) }
        .map { (ReportNumber(id: $0.report), AuditProblem.linkWithoutKey) }
    }
    try store.connection.prepare(
      """
      \(ReportLink.query(store))
      left join sealed_identity on sealed_identity.report_id = report.id
      where report.reporter_id is not null and (sealed_identity.settled is null or sealed_identity.settled = 1)
      order by report.id
      """
    ).forEach(as: ReportLink.self) { found in
      if done % AuditPhase.step == 0 { progress(WorkProgress(AuditPhase.reporters, done, .reports)) }
      done += 1
      verdict.find(try checking.add(found))
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
