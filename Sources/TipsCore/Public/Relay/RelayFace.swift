import TipsHTTP
import TipsRelay

/// The side of a host without a store that the station asks: it gives what waits, and takes states back. Everybody else is
/// told nothing.
package struct RelayFace: WebFace {
  /// The first part of its addresses.
  package static let prefix = "relay"

  private let relayed: RelayedStation

  package init(_ relayed: RelayedStation) { self.relayed = relayed }

  package func answer(_ request: WebRequest) async -> WebResponse {
    guard isStation(request) else { return Self.stranger }
    return (try? await relayed.writing { respond(to: request) }) ?? WebResponse(status: 503)
  }

  private static var stranger: WebResponse { WebResponse(status: 401).with("cache-control", "no-store") }

  private func isStation(_ request: WebRequest) -> Bool {
    RelaySecret.isValid(request.headers["authorization"], hash: relayed.station.secretHash)
  }

  /// Answers on the thread that asks.
  func respond(to request: WebRequest) -> WebResponse {
    guard isStation(request) else { return Self.stranger }
    let response: WebResponse
    do { response = try answer(toStation: request) } catch { response = WebResponse(status: 500) }
    return response.with("cache-control", "no-store")
  }

  private func answer(toStation request: WebRequest) throws -> WebResponse {
    switch (request.method, request.path.joined(separator: "/")) {
    case (.get, RelayLine.Address.spool):
      let waiting = relayed.spool.oldest(files: RelayLine.batch.files, bytes: RelayLine.batch.bytes)
      return WebResponse(text: RelayLine.text(of: waiting.submissions, waiting: waiting.waiting))
    case (.post, RelayLine.Address.done):
      return WebResponse(text: "removed \(try relayed.spool.remove(request.form.all("name")))\n")
    case (.get, RelayLine.Address.states):
      return WebResponse(text: relayed.mailboxes.names().map { $0 + "\n" }.joined())
    case (.post, RelayLine.Address.states):
      let states = request.form.all("state").map(RelayLine.state)
      for state in states {
        guard let state else { return WebResponse(status: 400) }
        try relayed.mailboxes.put(state.sealed, name: state.name)
      }
      let gone = request.form.all("gone")
      try relayed.mailboxes.remove(gone)
      return WebResponse(text: "kept \(states.count), removed \(gone.count)\n")
    default: return WebResponse(status: 404)
    }
  }
}
