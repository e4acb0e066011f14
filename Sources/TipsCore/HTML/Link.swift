/// An address within the program's own pages: a path and a query. It can't lead elsewhere.
package struct Link: Sendable, Equatable, CustomStringConvertible {
  /// Percent-encoded, beginning with one slash.
  package let text: String

  /// A page's address.
  ///
  /// - Parameters:
  ///   - path: its parts, of which each may hold anything.
  ///   - query: names with values; those that are nil or empty are left out.
  package init(_ path: [String], query: [(String, String?)] = [], fragment: String? = nil) {
    var text = "/" + path.map(Self.encoded).joined(separator: "/")
    var mark = "?"
    for (name, value) in query {
      guard let value, !value.isEmpty else { continue }
      text += "\(mark)\(Self.encoded(name))=\(Self.encoded(value))"
      mark = "&"
    }
    if let fragment { text += "#" + Self.encoded(fragment) }
    self.text = text
  }

  /// A page's address by the parts of its path.
  package init(_ path: String..., query: [(String, String?)] = []) { self.init(path, query: query) }

  package var description: String { text }

  /// Everything but letters, digits and `-._~` as percent signs with hexadecimal digits.
  static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var encoded = ""
    for byte in text.utf8 {
      if isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
