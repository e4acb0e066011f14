/// A side that the program shows to some kind of visitor: a function from requests to responses, with what goes on beside it.
package protocol WebFace: Sendable {
  /// Answers a request; what goes wrong becomes a response that says so.
  func answer(_ request: WebRequest) async -> WebResponse

  /// How the face words what the server refuses before anybody reads it: a method that is none, a body that is too long.
  func refusal(status: Int, of request: WebRequest) -> WebResponse

  /// How many bytes the body of a request may have.
  func bodyLimit(of request: WebRequest) -> Int

  /// What is answered before the body of a request is read; nil where it is wanted.
  func answerBeforeBody(of request: WebRequest) async -> WebResponse?

  /// Whether anybody may send the body of a request, known or not.
  func isOpenToAll(_ request: WebRequest) -> Bool

  /// What goes on as long as the program serves, until the task is cancelled.
  func run() async

  /// Ends all streams of events: the server is about to stop.
  func endStreams()

  /// Ends the threads of the face when those who wait have their answers.
  func close()
}

extension WebFace {
  package func refusal(status: Int, of request: WebRequest) -> WebResponse { WebResponse(status: status) }
  package func bodyLimit(of request: WebRequest) -> Int { 262_144 }
  package func answerBeforeBody(of request: WebRequest) async -> WebResponse? { nil }
  package func isOpenToAll(_ request: WebRequest) -> Bool { false }
  package func run() async {}
  package func endStreams() {}
  package func close() {}
}
