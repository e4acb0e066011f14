import TipsHTML

/// What a face answers.
package struct WebResponse: Sendable {
  /// What comes behind the headers.
  package enum Body: Sendable {
    case bytes([UInt8])
    case shared(SharedBytes)
    /// Server-sent events; the stream ends when nobody listens any more, or the server stops.
    case events(AsyncStream<ServerEvent>)
    /// Pieces that are made while they are sent.
    case pieces(AsyncThrowingStream<[UInt8], any Error>)
  }

  /// The status of HTTP.
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: Body

  package init(status: Int = 200, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A page.
  package init(status: Int = 200, page: HTML) {
    self.init(
      status: status, headers: [("content-type", "text/html; charset=utf-8")],
      body: .bytes(page.bytes(after: "<!DOCTYPE html>\n")))
  }

  /// A piece of a page.
  package init(status: Int = 200, fragment: HTML) {
    self.init(
      status: status, headers: [("content-type", "text/html; charset=utf-8")], body: .bytes(fragment.bytes())
    )
  }

  /// A piece of a page that many ask for.
  package init(fragment: SharedBytes) {
    self.init(headers: [("content-type", "text/html; charset=utf-8")], body: .shared(fragment))
  }

  /// Lines of text.
  package init(status: Int = 200, text: String, type: String = "text/plain; charset=utf-8") {
    self.init(status: status, headers: [("content-type", type)], body: .bytes(Array(text.utf8)))
  }

  /// Sends the browser to another page of this program, which it asks for anew.
  package static func seeOther(_ link: Link) -> WebResponse {
    WebResponse(status: 303, headers: [("location", link.text)])
  }

  /// Adds a header.
  package func with(_ name: String, _ value: String) -> WebResponse {
    var copy = self
    copy.headers.append((name, value))
    return copy
  }
}
