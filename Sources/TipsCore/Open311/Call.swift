import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsStore
import TipsText

/// A request on its way to an answer.
struct Call: Sendable {
  let face: Open311
  let request: WebRequest
  let form: AnswerForm
  let parameters: Parameters
  let now: Instant

  var served: ServedStore { face.served }

  /// Refuses what is meant for another part of the world.
  func checkJurisdiction() throws {
    guard let named = parameters.text("jurisdiction_id") else { return }
    guard named == face.settings.jurisdiction else { throw Open311Error.otherJurisdiction }
  }

  /// Refuses what is too much from one network, or from all of them, of what needs no key.
  func checkLimit(_ matter: AddressLimits.Matter) throws {
    switch face.limits.take(matter, of: request.peer, at: now) {
    case .taken: return
    case .refused(.network(let seconds)): throw Open311Error.tooMany(seconds: seconds)
    case .refused(.everybody): throw ServingError.overloaded
    }
  }

  /// Who asks: the program whose key comes along, or nobody in particular.
  ///
  /// - Throws: ``Open311Error/badKey`` where a key comes along that opens nothing.
  func asker() async throws -> Asker {
    guard let key else { return .anonymous }
    guard let account = try await served.readers.read({ try $0.users.service(withKey: key) }) else {
      throw Open311Error.badKey
    }
    return .service(account)
  }

  /// The program that asks, where only those with a key may.
  func reader() async throws -> UserAccount {
    guard case .service(let account) = try await asker() else { throw Open311Error.keyNeeded }
    return account
  }

  private var key: String? {
    if let header = request.headers["authorization"] {
      let parts = header.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "bearer" else { return header }
      return parts[1].trimmingASCIISpace()
    }
    return parameters.text("api_key")
  }

  /// An answer in the form that was asked for.
  func response(status: Int = 200, _ root: String, _ node: Node) -> WebResponse {
    WebResponse(status: status, root, node, form)
  }
}

/// Who asks.
enum Asker: Sendable {
  case anonymous
  case service(UserAccount)
}
