import TipsCare
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsText
import TipsWords

/// How the store, its files and the machine are, as `tips doctor` finds out, in the background.
enum DoctorPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    let state = visit.desk.examination.now
    if visit.request.wantsFragment { return WebResponse(fragment: content(visit, state)) }
    return WebResponse(
      page: AdministrationLayout(visit: visit, title: visit(AdministrationDeskWords.doctor)).page {
        div(.class("card"), .live("polite"), .data("refresh", Link("administration", "doctor").text)) {
          content(visit, state)
        }
        if case .running = state {
          p(.class("no-print")) {
            a(.class("button"), .href(Link("administration", "doctor"))) { visit(AuditDeskWords.refresh) }
          }
          noscript { meta(Attribute("http-equiv", "refresh"), Attribute("content", "5")) }
        } else {
          form(.method("post"), .action(Link("administration", "doctor"))) {
            FormToken(visit).field
            button(.type("submit"), .class("main")) { visit(AdministrationDeskWords.examine) }
          }
        }
      })
  }

  static func begin(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    let path = try await visit.read { $0.path }
    let clock = visit.desk.now
    _ = visit.desk.examination.begin(by: visit.operatorName, clock: clock) { phase in
      var findings: [Finding] = []
      var examination = Examination(
        storePath: path, keyFile: KeyFile(storePath: path), now: clock(), isClockSet: false, isFull: false)
      examination.onProgress = { phase($0.phase) }
      try examination.run { findings.append($0) }
      return findings
    }
    return .seeOther(Link("administration", "doctor"))
  }

  private static func content(_ visit: Visit, _ state: BackgroundRun<[Finding]>.State) -> HTML {
    switch state {
    case .never: p { visit(AdministrationDeskWords.neverExamined) }
    case .running(let progress): RunProgress(visit: visit, phaseCount: 3).html(progress)
    case .failed(let message, let ended):
      HTML {
        RunProgress.ended(visit, ended)
        p(.class("error"), .role("alert")) { visit(message) }
      }
    case .done(let findings, let ended):
      HTML {
        RunProgress.ended(visit, ended)
        list(visit, findings)
      }
    }
  }

  private static func list(_ visit: Visit, _ findings: [Finding]) -> HTML {
    div(.class("scroll")) {
      table {
        thead {
          tr {
            for name in [FieldName.check, .status, .detail, .remedy] {
              th(Attribute("scope", "col")) { visit(name.label) }
            }
          }
        }
        tbody {
          for finding in findings {
            tr(.data("check", finding.check.rawValue)) {
              th(Attribute("scope", "row")) { visit(finding.check.label) }
              td(.class(finding.status == .problem ? "late" : "")) { visit(finding.status.label) }
              td { bdi { finding.detail[visit.language] } }
              td { bdi { finding.remedy?[visit.language] ?? "–" } }
            }
          }
        }
      }
    }
  }
}
