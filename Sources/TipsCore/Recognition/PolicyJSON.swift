extension Policy {
  /// The policy as one line of JSON: every key, in the order of their bytes, without spaces. Equal policies have equal
  /// texts.
  public func json() -> String {
    var members = PolicyNumber.allCases.map { (key: $0.rawValue, value: String(self[$0])) }
    members.append((Self.seedKey, seed.map(Self.quoted) ?? "null"))
    members.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  /// Reads a policy from JSON; a key that is left out has its value from ``standard``.
  ///
  /// - Throws: ``PolicyError`` for what is no JSON, an unknown key, or a value that can't be.
  public init(json: String) throws(PolicyError) {
    let document: JSONValue
    do throws(JSONSyntaxError) {
      document = try JSONDocument.parse(Array(json.utf8))
    } catch {
      throw .syntax(error)
    }
    guard case .object(let members) = document else { throw .notAnObject(found: document.kind) }
    var changes: [PolicyNumber: Int] = [:]
    var seed: String?
    for (key, value) in members {
      if let number = PolicyNumber(rawValue: key) {
        guard case .number(let text) = value, let whole = Int(text) else { throw .notAWholeNumber(number) }
        changes[number] = whole
      } else if key == Self.seedKey {
        switch value {
        case .string(let text): seed = text
        case .null: break
        default: throw .badSeed
        }
      } else {
        throw .unknownKey(key)
      }
    }
    try self.init(changing: changes, seed: seed)
  }

  static let seedKey = "seed"

  /// A seed has no control characters, so that only these two need an escape.
  private static func quoted(_ seed: String) -> String {
    var text: [UInt8] = [UInt8(ascii: "\"")]
    for byte in seed.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self) + "\""
  }
}
