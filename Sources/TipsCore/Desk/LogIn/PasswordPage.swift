import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// A new password, wanted or wished for.
enum PasswordPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    guard let session = visit.session, [.password, .ready].contains(session.step) else { return .seeOther(Link()) }
    return WebResponse(page: page(visit))
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    guard let session = visit.session, let user = visit.user, [.password, .ready].contains(session.step) else {
      return .seeOther(Link())
    }
    let form = visit.request.form
    let place = "password:" + String(user.id)
    let wait = await visit.desk.attempts.wait(user.name, from: place, at: visit.now)
    guard wait == 0 else { return refused(visit, DeskWords.tooManyTries(seconds: wait)) }
    let verifier = try await visit.readAccounts { try $0.verifier(of: user.id) }
    guard try await visit.desk.passwords.matches(form["old"] ?? "", verifier) else {
      await visit.desk.attempts.failed(user.name, from: place, at: visit.now)
      return refused(visit, DeskWords.wrongOldPassword)
    }
    guard let new = form["new"], new == form["again"] else { return refused(visit, DeskWords.passwordsDiffer) }
    guard new != form["old"] else { return refused(visit, DeskWords.samePassword) }
    let (now, name) = (visit.now, user.name)
    let changed: UserAccount?
    do {
      changed = try await visit.changeSecrets { users in
        try users.changePassword(of: user.id, to: new, mustChange: false, operatorName: name, now: now)
        return try users.account(id: user.id)
      }
    } catch let error as any UserFacingError where error.category == .badData {
      return refused(visit, error.message)
    }
    await visit.desk.sessions.endAll(of: user.id, except: session.id)
    // The session goes on under a new token: whoever knew the old one has nothing.
    await visit.desk.sessions.end(session.id, of: user.id)
    let step: Session.Step = user.needsSecondFactor && !user.hasSecondFactor ? .secondFactor : .ready
    let token = await visit.desk.sessions.begin(
      Session(
        id: Sessions.randomToken(), userID: user.id, formToken: Sessions.randomToken(), beganAt: session.beganAt,
        browser: session.browser, seenAt: now, step: step, passwordChangedAt: changed?.passwordChangedAt ?? now))
    return WebResponse.seeOther(Link("account")).with("set-cookie", SessionCookie.set(token, visit.request))
  }

  private static func refused(_ visit: Visit, _ message: Message) -> WebResponse {
    WebResponse(status: 422, page: page(visit, error: visit(message)))
  }

  private static func page(_ visit: Visit, error: String? = nil) -> HTML {
    Layout(visit, title: visit(DeskWords.newPassword)).page {
      section(.class("card log-in")) {
        h1 { visit(DeskWords.newPassword) }
        if visit.session?.step == .password { p { visit(DeskWords.passwordOfOneself) } }
        p { visit(DeskWords.passwordRule) }
        if let error { p(.class("error"), .role("alert")) { error } }
        form(.method("post"), .action(Link("account", "password"))) {
          FormToken(visit).field
          passwordField("old", visit(DeskWords.oldPassword), "current-password", visit)
          passwordField("new", visit(DeskWords.newPassword), "new-password", visit)
          passwordField("again", visit(DeskWords.passwordAgain), "new-password", visit)
          button(.type("submit"), .class("main")) { visit(DeskWords.save) }
        }
      }
    }
  }

  private static func passwordField(
    _ name: String, _ words: String, _ autocomplete: StaticString, _ visit: Visit
  ) -> HTML {
    HTML {
      label(.for(name)) { words }
      input(.id(name), .name(name), .type("password"), .required, .autocomplete(autocomplete), .leftToRight)
    }
  }
}
