import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The second factor: a code of the telephone, or one that was printed.
enum CodePage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    guard let session = visit.session, session.step == .code else { return .seeOther(Link()) }
    return WebResponse(page: page(visit))
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    guard let session = visit.session, let user = visit.user, session.step == .code else { return .seeOther(Link()) }
    let place = "code:" + String(user.id)
    let wait = await visit.desk.attempts.wait(user.name, from: place, at: visit.now)
    guard wait == 0 else {
      return WebResponse(status: 429, page: page(visit, error: visit(DeskWords.tooManyTries(seconds: wait))))
    }
    let (typed, now) = (visit.request.form.text("code") ?? "", visit.now)
    guard try await visit.changeSecrets({ try $0.acceptCode(typed, of: user.id, now: now) }) else {
      await visit.desk.attempts.failed(user.name, from: place, at: now)
      try await visit.write { try $0.users.recordRefusedLogIn(user.name, because: .wrongCode, now: now) }
      return WebResponse(status: 401, page: page(visit, error: visit(DeskWords.wrongCode)))
    }
    await visit.desk.attempts.succeeded(user.name, from: place)
    let step: Session.Step = user.mustChangePassword ? .password : .ready
    await visit.desk.sessions.update(session.id) { $0.step = step }
    return .seeOther(Link())
  }

  private static func page(_ visit: Visit, error: String? = nil) -> HTML {
    Layout(visit, title: visit(DeskWords.secondFactor)).page {
      section(.class("card log-in")) {
        h1 { visit(DeskWords.secondFactor) }
        p { visit(DeskWords.codeWanted) }
        if let error { p(.class("error"), .role("alert")) { error } }
        form(.method("post"), .action(Link("log-in", "code"))) {
          FormToken(visit).field
          label(.for("code")) { visit(DeskWords.code) }
          input(
            .id("code"), .name("code"), .type("text"), .required, .autofocus, .autocomplete("one-time-code"),
            Attribute("inputmode", "numeric"), .maxLength(20), .leftToRight)
          button(.type("submit"), .class("main")) { visit(DeskWords.goOn) }
        }
      }
    }
  }
}
