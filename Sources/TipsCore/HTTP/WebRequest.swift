import TipsText

/// What a browser or another program asks for, as the faces see it.
package struct WebRequest: Sendable {
  package enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

  /// How it is asked.
  package var method: Method
  /// The parts of the path, decoded; none for `/`.
  package var path: [String]
  /// What stands behind the question mark.
  package var query: FormFields
  /// What a form was filled with; empty for other bodies.
  package var form: FormFields
  /// The body's bytes where it is no form.
  package var body: [UInt8]
  /// The headers that faces look at, by their names in small letters.
  package var headers: [String: String]
  /// Who asks, as far as the network tells: an address without a port. It goes into no log and no store.
  package var peer: String
  /// Whether it came over TLS, to this program or to a proxy that is believed.
  package var isSecure: Bool

  package init(
    _ method: Method = .get, path: [String] = [], query: FormFields = FormFields(), form: FormFields = FormFields(),
    body: [UInt8] = [], headers: [String: String] = [:], peer: String = "", isSecure: Bool = false
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.form = form
    self.body = body
    self.headers = headers
    self.peer = peer
    self.isSecure = isSecure
  }

  /// The address asked for: a path with an optional query, as it stands in the first line of a request.
  ///
  /// - Returns: nil where it is no path, or its escapes are no UTF-8.
  package static func target(_ text: String) -> (path: [String], query: FormFields)? {
    guard text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path: [String] = []
    for part in parts[0].split(separator: "/") {
      guard let decoded = FormFields.decoded(part.utf8, plusIsSpace: false), decoded != "..", decoded != "." else {
        return nil
      }
      path.append(decoded)
    }
    guard parts.count == 2 else { return (path, FormFields()) }
    guard let query = FormFields(encoded: parts[1].utf8) else { return nil }
    return (path, query)
  }

  /// The value of a cookie.
  package func cookie(_ name: String) -> String? {
    guard let header = headers["cookie"] else { return nil }
    for pair in header.split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      if parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }

  /// Whether the page that sends this is one of this program's own, as far as the browser tells; browsers of old tell nothing.
  package var isSameOrigin: Bool {
    if let site = headers["sec-fetch-site"] { return site == "same-origin" || site == "none" }
    guard let origin = headers["origin"] else { return true }
    guard let host = headers["host"] else { return false }
    return origin == "http://" + host || origin == "https://" + host
  }
}
