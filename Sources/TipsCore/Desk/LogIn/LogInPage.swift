import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText
import TipsWords

/// The log-in: name and password.
enum LogInPage {
  private static let deviceCookie = "tips-device"

  static func show(_ visit: Visit) async throws -> WebResponse {
    if let session = visit.session { return .seeOther(SignInStep.page(of: session) ?? Link()) }
    return WebResponse(page: page(visit, next: visit.request.query["next"]))
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    let form = visit.request.form
    guard let name = form.text("name"), let password = form["password"], !password.isEmpty else {
      return refused(visit, DeskWords.nameAndPasswordWanted, status: 422)
    }
    let place = await Self.place(visit, name)
    let wait = await visit.desk.attempts.wait(name, from: place, at: visit.now)
    guard wait == 0 else {
      return refused(visit, DeskWords.tooManyTries(seconds: wait), status: 429).with("retry-after", String(wait))
    }
    let found = try await visit.readAccounts { users -> (UserAccount, PasswordVerifier)? in
      // Programs show keys, and never log in.
      guard let user = try users.find(name), !user.isDisabled, !user.isService else { return nil }
      return (user, try users.verifier(of: user.id))
    }
    guard try await visit.desk.passwords.matches(password, found?.1), let user = found?.0 else {
      await visit.desk.attempts.failed(name, from: place, at: visit.now)
      if let user = found?.0 {
        let now = visit.now
        _ = try? await visit.desk.writer.write(as: DeskAccount.own) {
          try $0.users.recordRefusedLogIn(user.name, because: .wrongPassword, now: now)
        }
      }
      return refused(visit, DeskWords.wrongNameOrPassword, status: 401)
    }
    await visit.desk.attempts.succeeded(name, from: place)
    let now = visit.now
    try await visit.desk.writer.write(as: DeskAccount.name(of: user.name)) {
      try $0.users.recordLogIn(of: user.id, now: now)
    }
    let token = await visit.desk.sessions.begin(
      Session(
        id: Sessions.randomToken(), userID: user.id, formToken: Sessions.randomToken(), beganAt: now,
        browser: BrowserName.of(visit.request.headers["user-agent"]), seenAt: now, step: firstStep(of: user),
        passwordChangedAt: user.passwordChangedAt))
    let device = await visit.desk.attempts.deviceToken(name)
    return WebResponse.seeOther(ReturnLink.link(form["next"]))
      .with("set-cookie", SessionCookie.set(token, visit.request))
      .with("set-cookie", "\(deviceCookie)=\(device); Path=/log-in; Max-Age=31536000; HttpOnly; SameSite=Strict")
  }

  static func logOut(_ visit: Visit) async throws -> WebResponse {
    if let session = visit.session { await visit.desk.sessions.end(session.id, of: session.userID) }
    return WebResponse.seeOther(Link()).with("set-cookie", SessionCookie.clear(visit.request))
      .with("clear-site-data", "\"cache\", \"storage\"")
  }

  /// What comes after the password.
  private static func firstStep(of user: UserAccount) -> Session.Step {
    if user.hasSecondFactor { return .code }
    if user.mustChangePassword { return .password }
    return user.needsSecondFactor ? .secondFactor : .ready
  }

  /// Where somebody fails: at a browser where this person was before, or at an address.
  private static func place(_ visit: Visit, _ name: String) async -> String {
    let device = await visit.desk.attempts.deviceToken(name)
    return visit.request.cookie(deviceCookie) == device ? "device:" + device : "peer:" + visit.request.peer
  }

  private static func refused(_ visit: Visit, _ message: Message, status: Int) -> WebResponse {
    WebResponse(
      status: status,
      page: page(
        visit, next: visit.request.form["next"], name: visit.request.form["name"] ?? "", error: visit(message)))
  }

  private static func page(_ visit: Visit, next: String?, name: String = "", error: String? = nil) -> HTML {
    Layout(visit, title: visit(DeskWords.logIn)).page {
      section(.class("card log-in")) {
        h1 { visit(DeskWords.logIn) }
        if let error { p(.class("error"), .role("alert")) { error } }
        form(.method("post"), .action(Link("log-in"))) {
          input(.type("hidden"), .name("next"), .value(ReturnLink.link(next).text))
          label(.for("name")) { visit(DeskWords.userName) }
          input(
            .id("name"), .name("name"), .type("text"), .value(name), .required, .maxLength(64),
            .autocomplete("username"), Attribute("autocapitalize", "none"), Attribute("spellcheck", "false"),
            .autofocus.when(name.isEmpty))
          label(.for("password")) { visit(DeskWords.password) }
          input(
            .id("password"), .name("password"), .type("password"), .required, .autocomplete("current-password"),
            .leftToRight, .autofocus.when(!name.isEmpty))
          button(.type("submit"), .class("main")) { visit(DeskWords.logIn) }
        }
      }
    }
  }
}
