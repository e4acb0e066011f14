import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Who may do what, since when, and whose account is closed.
enum RolesPage {
  private struct Row: Sendable {
    let account: UserAccount
    let place: Place?
    let history: RoleHistory
  }

  /// So many entries about an account are looked at.
  private static let entryLimit = 5_000

  static func show(_ visit: Visit) async throws -> WebResponse {
    try AuditAccess.checkIsUnlimited(visit)
    let rows = try await visit.read { store in
      try store.users.all().map { account in
        Row(
          account: account, place: try account.placeID.flatMap { try store.references.place(id: $0) },
          history: RoleHistory(try store.auditTrail.entries(about: .user(account.name), limit: entryLimit)))
      }
    }
    return WebResponse(
      page: Layout(visit, title: visit(AuditDeskWords.roles), at: .audit).page {
        h1 { visit(AuditDeskWords.roles) }
        AuditNavigation(visit: visit).content
        section(.class("card scroll")) {
          table {
            caption { visit(AuditDeskWords.rolesCaption) }
            thead {
              tr {
                th(Attribute("scope", "col")) { visit(DeskWords.userName) }
                th(Attribute("scope", "col")) { visit(AuditDeskWords.rolesSince) }
                th(Attribute("scope", "col")) { visit(FieldName.place.label) }
                th(Attribute("scope", "col")) { visit(DeskWords.secondFactor) }
                th(Attribute("scope", "col")) { visit(FieldName.state.label) }
              }
            }
            tbody { for row in rows { self.row(visit, row) } }
          }
        }
      })
  }

  private static func row(_ visit: Visit, _ row: Row) -> HTML {
    tr {
      th(Attribute("scope", "row")) {
        a(.href(Link("audit", query: [("subject", "user " + row.account.name)]))) { bdi { row.account.name } }
      }
      td {
        ul(.class("plain")) {
          for role in row.account.orderedRoles {
            li {
              visit(role.label)
              " · "
              if let since = row.history.since[role] { visit.moment(since) } else { "–" }
            }
          }
        }
      }
      td { bdi { row.place.map { visit($0.label) } ?? visit(AdministrationDeskWords.everywhere) } }
      td { visit(row.account.hasSecondFactor ? DeskWords.isSetUp : DeskWords.isNotSetUp) }
      td { visit(row.account.isDisabled ? AdministrationDeskWords.disabled : AdministrationDeskWords.enabled) }
    }
  }
}
