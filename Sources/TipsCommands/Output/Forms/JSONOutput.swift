import TipsCore

/// JSON to be written; members of objects are written in the order of their keys.
indirect enum JSONOutput {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case array([JSONOutput])
  case object([String: JSONOutput])

  /// A string, or null.
  static func text(_ text: String?) -> JSONOutput { text.map(JSONOutput.string) ?? .null }

  /// A whole number, or null.
  static func number(_ value: (some BinaryInteger)?) -> JSONOutput { value.map { .int(Int64($0)) } ?? .null }

  /// A fraction, or null.
  static func fraction(_ value: Double?) -> JSONOutput { value.map(JSONOutput.double) ?? .null }

  /// All on one line.
  var compact: String {
    var text = ""
    append(to: &text, indent: nil)
    return text
  }

  /// Spread over lines, two spaces a level.
  var pretty: String {
    var text = ""
    append(to: &text, indent: 0)
    return text
  }

  private func append(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .double(let value): text += value.isFinite ? value.description : "null"
    case .string(let value): text += JSONText.quoted(value)
    case .array(let elements):
      Self.append(elements, brackets: ("[", "]"), to: &text, indent: indent) { element, text, indent in
        element.append(to: &text, indent: indent)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      Self.append(sorted, brackets: ("{", "}"), to: &text, indent: indent) { member, text, indent in
        text += JSONText.quoted(member.key)
        text += indent == nil ? ":" : ": "
        member.value.append(to: &text, indent: indent)
      }
    }
  }

  private static func append<T>(
    _ elements: [T], brackets: (String, String), to text: inout String, indent: Int?,
    _ body: (T, inout String, Int?) -> Void
  ) {
    text += brackets.0
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      body(element, &text, inner)
    }
    if let indent, !elements.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += brackets.1
  }
}
