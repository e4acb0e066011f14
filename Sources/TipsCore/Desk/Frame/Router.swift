import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The way of a request: who asks, whether they may, and who answers.
struct Router {
  let desk: Desk

  func answer(_ request: WebRequest) async -> WebResponse {
    var visit = Visit(
      desk: desk, request: request, language: LanguageChoice.language(of: request), now: desk.now())
    let begun = ContinuousClock.now
    let route = route(request)
    var response: WebResponse
    do {
      response = try await respond(&visit, route)
    } catch {
      response = ErrorPage.response(to: error, visit)
      if response.status == 500 { desk.onFailure(route?.0.pattern ?? "", "\(type(of: error))") }
    }
    desk.metrics.count(
      request.method, route?.0.pattern ?? "other", status: response.status, took: ContinuousClock.now - begun)
    return protected(response)
  }

  private func respond(_ visit: inout Visit, _ found: (Route, [String: String])?) async throws -> WebResponse {
    let request = visit.request
    guard let (route, parameters) = found else {
      throw isKnown(request.path) ? DeskError.wrongMethod : DeskError.noSuchPage
    }
    visit.parameters = parameters
    try await identify(&visit, isAsked: route.isAsked)
    if request.method == .post {
      guard request.isSameOrigin else { throw DeskError.foreignForm }
      // A form of a session carries its token; before there is a session, the origin is all there is.
      if let session = visit.session, request.form["form_token"] != session.formToken {
        throw DeskError.foreignForm
      }
    }
    switch route.access {
    case .anybody: break
    case .signingIn:
      guard visit.session != nil else { return Self.logIn(visit) }
    case .signedIn, .roles:
      guard let session = visit.session, let user = visit.user else { return Self.logIn(visit) }
      if let next = SignInStep.page(of: session) { return .seeOther(next) }
      guard route.access.lets(user.roles) else { throw DeskError.notYours }
    }
    // A script of the page answers for what it sends; the forms of a page without one are sent once.
    guard request.method == .post, !request.wantsFragment, let user = visit.user, let token = request.form["once"]
    else {
      return try await route.handler(visit)
    }
    let asked = visit
    return try await desk.sentForms.answer(SentForms.Key(userID: user.id, token: token), at: visit.now) {
      try await route.handler(asked)
    }
  }

  /// Finds out who asks. An account that was changed since is as it is now; one that was disabled, or whose password
  /// is another, has no sessions any more.
  private func identify(_ visit: inout Visit, isAsked: Bool) async throws {
    guard let token = visit.request.cookie(SessionCookie.name(visit.request)),
      let session = await desk.sessions.find(token, at: visit.now, isAsked: isAsked)
    else { return }
    let showsNavigation = isAsked && !visit.request.wantsFragment && !desk.onlyReads
    guard let visitor = try await visitor(of: session, showsNavigation) else {
      await desk.sessions.endAll(of: session.userID)
      return
    }
    visit.session = session
    visit.user = desk.onlyReads ? visitor.user.reading : visitor.user
    visit.waiting = visitor.waiting
  }

  /// The account of a session, with what waits for it where the page shows that; nil where the session is none any more. It
  /// is asked for once, since each look at the store waits for a thread.
  private func visitor(
    of session: Session, _ showsNavigation: Bool
  ) async throws -> (user: UserAccount, waiting: WebWaiting?)? {
    try await desk.accountReaders.read { store in
      guard let user = try store.users.account(id: session.userID), !user.isDisabled,
        user.passwordChangedAt == session.passwordChangedAt
      else { return nil }
      guard showsNavigation, Access.desk.lets(user.roles) else { return (user, nil) }
      return (user, try WebWaiting(store, within: PlaceLimit(placeID: user.placeID)))
    }
  }

  /// To the log-in, and from there back to the page that was asked for.
  private static func logIn(_ visit: Visit) -> WebResponse {
    let wanted = visit.request.method == .get ? Link(visit.request.path).text : nil
    return .seeOther(Link("log-in", query: [("next", wanted)]))
  }

  private func route(_ request: WebRequest) -> (Route, [String: String])? {
    let method = request.method == .head ? .get : request.method
    for route in routes where route.method == method {
      if let parameters = route.match(request.path) { return (route, parameters) }
    }
    return nil
  }

  private var routes: [Route] { desk.onlyReads ? Routes.ofCentre : Routes.all }

  private func isKnown(_ path: [String]) -> Bool { routes.contains { $0.match(path) != nil } }

  /// What every answer tells the browser: load nothing from elsewhere, run nothing that stands in the page, keep nothing.
  private func protected(_ response: WebResponse) -> WebResponse {
    var response = response
    if !response.headers.contains(where: { $0.name == "cache-control" }) {
      response.headers.append(("cache-control", "no-store"))
    }
    response.headers += Self.protection
    return response
  }

  private static let protection: [(name: String, value: String)] = [
    (
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"
    ),
    ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
  ]
}
