import TipsText

/// A piece of JSON as a value. Numbers keep the text in which they were written, objects the order of their members.
package enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it was written: `1.50` stays `1.50`.
  case number(String)
  /// A string, with its escapes decoded.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; no key stands twice.
  case object([(String, JSONValue)])

  /// The member of an object with this key; nil where there is none or where this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  /// What the value is, for messages: "a string", "an object".
  package var kind: Message {
    switch self {
    case .null: Message(en: "null", fa: "null")
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: Message(en: "an array", fa: "آرایه")
    case .object: .object
    }
  }
}

extension JSONValue: Equatable {
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a.elementsEqual(b) { $0.0 == $1.0 && $0.1 == $1.1 }
    default: false
    }
  }
}

/// What is asked for where a value of another kind stands.
extension Message {
  static var bool: Message { Message(en: "true or false", fa: "true یا false") }
  static var number: Message { Message(en: "a number", fa: "عدد") }
  static var string: Message { Message(en: "a string", fa: "رشته") }
  static var object: Message { Message(en: "an object", fa: "شیء") }
}
