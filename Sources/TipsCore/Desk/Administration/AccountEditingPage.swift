import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// One account: its roles and its limit, and what takes its owner's ways in away.
enum AccountEditingPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    return WebResponse(page: try await page(visit))
  }

  // MARK: Changing

  static func set(_ visit: Visit) async throws -> WebResponse {
    try await changing(visit) { account in
      let form = visit.request.form
      let roles = account.isService ? nil : try Set(form.all("role").map { try Role(typed: $0) })
      let reads = account.isService ? try Set(form.all("reads").map { try ReadablePart(typed: $0) }) : nil
      let (place, isDisabled) = (form.text("place"), form.isSet("disabled"))
      let (operatorName, now) = (visit.operatorName, visit.now)
      _ = try await visit.write { store in
        try store.users.set(
          account.name, roles: roles, place: .some(place), reads: reads, isDisabled: isDisabled,
          operatorName: operatorName, now: now)
      }
      if isDisabled { await visit.desk.sessions.endAll(of: account.id) }
      return back(account)
    }
  }

  static func newPassword(_ visit: Visit) async throws -> WebResponse {
    try await changing(visit) { account in
      // One's own is changed by whoever knows it.
      guard account.id != visit.user?.id else { return .seeOther(Link("account", "password")) }
      let (operatorName, now) = (visit.operatorName, visit.now)
      if account.isService {
        let key = try await visit.write { store in
          try store.users.changeKey(of: account.id, operatorName: operatorName, now: now)
        }
        return GeneratedPasswordPage.response(visit, account, key)
      }
      let password = GeneratedPassword()
      try await visit.changeSecrets { users in
        try users.changePassword(
          of: account.id, to: password.text, mustChange: true, operatorName: operatorName, now: now)
      }
      await visit.desk.sessions.endAll(of: account.id)
      return GeneratedPasswordPage.response(visit, account, password)
    }
  }

  static func removeSecondFactor(_ visit: Visit) async throws -> WebResponse {
    try await changing(visit) { account in
      let (operatorName, now) = (visit.operatorName, visit.now)
      try await visit.write { store in
        try store.users.removeSecondFactor(of: account.id, operatorName: operatorName, now: now)
      }
      await visit.desk.sessions.endAll(of: account.id)
      return back(account)
    }
  }

  static func endSessions(_ visit: Visit) async throws -> WebResponse {
    try await changing(visit) { account in
      await visit.desk.sessions.endAll(of: account.id, except: visit.session?.id)
      return back(account)
    }
  }

  static func remove(_ visit: Visit) async throws -> WebResponse {
    try await changing(visit) { account in
      guard visit.request.form.text("confirm") == account.name else {
        throw DeskError.field("confirm", AdministrationDeskWords.typeTheName)
      }
      let (operatorName, now) = (visit.operatorName, visit.now)
      try await visit.write { store in
        try store.users.remove(account.name, operatorName: operatorName, now: now)
      }
      await visit.desk.sessions.endAll(of: account.id)
      return .seeOther(Link("administration", "accounts"))
    }
  }

  private static func changing(
    _ visit: Visit, _ work: (UserAccount) async throws -> WebResponse
  ) async throws -> WebResponse {
    try AdministrationAccess.checkIsUnlimited(visit)
    let account = try await account(visit)
    return try await visit.mending {
      try await page(visit, error: $0)
    } _: {
      try await work(account)
    }
  }

  private static func back(_ account: UserAccount) -> WebResponse {
    .seeOther(Link("administration", "accounts", String(account.id)))
  }

  private static func account(_ visit: Visit) async throws -> UserAccount {
    guard let id = Int64(visit.parameter("id")), let account = try await visit.read({ try $0.users.account(id: id) })
    else { throw DeskError.noSuchPage }
    return account
  }

  // MARK: The page

  private static func page(_ visit: Visit, error: Message? = nil) async throws -> HTML {
    let account = try await account(visit)
    let place = try await visit.read { store in try account.placeID.flatMap { try store.references.place(id: $0) } }
    let sessions = await visit.desk.sessions.all(of: account.id, at: visit.now)
    return AdministrationLayout(visit: visit, title: account.name, error: error).page {
      section(.class("card")) {
        form(.method("post"), .action(link(account, "set"))) {
          FormToken(visit).field
          if account.isService {
            ReadsChoice(visit: visit, account: account).content
          } else {
            RoleChoice(visit: visit, chosen: Set(account.roles.map(\.code))).content
          }
          Control.text(
            "place", visit(AdministrationDeskWords.limitedTo), value: place?.code ?? "",
            hint: place.map { visit($0.label) } ?? visit(AdministrationDeskWords.limitHint))
          Control.box("disabled", visit(AdministrationDeskWords.disable), isTicked: account.isDisabled)
          button(.type("submit"), .class("main")) { visit(DeskWords.save) }
        }
      }
      section(.class("card")) {
        dl {
          dt { visit(FieldName.createdAt.label) }
          dd { visit.moment(account.createdAt) }
          dt { visit(FieldName.passwordChangedAt.label) }
          dd { visit.moment(account.passwordChangedAt) }
          if !account.isService {
            dt { visit(DeskWords.secondFactor) }
            dd { visit(account.hasSecondFactor ? DeskWords.isSetUp : DeskWords.isNotSetUp) }
            dt { visit(AdministrationDeskWords.openSessions) }
            dd(.class("number")) { visit.number(sessions.count) }
          }
        }
        div(.class("actions")) {
          action(
            visit, account, "password",
            account.isService ? AdministrationDeskWords.newKey : AdministrationDeskWords.newPassword)
          if account.hasSecondFactor {
            action(visit, account, "second-factor", AdministrationDeskWords.removeSecondFactor)
          }
          if !account.isService { action(visit, account, "sessions", AdministrationDeskWords.endSessions) }
        }
      }
      section(.class("card")) {
        h2 { visit(UserWords.toRemove) }
        p { visit(UserWords.removalIsFinal) }
        form(.method("post"), .action(link(account, "remove"))) {
          FormToken(visit).field
          Control.text(
            "confirm", visit(AdministrationDeskWords.confirmName(account.name)), isRequired: true, maxLength: 64)
          button(.type("submit")) { visit(UserWords.toRemove) }
        }
      }
      p { a(.href(Link("audit", query: [("subject", "user " + account.name)]))) { visit(AuditDeskWords.trail) } }
    }
  }

  private static func action(_ visit: Visit, _ account: UserAccount, _ name: String, _ words: Message) -> HTML {
    form(.method("post"), .action(link(account, name))) {
      FormToken(visit).field
      button(.type("submit")) { visit(words) }
    }
  }

  private static func link(_ account: UserAccount, _ name: String) -> Link {
    Link("administration", "accounts", String(account.id), name)
  }
}

/// What a program may read, to tick.
private struct ReadsChoice {
  let visit: Visit
  let account: UserAccount

  var content: HTML {
    fieldset {
      legend { visit(AdministrationDeskWords.mayRead) }
      for part in ReadablePart.allCases {
        Control.box("reads", visit(part.label), value: part.code, isTicked: account.reads.contains(part))
      }
    }
  }
}
