import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText
import TipsWords

/// The accounts of people, and the form that makes one.
enum AccountsPage {
  private struct Row: Sendable {
    let account: UserAccount
    let place: Place?
  }

  static func show(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return WebResponse(page: try await page(visit))
  }

  static func add(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return try await visit.mending {
      try await page(visit, error: $0)
    } _: {
      let form = visit.request.form
      let name = try UserName(typed: form["name"] ?? "").text
      let roles = try Set(form.all("role").map { try Role(typed: $0) })
      let (place, operatorName, now) = (form.text("place"), visit.operatorName, visit.now)
      let password = GeneratedPassword()
      let account = try await visit.changeSecrets { users in
        try users.add(
          name, roles: roles, password: password.text, mustChange: true, place: place, operatorName: operatorName,
          now: now)
      }
      return GeneratedPasswordPage.response(visit, account, password)
    }
  }

  private static func page(_ visit: Visit, error: Message? = nil) async throws -> HTML {
    let rows = try await visit.read { store in
      try store.users.all().map { account in
        Row(account: account, place: try account.placeID.flatMap { try store.references.place(id: $0) })
      }
    }
    return AdministrationLayout(visit: visit, title: visit(AdministrationDeskWords.accounts), error: error).page {
      section(.class("card scroll")) {
        table {
          thead {
            tr {
              th(Attribute("scope", "col")) { visit(DeskWords.userName) }
              th(Attribute("scope", "col")) { visit(DeskWords.roles) }
              th(Attribute("scope", "col")) { visit(FieldName.place.label) }
              th(Attribute("scope", "col")) { visit(DeskWords.secondFactor) }
              th(Attribute("scope", "col")) { visit(FieldName.state.label) }
            }
          }
          tbody { for row in rows { self.row(visit, row) } }
        }
      }
      section(.class("card")) {
        h2 { visit(AdministrationDeskWords.addAccount) }
        form(.method("post"), .action(Link("administration", "accounts"))) {
          FormToken(visit).field
          Control.text(
            "name", visit(DeskWords.userName), value: error == nil ? "" : visit.request.form["name"] ?? "",
            isRequired: true, maxLength: 64)
          RoleChoice(visit: visit, chosen: Set(visit.request.form.all("role"))).content
          Control.text(
            "place", visit(AdministrationDeskWords.limitedTo), value: visit.request.form["place"] ?? "",
            hint: visit(AdministrationDeskWords.limitHint))
          p { small(.class("soft")) { visit(AdministrationDeskWords.passwordIsMadeUp) } }
          button(.type("submit"), .class("main")) { visit(AdministrationDeskWords.add) }
        }
      }
    }
  }

  private static func row(_ visit: Visit, _ row: Row) -> HTML {
    tr {
      th(Attribute("scope", "row")) {
        a(.href(Link("administration", "accounts", String(row.account.id)))) { bdi { row.account.name } }
      }
      td { row.account.orderedRoles.map { visit($0.label) }.joined(separator: visit(DeskWords.comma)) }
      td { bdi { row.place.map { visit($0.label) } ?? visit(AdministrationDeskWords.everywhere) } }
      td { visit(row.account.hasSecondFactor ? DeskWords.isSetUp : DeskWords.isNotSetUp) }
      td { visit(row.account.isDisabled ? AdministrationDeskWords.disabled : AdministrationDeskWords.enabled) }
    }
  }
}

/// The roles to tick.
struct RoleChoice {
  let visit: Visit
  /// The codes of those that are ticked.
  let chosen: Set<String>

  var content: HTML {
    fieldset {
      legend { visit(DeskWords.roles) }
      for role in Role.ofPeople {
        Control.box("role", visit(role.label), value: role.code, isTicked: chosen.contains(role.code))
      }
    }
  }
}

/// The answer to a form that made up a password: nothing else ever shows it.
enum GeneratedPasswordPage {
  static func response(_ visit: Visit, _ account: UserAccount, _ password: GeneratedPassword) -> WebResponse {
    response(visit, account, password.text, visit(AdministrationDeskWords.passwordOf(account.name)))
  }

  static func response(_ visit: Visit, _ account: UserAccount, _ key: ServiceKey) -> WebResponse {
    response(visit, account, key.text, visit(AdministrationDeskWords.keyOf(account.name)))
  }

  private static func response(
    _ visit: Visit, _ account: UserAccount, _ secret: String, _ title: String
  ) -> WebResponse {
    return WebResponse(
      page: AdministrationLayout(visit: visit, title: title).page {
        section(.class("card")) {
          p { visit(account.isService ? AdministrationDeskWords.keyShownOnce : AdministrationDeskWords.shownOnce) }
          p(.class("secret"), .leftToRight) { code { secret } }
          p(.class("no-print")) {
            a(.class("button main"), .href(Link("administration", "accounts", String(account.id)))) {
              visit(AdministrationDeskWords.handedOn)
            }
          }
        }
      })
  }
}
