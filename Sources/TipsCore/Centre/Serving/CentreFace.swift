import TipsCalendar
import TipsFeed
import TipsHTTP
import TipsPostgreSQL
import TipsStore

/// What a centre shows to its stations: how far it has come, and where batches go.
///
/// `GET feed/v1/state` and `POST feed/v1/batch`, each with `Authorization: Bearer` and the station's number and secret.
/// The answer is a ``FeedState``: 200 where the batch is here, 409 where it doesn't continue what is here. Other refusals
/// have no body: 401 for a secret that nobody has, 413 and 422 for what is no batch, 426 for a station of a newer schema,
/// 503 where the centre can't, and the same may be sent again.
package final class CentreFace: WebFace {
  private let workers: ReceivingWorkers

  /// - Throws: ``CentreError``, ``PostgreSQLError``.
  package init(_ address: PostgreSQLAddress, now: @escaping @Sendable () -> Instant) throws {
    // What can't be served is found before anybody is answered.
    let session = try PostgreSQLSession(address)
    let schema = CentreSchema(session)
    try schema.upgrade()
    if try schema.isFillingBrokenOff() { try schema.finishFilling() }
    try BatchReceiver(session, now: now).makeMonthsAhead()
    workers = try ReceivingWorkers(address, now: now)
  }

  package func bodyLimit(of request: WebRequest) -> Int { FeedBatch.most }

  /// Who sends is known before a body of any size is read.
  package func answerBeforeBody(of request: WebRequest) async -> WebResponse? {
    guard request.path == ["feed", "v1", "batch"] else { return WebResponse(status: 404) }
    do {
      let answer = try await identified(request) { _, _ in WebResponse(status: 200) }
      return answer.status == 200 ? nil : answer
    } catch {
      return WebResponse(status: Self.status(of: error))
    }
  }

  package func answer(_ request: WebRequest) async -> WebResponse {
    do {
      switch (request.method, request.path) {
      case (.get, ["feed", "v1", "state"]):
        return try await identified(request) { receiver, station in
          Self.response(200, try receiver.state(of: station))
        }
      case (.post, ["feed", "v1", "batch"]):
        let bytes = request.body
        return try await identified(request) { receiver, station in
          let state = try receiver.take(try FeedBatch(bytes: bytes), from: station)
          return Self.response(state.refusal == nil ? 200 : 409, state)
        }
      case (.get, ["health"]):
        return try await workers.run { _ in WebResponse(text: "ok\n") }
      default: return WebResponse(status: 404)
      }
    } catch {
      return WebResponse(status: Self.status(of: error))
    }
  }

  private func identified(
    _ request: WebRequest, _ body: @escaping @Sendable (BatchReceiver, Int) throws -> WebResponse
  ) async throws -> WebResponse {
    guard let header = request.headers["authorization"], header.hasPrefix("Bearer "), header.utf8.count <= 128 else {
      return WebResponse(status: 401)
    }
    let bearer = header.dropFirst("Bearer ".count)
    return try await workers.run { receiver in
      guard let station = try CentreStations(receiver.session).station(bearer: bearer) else {
        return WebResponse(status: 401)
      }
      return try body(receiver, station)
    }
  }

  private static func response(_ status: Int, _ state: FeedState) -> WebResponse {
    WebResponse(
      status: status, headers: [("content-type", "application/octet-stream"), ("cache-control", "no-store")],
      body: .bytes(state.bytes))
  }

  private static func status(of error: any Error) -> Int {
    switch error {
    case FeedError.tooLarge: 413
    case is FeedError, CentreError.badBatch: 422
    case CentreError.newerStation: 426
    case let error as PostgreSQLError where !error.isPassing: 500
    default: 503
    }
  }

  /// Makes partitions before they are needed, as long as the program serves.
  package func run() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(6 * 3_600))
      _ = try? await workers.run { receiver in try receiver.makeMonthsAhead() }
    }
  }

  package func close() { workers.close() }
}
