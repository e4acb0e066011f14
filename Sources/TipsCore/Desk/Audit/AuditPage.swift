import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText
import TipsWords

/// The trail: who saw or changed what, newest first.
enum AuditPage {
  /// How many entries a page has.
  static let size = 50

  static func show(_ visit: Visit) async throws -> WebResponse {
    try AuditAccess.checkIsUnlimited(visit)
    let query = AuditQuery(visit.request.query)
    let (now, onlyAccounts) = (visit.now, !visit.hasRole(.auditor))
    do {
      let part = try await visit.read { store in
        try store.auditTrail.entries(
          matching: query.filter(in: store, now: now, onlyAccounts: onlyAccounts), before: query.before, limit: size)
      }
      return WebResponse(page: page(visit, query, list(visit, query, part)))
    } catch let error as any UserFacingError where [.usage, .badData, .notFound].contains(error.category) {
      let message = p(.class("card error"), .role("alert")) { visit(error.message) }
      return WebResponse(status: 422, page: page(visit, query, message))
    }
  }

  private static func page(_ visit: Visit, _ query: AuditQuery, _ content: HTML) -> HTML {
    Layout(visit, title: visit(AuditDeskWords.trail), at: .audit, isWide: true).page {
      h1 { visit(AuditDeskWords.trail) }
      AuditNavigation(visit: visit).content
      form(visit, query)
      content
    }
  }

  private static func form(_ visit: Visit, _ query: AuditQuery) -> HTML {
    TipsHTML.form(.method("get"), .action(Link("audit")), .class("card no-print")) {
      div(.class("controls")) {
        Control.text(
          "subject", visit(AuditDeskWords.about), value: query.subject ?? "", hint: visit(AuditDeskWords.aboutHint))
        Control.text("person", visit(AuditDeskWords.person), value: query.person ?? "")
        Control.choice(
          "action", visit(FieldName.action.label),
          [("", visit(FigureDeskWords.all))] + AuditEntry.Action.allCases.map { ($0.rawValue, visit($0.label)) },
          chosen: query.action)
        Control.text(
          "period", visit(AuditDeskWords.period), value: query.period ?? "", maxLength: 60, isLeftToRight: true,
          hint: visit(FigureDeskWords.typedPeriodHint))
        button(.type("submit"), .class("main")) { visit(FigureDeskWords.show) }
      }
    }
  }

  private static func list(_ visit: Visit, _ query: AuditQuery, _ part: AuditTrailPart) -> HTML {
    section(.class("card")) {
      if part.entries.isEmpty {
        p(.role("status")) { visit(part.next == nil ? AuditDeskWords.noEntries : AuditDeskWords.noneInPart) }
      } else {
        table(visit, part.entries)
      }
      if let next = part.next {
        p(.class("no-print")) {
          a(.class("button"), .href(Link(["audit"], query: query.fields(before: next))), Attribute("rel", "next")) {
            visit(AuditDeskWords.older)
          }
        }
      }
    }
  }

  private static func table(_ visit: Visit, _ entries: [AuditRecord]) -> HTML {
    div(.class("scroll")) {
      TipsHTML.table(.class("trail")) {
        caption { visit(AuditDeskWords.newestFirst) }
        thead {
          tr {
            for name in [FieldName.sequence, .at, .operator, .action, .subject, .detail] {
              th(Attribute("scope", "col")) { visit(name.label) }
            }
          }
        }
        tbody { for entry in entries { row(visit, entry) } }
      }
    }
  }

  private static func row(_ visit: Visit, _ entry: AuditRecord) -> HTML {
    let words = AuditEntryWording(visit: visit, entry: entry)
    return tr(.data("sequence", String(entry.sequence))) {
      td(.class("n")) {
        a(.href(Link("audit", "entries", String(entry.sequence)))) { visit.digits(String(entry.sequence)) }
      }
      td { visit.moment(entry.at) }
      td { bdi { words.person } }
      td { words.action }
      td {
        a(.href(Link("audit", query: [("subject", words.topic)])).when(words.topic != nil)) { bdi { words.subject } }
      }
      td { bdi { words.detail } }
    }
  }
}
