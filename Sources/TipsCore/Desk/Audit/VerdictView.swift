import TipsDomain
import TipsHTML
import TipsIdentity
import TipsPrinting
import TipsText
import TipsWords

/// What a verification came to, in the words of `tips audit verify`.
struct VerdictView {
  let visit: Visit
  let verdict: AuditVerdict

  var content: HTML {
    HTML {
      if verdict.findingCount > 0 {
        p(.class("error"), .role("alert")) { visit(AuditWords.doesNotAgree(in: verdict.findingCount)) }
      }
      ul(.class("verdict")) {
        li { visit(AuditWords.entries(Int(verdict.entries), head: head)) }
        li { visit(AuditWords.reports(verdict.reports)) }
        li { visit(AuditWords.checkpoints(verdict.checkpoints)) }
        li { visit(AuditWords.links(unchecked: verdict.uncheckedLinks)) }
        li {
          strong(.class(verdict.findingCount > 0 ? "late" : "")) { visit(AuditWords.found(verdict.findingCount)) }
        }
      }
      if !verdict.findings.isEmpty { findings }
      if verdict.findingCount > verdict.findings.count {
        p { visit(AuditWords.more(verdict.findingCount - verdict.findings.count)) }
      }
      ul(.class("soft")) {
        for notice in verdict.notices { li { bdi { visit(AuditWords.notice(notice.subject, notice.problem)) } } }
        for limit in [AuditWords.wholeTrail, AuditWords.movedReports, AuditWords.neverRecorded] {
          li { visit(AuditWords.cannotFind(limit)) }
        }
      }
    }
  }

  private var head: String { String(String(hexadecimal: verdict.head).prefix(16)) }

  private var findings: HTML {
    div(.class("scroll")) {
      table {
        thead {
          tr {
            for name in [FieldName.kind, .subject, .problem] { th(Attribute("scope", "col")) { visit(name.label) } }
          }
        }
        tbody {
          for finding in verdict.findings {
            tr {
              td { visit(finding.kind.label) }
              td { bdi { visit(finding.subject) } }
              td { bdi { visit(finding.problem) } }
            }
          }
        }
      }
    }
  }
}
