import TipsDomain
import TipsHTTP
import TipsStore

/// Open311, GeoReport v2: other services send reports and, with a key, read them. All its addresses begin with ``prefix``.
package final class Open311: WebFace {
  /// The first part of its addresses.
  package static let prefix = "open311"

  /// How a station offers it.
  package struct Settings: Sendable {
    /// What its part of the world is called, where one address serves several.
    package var jurisdiction: String
    /// Whether somebody without a key may send reports.
    package var takesAnonymous: Bool

    package init(jurisdiction: String = "tips", takesAnonymous: Bool = true) {
      self.jurisdiction = jurisdiction
      self.takesAnonymous = takesAnonymous
    }
  }

  let served: ServedStore
  let settings: Settings
  let receiptRefusals = ReceiptRefusals()
  let limits: AddressLimits
  /// Hears of what went wrong and is nobody's to mend: the resource's name, and the kind of error.
  private let onFailure: @Sendable (_ resource: String, _ kind: String) -> Void

  package init(
    _ served: ServedStore, settings: Settings = Settings(),
    onFailure: @escaping @Sendable (_ resource: String, _ kind: String) -> Void = { _, _ in }
  ) {
    self.served = served
    self.settings = settings
    self.onFailure = onFailure
    limits = AddressLimits(at: served.now())
  }

  package func answer(_ request: WebRequest) async -> WebResponse {
    let address = Address(of: request)
    do {
      return try await response(to: request, address).protected()
    } catch {
      let problem = Problem(error)
      if problem.status == 500 { onFailure(address.resource?.name ?? "", "\(type(of: error))") }
      return problem.response(address.form).protected()
    }
  }

  package func isOpenToAll(_ request: WebRequest) -> Bool { true }

  package func refusal(status: Int, of request: WebRequest) -> WebResponse {
    let address = Address(of: request)
    let methods = address.resource?.methods ?? []
    let problem = status == 405 ? Problem(Open311Error.wrongMethod(methods)) : Problem(status: status)
    return problem.response(address.form).protected()
  }

  private func response(to request: WebRequest, _ address: Address) async throws -> WebResponse {
    guard let resource = address.resource else { throw Open311Error.noSuchResource }
    guard resource.methods.contains(request.method) else { throw Open311Error.wrongMethod(resource.methods) }
    if resource == .description { return OpenAPIFile.response }
    let call = Call(
      face: self, request: request, form: address.form, parameters: try Parameters(of: request), now: served.now())
    try call.checkJurisdiction()
    switch resource {
    case .discovery: return Discovery(call: call).response
    case .description: return OpenAPIFile.response
    case .services: return try await ServiceList(call: call, asker: try await call.asker()).response()
    case .service(let code): return try await ServiceList(call: call, asker: try await call.asker()).definition(code)
    case .requests where request.method == .post:
      return try await RequestPosting(call: call, asker: try await call.asker()).response()
    case .requests: return try await RequestReading(call: call, reader: try await call.reader()).list()
    case .request(let number): return try await RequestReading(call: call, reader: try await call.reader()).one(number)
    case .token(let token): return try await TokenReading(call: call).response(token)
    }
  }
}

extension WebResponse {
  /// What every answer tells whoever stands between: keep nothing, guess nothing.
  fileprivate func protected() -> WebResponse {
    with("cache-control", "no-store").with("x-content-type-options", "nosniff").with("referrer-policy", "no-referrer")
  }
}
