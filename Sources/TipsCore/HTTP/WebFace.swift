/// A side that the program shows to some kind of visitor: a function from requests to responses, with what goes on beside it.
package protocol WebFace: Sendable {
  /// Answers a request; what goes wrong becomes a response that says so.
  func answer(_ request: WebRequest) async -> WebResponse

  /// How the face words what the server refuses before anybody reads it: a method that is none, a body that is too long.
  func refusal(status: Int, of request: WebRequest) -> WebResponse

  /// How many bytes a body may have.
  var bodyLimit: Int { get }

  /// Whether anybody may send something, known or not.
  var isOpenToAll: Bool { get }

  /// What goes on as long as the program serves, until the task is cancelled.
  func run() async

  /// Ends all streams of events: the server is about to stop.
  func endStreams()

  /// Ends the threads of the face when those who wait have their answers.
  func close()
}

extension WebFace {
  package func refusal(status: Int, of request: WebRequest) -> WebResponse { WebResponse(status: status) }
  package var bodyLimit: Int { 262_144 }
  package var isOpenToAll: Bool { false }
  package func run() async {}
  package func endStreams() {}
  package func close() {}
}
