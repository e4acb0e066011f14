import TipsHTML
import TipsText
import TipsWords

/// The ways between the pages of the auditor; the administrator of the system sees the trail alone.
struct AuditNavigation {
  let visit: Visit

  var content: HTML {
    guard visit.hasRole(.auditor), !visit.desk.onlyReads else { return HTML() }
    let pages: [(Link, Message)] = [
      (Link("audit"), AuditDeskWords.trail), (Link("audit", "checkpoints"), AuditDeskWords.checkpoints),
      (Link("audit", "verification"), AuditDeskWords.verification), (Link("audit", "roles"), AuditDeskWords.roles),
    ]
    return nav(.class("chips no-print"), .label(visit(AuditDeskWords.audit))) {
      for (link, words) in pages {
        a(.href(link), Attribute("aria-current", "page").when(link == Link(visit.request.path))) { visit(words) }
      }
    }
  }
}
