import Synchronization
import TipsHTTP

/// What those who watch over the machine may know: how many answers of which kind, how long they took, who listens. No
/// name, number, text or address of a visitor is in it.
final class Metrics: Sendable {
  /// One kind of answer.
  private struct Kind: Hashable {
    let method: String
    let route: String
    let status: Int
  }

  private struct Durations {
    /// How many answers took at most as long as each bound.
    var counts = [Int](repeating: 0, count: Metrics.bounds.count)
    var sum = 0.0
    var count = 0
  }

  private struct State {
    var answers: [Kind: Int] = [:]
    var durations: [String: Durations] = [:]
  }

  /// Bounds of the durations, in seconds.
  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

  private let state = Mutex(State())

  /// Counts an answer.
  ///
  /// - Parameter route: the address as the table of routes has it, and not as it was asked for.
  func count(_ method: WebRequest.Method, _ route: String, status: Int, took duration: Duration) {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    state.withLock { state in
      state.answers[Kind(method: method.rawValue, route: route, status: status), default: 0] += 1
      var durations = state.durations[route] ?? Durations()
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { durations.counts[index] += 1 }
      durations.sum += seconds
      durations.count += 1
      state.durations[route] = durations
    }
  }

  /// All of it in the text form of Prometheus (version 0.0.4).
  func text(sessions: Int, listeners: Int) -> String {
    let state = state.withLock { $0 }
    var text = ""
    text += "# TYPE tips_http_requests_total counter\n"
    for (kind, count) in state.answers.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
      text +=
        "tips_http_requests_total{method=\"\(kind.method)\",route=\"\(kind.route)\",status=\"\(kind.status)\"} \(count)\n"
    }
    text += "# TYPE tips_http_request_duration_seconds histogram\n"
    for (route, durations) in state.durations.sorted(by: { $0.key < $1.key }) {
      let name = "tips_http_request_duration_seconds"
      for (bound, count) in zip(Self.bounds, durations.counts) {
        text += "\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)\n"
      }
      text += "\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(durations.count)\n"
      text += "\(name)_sum{route=\"\(route)\"} \(durations.sum)\n"
      text += "\(name)_count{route=\"\(route)\"} \(durations.count)\n"
    }
    text += "# TYPE tips_sessions gauge\ntips_sessions \(sessions)\n"
    text += "# TYPE tips_board_listeners gauge\ntips_board_listeners \(listeners)\n"
    return text
  }
}

/// The page of the figures above, for programs on this machine alone.
enum MetricsPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    let peer = visit.request.peer
    guard peer == "::1" || peer.hasPrefix("127.") else { throw DeskError.noSuchPage }
    let text = visit.desk.metrics.text(sessions: await visit.desk.sessions.count, listeners: visit.desk.board.count)
    return WebResponse(text: text, type: "text/plain; version=0.0.4; charset=utf-8")
  }
}
