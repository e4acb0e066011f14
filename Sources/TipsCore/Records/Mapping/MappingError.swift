import TipsText

/// What is wrong with a mapping, and where in the document. A path is written as `fields.line.map`.
public enum MappingError: UserFacingError, Equatable {
  /// The document is no JSON.
  case syntax(JSONSyntaxError)
  /// The file is too large for a mapping.
  case tooLarge(limit: Int)
  /// A key that means nothing there; with those that do.
  case unknownKey(path: String, key: String, known: [String])
  /// A key that the field can't have.
  case misplacedKey(path: String, key: String, why: Message)
  /// A value of another kind than is wanted.
  case wrongKind(path: String, wanted: String, found: String)
  /// A key that must be there.
  case missing(path: String, key: String)
  /// A value that is not among those allowed.
  case unknownValue(path: String, value: String, allowed: [String])
  /// A value that can't be; with the reason.
  case badValue(path: String, why: Message)

  public var category: ErrorCategory { .configuration }

  public var message: Message {
    switch self {
    case .syntax(let error): "the mapping is \(error.message)"
    case .tooLarge(let limit): "the mapping is longer than \(limit) bytes; name a mapping, not the data"
    case .unknownKey(let path, let key, let known):
      "the mapping has an unknown key \(Self.quoted(key))\(Self.place(path))\(Self.hint(key, known))"
    case .misplacedKey(let path, let key, let why):
      "the mapping can't have \(Self.quoted(key))\(Self.place(path)): \(why)"
    case .wrongKind(let path, let wanted, let found):
      "the mapping has \(found)\(Self.place(path)) where \(wanted) is wanted"
    case .missing(let path, let key): "the mapping lacks \(Self.quoted(key))\(Self.place(path)); add it"
    case .unknownValue(let path, let value, let allowed):
      "the mapping has \(Self.quoted(value))\(Self.place(path))\(Self.hint(value, allowed))"
    case .badValue(let path, let why): "the mapping is wrong\(Self.place(path)): \(why)"
    }
  }

  private static func quoted(_ text: String) -> String { "\"\(SafeText.line(String(text.prefix(60))))\"" }

  private static func place(_ path: String) -> String {
    path.isEmpty ? "" : " at \(SafeText.line(String(path.prefix(120))))"
  }

  private static func hint(_ text: String, _ known: [String]) -> String {
    if let nearest = PersianText.nearest(to: text, among: known, limit: 1).first {
      return "; did you mean \(quoted(nearest))?"
    }
    return "; known are \(known.joined(separator: ", "))"
  }
}
