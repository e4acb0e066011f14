/// Strings as JSON.
package enum JSONText {
  /// Which characters are escaped beside those that RFC 8259 demands.
  package enum Escaping {
    case none
    /// What would steer a terminal or hide what is beside it: a line of JSON can be looked at anywhere and loses nothing.
    case unprintable
  }

  /// A string with its quotation marks and escapes.
  package static func quoted(_ text: String, escaping: Escaping = .unprintable) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    append(text, escaping: escaping, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a string with its quotation marks and escapes.
  package static func append(_ text: String, escaping: Escaping = .unprintable, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      default:
        if SafeText.isPrintable(scalar) || (escaping == .none && scalar.value >= 0x20) {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit, to: &bytes) }
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> UInt16(shift) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
