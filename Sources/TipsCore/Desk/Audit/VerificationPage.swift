import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText
import TipsWords

/// Comparing the store with its trail, in the background: the page shows how far it is, and what it came to.
enum VerificationPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try AuditAccess.checkIsUnlimited(visit)
    let state = visit.desk.verification.now
    if visit.request.wantsFragment { return WebResponse(fragment: content(visit, state)) }
    return WebResponse(
      page: Layout(visit, title: visit(AuditDeskWords.verification), at: .audit).page {
        h1 { visit(AuditDeskWords.verification) }
        AuditNavigation(visit: visit).content
        div(.class("card"), .live("polite"), .data("refresh", Link("audit", "verification").text)) {
          content(visit, state)
        }
        beginForm(visit, state)
        if case .running = state {
          noscript { meta(Attribute("http-equiv", "refresh"), Attribute("content", "5")) }
        }
      })
  }

  static func begin(_ visit: Visit) async throws -> WebResponse {
    try AuditAccess.checkIsUnlimited(visit)
    let path = try await visit.read { $0.path }
    _ = visit.desk.verification.begin(by: visit.operatorName, clock: visit.desk.now) { phase in
      let store = try Store.open(at: path, for: .reading)
      return try AuditVerification(store: store, key: nil, withoutKey: AuditDeskWords.noKeyHere)
        .run { phase($0.phase) }
    }
    return .seeOther(Link("audit", "verification"))
  }

  private static func beginForm(_ visit: Visit, _ state: BackgroundRun<AuditVerdict>.State) -> HTML {
    if case .running = state {
      return p(.class("no-print")) {
        a(.class("button"), .href(Link("audit", "verification"))) { visit(AuditDeskWords.refresh) }
      }
    }
    return form(.method("post"), .action(Link("audit", "verification"))) {
      FormToken(visit).field
      button(.type("submit"), .class("main")) { visit(AuditDeskWords.verify) }
      " "
      small(.class("soft")) { visit(AuditDeskWords.takesLong) }
    }
  }

  private static func content(_ visit: Visit, _ state: BackgroundRun<AuditVerdict>.State) -> HTML {
    switch state {
    case .never: p { visit(AuditDeskWords.neverVerified) }
    case .running(let progress): RunProgress(visit: visit, phaseCount: 6).html(progress)
    case .failed(let message, let ended):
      HTML {
        RunProgress.ended(visit, ended)
        p(.class("error"), .role("alert")) { visit(message) }
      }
    case .done(let verdict, let ended):
      HTML {
        RunProgress.ended(visit, ended)
        VerdictView(visit: visit, verdict: verdict).content
      }
    }
  }
}

/// How far work in the background is.
struct RunProgress {
  let visit: Visit
  /// How many phases there are.
  let phaseCount: Int

  func html(_ running: RunningWork) -> HTML {
    let words = visit(running.phase ?? AuditDeskWords.begins)
    return div(.class("running"), .data("running", "")) {
      p(.role("status")) { words }
      progress(
        .label(words), Attribute("max", String(phaseCount)), .value(String(max(0, min(running.phases, phaseCount) - 1)))
      )
      p(.class("soft")) {
        bdi { running.by }
        " · "
        visit.moment(running.since)
      }
    }
  }

  static func ended(_ visit: Visit, _ ended: EndedWork) -> HTML {
    p(.class("soft")) {
      visit(AuditDeskWords.ended)
      " "
      visit.moment(ended.at)
      " · "
      bdi { ended.by }
      " · "
      visit.language.duration(max(0, Int(ended.at.epochSeconds - ended.since.epochSeconds)))
    }
  }
}
