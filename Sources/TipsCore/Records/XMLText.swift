import TipsText

/// Text as XML, for writing.
package enum XMLText {
  /// Adds text with what XML needs escaped, and as references what would steer a terminal or hide what is beside it;
  /// what XML 1.0 can't hold at all becomes a question mark.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\r": bytes += "&#13;".utf8
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: bytes.append(UInt8(ascii: "?"))
      case _ where SafeText.isPrintable(scalar): bytes += String(scalar).utf8
      default: bytes += "&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8
      }
    }
  }
}
