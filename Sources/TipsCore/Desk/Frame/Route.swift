import TipsHTTP

/// An address with who may ask for it and who answers.
struct Route: Sendable {
  typealias Handler = @Sendable (Visit) async throws -> WebResponse

  let method: WebRequest.Method
  /// The parts of the path; one that begins with a colon stands for any.
  let path: [String]
  let access: Access
  /// Whether somebody asks, and not a script of an open page by itself: only then does the session count as used.
  let isAsked: Bool
  let handler: Handler

  init(
    _ method: WebRequest.Method, _ path: String, _ access: Access, isAsked: Bool = true, _ handler: @escaping Handler
  ) {
    self.method = method
    self.path = path.split(separator: "/").map(String.init)
    self.access = access
    self.isAsked = isAsked
    self.handler = handler
  }

  /// The address as tables show it.
  var pattern: String { "/" + path.joined(separator: "/") }

  /// The values of the open parts; nil where the address is another.
  func match(_ parts: [String]) -> [String: String]? {
    guard parts.count == path.count else { return nil }
    var parameters: [String: String] = [:]
    for (part, wanted) in zip(parts, path) {
      if wanted.hasPrefix(":") {
        parameters[String(wanted.dropFirst())] = part
      } else if part != wanted {
        return nil
      }
    }
    return parameters
  }
}
