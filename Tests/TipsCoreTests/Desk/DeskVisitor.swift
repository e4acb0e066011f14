import TestSupport
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsIdentity
import TipsText

@testable import TipsDesk
@testable import TipsStore

/// A desk over a store of its own, at which people can be signed in.
final class TestDesk {
  let temporary: TemporaryStore
  let desk: Desk

  init(
    _ temporary: TemporaryStore? = nil, now: @escaping @Sendable () -> Instant = { TemporaryStore.now }
  ) throws {
    try FewDesks.requireTrait()
    let temporary = try temporary ?? TemporaryStore()
    // Hashing as slowly as in life would take most of the tests' time.
    temporary.store.passwordCost = 10
    self.temporary = temporary
    desk = try Desk(ServedStore(at: temporary.path, readers: 2, now: now), at: temporary.path)
  }

  deinit {
    desk.close()
    desk.served.close()
  }

  static let password = "اسب درست باتری گیره"

  /// Makes an account with these roles.
  @discardableResult
  func account(_ name: String, _ roles: Set<Role>, place: String? = nil) throws -> UserAccount {
    try temporary.store.users.add(
      name, roles: roles, password: Self.password, mustChange: false, place: place, operatorName: "test",
      now: TemporaryStore.now)
  }

  /// Makes an account with these roles and signs its owner in.
  func visitor(
    _ roles: Role..., name: String? = nil, place: String? = nil, language: Language = .fa
  ) async throws -> DeskVisitor {
    let name = name ?? roles.map(\.code).joined(separator: "-")
    let user = try temporary.store.users.find(name) ?? account(name, Set(roles), place: place)
    let formToken = Sessions.randomToken()
    let token = await desk.sessions.begin(
      Session(
        id: Sessions.randomToken(), userID: user.id, formToken: formToken, beganAt: TemporaryStore.now, browser: "–",
        seenAt: TemporaryStore.now, step: .ready, passwordChangedAt: user.passwordChangedAt))
    return DeskVisitor(desk: desk, token: token, formToken: formToken, language: language)
  }

  /// Somebody who isn't signed in.
  func stranger(language: Language = .fa) -> DeskVisitor {
    DeskVisitor(desk: desk, token: nil, formToken: "", language: language)
  }
}

/// A browser at the desk.
struct DeskVisitor: Sendable {
  let desk: Desk
  let token: String?
  let formToken: String
  let language: Language

  /// Asks for a page; the address may have a query.
  func get(_ address: String, headers: [String: String] = [:]) async -> WebResponse {
    await desk.answer(request(.get, address, headers: headers))
  }

  /// Sends a form, with the session's token unless the form brings one of its own.
  func post(
    _ address: String, _ fields: [(String, String)] = [], headers: [String: String] = [:]
  ) async -> WebResponse {
    var request = request(.post, address, headers: headers)
    let all = fields.contains { $0.0 == "form_token" } ? fields : fields + [("form_token", formToken)]
    request.form = FormFields(all.map { (name: $0.0, value: $0.1) })
    return await desk.answer(request)
  }

  private func request(_ method: WebRequest.Method, _ address: String, headers: [String: String]) -> WebRequest {
    let target = WebRequest.target(address) ?? (path: ["no", "such", "address"], query: FormFields())
    var all = headers
    all["cookie"] = "tips-language=\(language.rawValue)" + (token.map { "; tips=\($0)" } ?? "")
    return WebRequest(method, path: target.path, query: target.query, headers: all, peer: "192.0.2.7")
  }
}

extension WebResponse {
  /// What stands in the body.
  var text: String {
    switch body {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .shared(let shared): String(decoding: shared.bytes, as: UTF8.self)
    case .events, .pieces: ""
    }
  }

  /// The value of a header.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// Where it leads.
  var location: String? { header("location") }
}
