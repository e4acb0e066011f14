import TestSupport
import TipsDomain
import TipsHTTP
import TipsStore
import TipsText

@testable import TipsDesk

/// A browser at which somebody is signed in.
struct RecognitionSession {
  let desk: Desk
  /// Kept as long as somebody is signed in: the store goes with it.
  let temporary: TemporaryStore
  let token: String
  let formToken = "form-token"
  var language = Language.en

  /// Makes an account, and signs its owner in.
  init(
    _ desk: Desk, _ temporary: TemporaryStore, _ name: String, _ roles: Role..., place: String? = nil
  ) async throws {
    let user = try temporary.store.users.add(
      name, roles: Set(roles), password: "a long enough sentence", mustChange: false, place: place,
      operatorName: "admin", now: TemporaryStore.now)
    self.desk = desk
    self.temporary = temporary
    token = await desk.sessions.begin(
      Session(
        id: Sessions.randomToken(), userID: user.id, formToken: formToken, beganAt: TemporaryStore.now, browser: "test",
        seenAt: TemporaryStore.now, step: .ready, passwordChangedAt: user.passwordChangedAt))
  }

  /// What a browser gets: the status, the page, and where it is sent to.
  struct Answer {
    let status: Int
    let page: String
    let location: String?
  }

  func get(_ target: String) async -> Answer { await answer(.get, target, []) }

  func post(_ target: String, _ fields: [(name: String, value: String)] = [], withToken: Bool = true) async -> Answer {
    await answer(.post, target, fields + (withToken ? [("form_token", formToken)] : []))
  }

  private func answer(
    _ method: WebRequest.Method, _ target: String, _ fields: [(name: String, value: String)]
  ) async -> Answer {
    guard let (path, query) = WebRequest.target(target) else { return Answer(status: 0, page: "", location: nil) }
    let response = await desk.answer(
      WebRequest(
        method, path: path, query: query, form: FormFields(fields),
        headers: ["cookie": "tips=\(token); tips-language=\(language.rawValue)"]))
    guard case .bytes(let bytes) = response.body else {
      return Answer(status: response.status, page: "", location: nil)
    }
    return Answer(
      status: response.status, page: String(decoding: bytes, as: UTF8.self),
      location: response.headers.first { $0.name == "location" }?.value)
  }
}
