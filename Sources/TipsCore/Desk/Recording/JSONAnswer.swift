import TipsHTTP
import TipsText

/// An answer to a script of the page: small, and without markup.
indirect enum JSONAnswer: Sendable {
  case text(String)
  case flag(Bool)
  case null
  case list([JSONAnswer])
  case object([(String, JSONAnswer)])

  /// Text or nothing.
  static func optional(_ text: String?) -> JSONAnswer { text.map(JSONAnswer.text) ?? .null }

  /// As it goes over the line.
  var json: String {
    switch self {
    case .text(let text): JSONText.quoted(SafeText.block(text))
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let members): "[" + members.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.0) + ":" + $0.1.json }.joined(separator: ",") + "}"
    }
  }
}

extension WebResponse {
  /// An answer to a script.
  init(status: Int = 200, json members: [(String, JSONAnswer)]) {
    self.init(status: status, text: JSONAnswer.object(members).json, type: "application/json; charset=utf-8")
  }
}
