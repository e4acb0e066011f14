import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText
import TipsWords

/// Setting up the second factor: a secret for the telephone, proven by a first code, and printed codes for the day on
/// which the telephone is lost.
enum SecondFactorPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    guard let session = visit.session, [.secondFactor, .ready].contains(session.step) else { return .seeOther(Link()) }
    let secret = session.newSecret ?? TimeBasedCode.newSecret()
    await visit.desk.sessions.update(session.id) { $0.newSecret = secret }
    return WebResponse(page: page(visit, secret))
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    guard let session = visit.session, let user = visit.user, let secret = session.newSecret,
      [.secondFactor, .ready].contains(session.step)
    else { return .seeOther(Link("account", "second-factor")) }
    let now = visit.now
    let typed = visit.request.form.text("code") ?? ""
    // At a log-in the password has just been given; from an open session anybody may ask who sits there.
    if session.step == .ready, let problem = try await passwordProblem(visit, user) {
      return WebResponse(status: 422, page: page(visit, secret, error: visit(problem)))
    }
    guard TimeBasedCode(secret: secret).step(of: typed, at: now, after: nil) != nil else {
      return WebResponse(status: 422, page: page(visit, secret, error: visit(DeskWords.wrongCode)))
    }
    let name = user.name
    let codes = try await visit.changeSecrets {
      try $0.enrolSecondFactor(of: user.id, secret: secret, operatorName: name, now: now)
    }
    await visit.desk.sessions.update(session.id) { session in
      session.newSecret = nil
      session.step = .ready
    }
    return WebResponse(
      page: Layout(visit, title: visit(DeskWords.recoveryCodes)).page {
        section(.class("card")) {
          h1 { visit(DeskWords.recoveryCodes) }
          p { visit(DeskWords.keepRecoveryCodes) }
          ol(.class("codes"), .leftToRight) { for code in codes { li { code.grouped } } }
          p(.class("no-print")) { a(.href(Link()), .class("button main")) { visit(DeskWords.keptThem) } }
        }
      })
  }

  /// Why the present password is not the one; nil where it is.
  private static func passwordProblem(_ visit: Visit, _ user: UserAccount) async throws -> Message? {
    let place = "password:" + String(user.id)
    let wait = await visit.desk.attempts.wait(user.name, from: place, at: visit.now)
    guard wait == 0 else { return DeskWords.tooManyTries(seconds: wait) }
    let verifier = try await visit.readAccounts { try $0.verifier(of: user.id) }
    guard try await visit.desk.passwords.matches(visit.request.form["password"] ?? "", verifier) else {
      await visit.desk.attempts.failed(user.name, from: place, at: visit.now)
      return DeskWords.wrongOldPassword
    }
    return nil
  }

  /// In fours, which are easier to type.
  private static func grouped(_ secret: String) -> String {
    stride(from: 0, to: secret.count, by: 4).map { String(secret.dropFirst($0).prefix(4)) }.joined(separator: " ")
  }

  private static func page(_ visit: Visit, _ secret: [UInt8], error: String? = nil) -> HTML {
    let code = TimeBasedCode(secret: secret)
    return Layout(visit, title: visit(DeskWords.secondFactor)).page {
      section(.class("card log-in")) {
        h1 { visit(DeskWords.secondFactor) }
        p { visit(DeskWords.whySecondFactor) }
        p { visit(DeskWords.typeSecret) }
        p(.class("secret"), .leftToRight) { TipsHTML.code { Self.grouped(code.base32) } }
        if let error { p(.class("error"), .role("alert")) { error } }
        form(.method("post"), .action(Link("account", "second-factor"))) {
          FormToken(visit).field
          if visit.session?.step == .ready {
            label(.for("password")) { visit(DeskWords.oldPassword) }
            input(
              .id("password"), .name("password"), .type("password"), .required, .autocomplete("current-password"),
              .leftToRight)
          }
          label(.for("code")) { visit(DeskWords.firstCode) }
          input(
            .id("code"), .name("code"), .type("text"), .required, .autofocus, .autocomplete("one-time-code"),
            Attribute("inputmode", "numeric"), .maxLength(8), .leftToRight)
          button(.type("submit"), .class("main")) { visit(DeskWords.goOn) }
        }
      }
    }
  }
}
