import Synchronization
import TestSupport
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsStore

@testable import TipsDesk

/// Somebody who is signed in at a desk over a store of its own.
final class DeskSession: Sendable {
  /// The clock of a desk, which goes when it is told to.
  final class Clock: Sendable {
    private let now = Mutex(TemporaryStore.now)

    var instant: Instant { now.withLock(\.self) }

    func advance(seconds: Int) { now.withLock { $0 = $0.adding(seconds: seconds) } }
  }

  nonisolated(unsafe) private let station: TestDesk
  let clock: Clock
  let session: Session
  private let cookie: String

  convenience init(roles: Set<Role> = [.operator], name: String = "sara", place: String? = nil) async throws {
    let clock = Clock()
    try await self.init(try TestDesk(now: { clock.instant }), clock, roles: roles, name: name, place: place)
  }

  /// Somebody else at the same desk.
  func other(roles: Set<Role> = [.operator], name: String, place: String? = nil) async throws -> DeskSession {
    try await DeskSession(station, clock, roles: roles, name: name, place: place)
  }

  private init(
    _ station: TestDesk, _ clock: Clock, roles: Set<Role>, name: String, place: String?
  ) async throws {
    self.station = station
    self.clock = clock
    let user = try station.temporary.store.users.add(
      name, roles: roles, password: "a sentence of some length", mustChange: false, place: place, operatorName: "test",
      now: TemporaryStore.now)
    session = Session(
      id: Sessions.randomToken(), userID: user.id, formToken: Sessions.randomToken(), beganAt: clock.instant,
      browser: "test", seenAt: clock.instant, step: .ready, passwordChangedAt: user.passwordChangedAt)
    cookie = "tips=" + (await station.desk.sessions.begin(session))
  }

  var desk: Desk { station.desk }
  var temporary: TemporaryStore { station.temporary }
  var store: Store { temporary.store }

  /// Asks for an address.
  func get(_ target: String, isScript: Bool = false) async -> DeskAnswer {
    await ask(request(.get, target, isScript: isScript))
  }

  /// Sends a form with the token of the session.
  func post(_ target: String, _ fields: [(String, String)], isScript: Bool = false) async -> DeskAnswer {
    var request = request(.post, target, isScript: isScript)
    request.form = FormFields(([("form_token", session.formToken)] + fields).map { (name: $0.0, value: $0.1) })
    return await ask(request)
  }

  /// A request of this browser.
  func request(_ method: WebRequest.Method, _ target: String, isScript: Bool = false) -> WebRequest {
    let (path, query) = WebRequest.target(target) ?? ([], FormFields())
    var headers = ["cookie": cookie]
    if isScript { headers["x-requested-with"] = "desk" }
    return WebRequest(method, path: path, query: query, headers: headers)
  }

  func ask(_ request: WebRequest) async -> DeskAnswer { DeskAnswer(await desk.answer(request)) }
}

/// An answer of the desk with its text.
struct DeskAnswer {
  let response: WebResponse
  let text: String

  init(_ response: WebResponse) {
    self.response = response
    switch response.body {
    case .bytes(let bytes): text = String(decoding: bytes, as: UTF8.self)
    case .shared(let shared): text = String(decoding: shared.bytes, as: UTF8.self)
    case .events, .pieces: text = ""
    }
  }

  var status: Int { response.status }
  var location: String? { response.headers.first { $0.name == "location" }?.value }

  /// The text of a member of a JSON answer.
  func member(_ name: String) -> String? {
    guard let start = text.firstRange(of: "\"\(name)\":\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}
