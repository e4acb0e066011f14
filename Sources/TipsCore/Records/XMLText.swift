/// Text as XML, for writing.
package enum XMLText {
  /// Adds text with what XML needs escaped; what XML 1.0 can't hold at all becomes a question mark.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\r": bytes += "&#13;".utf8
      default:
        let isAllowed = scalar.value >= 32 || scalar == "\n" || scalar == "\t"
        bytes += String(isAllowed && scalar.value & 0xFFFE != 0xFFFE ? scalar : "?").utf8
      }
    }
  }
}
