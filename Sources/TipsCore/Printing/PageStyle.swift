/// Style sheets, and what in them makes a browser load something.
enum PageStyle {
  /// Whether a style loads something from elsewhere than the page itself.
  static func loads(_ style: ArraySlice<UInt8>) -> Bool {
    let text = unescaped(style)
    for loading in ["@import", "image-set(", "src(", "image(", "cross-fade("] where contains(text[...], loading) {
      return true
    }
    var rest = text[...]
    while let start = find(rest, "url(") {
      rest = rest[start...].dropFirst(4)
      let target = rest.drop { [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'")].contains($0) }
      guard target.first == UInt8(ascii: "#") || target.starts(with: "data:image/".utf8) else { return true }
    }
    return false
  }

  /// Whether the value is a picture as data, in Base64.
  static func isPicture(_ value: ArraySlice<UInt8>) -> Bool {
    let kinds = ["png", "jpeg", "gif", "webp", "avif", "svg+xml"]
    guard let kind = kinds.first(where: { value.starts(with: "data:image/\($0);base64,".utf8) }) else { return false }
    return value.dropFirst("data:image/\(kind);base64,".utf8.count).allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): true
      case 0x20, 0x09, 0x0A, 0x0D: true
      default: false
      }
    }
  }

  /// The style in small letters, without the escapes by which `\75rl(` is `url(`.
  private static func unescaped(_ style: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(style.count)
    var rest = style
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        text.append(lower(byte))
        continue
      }
      let digits = rest.prefix(6).prefix { hexadecimal($0) != nil }
      guard !digits.isEmpty else {
        text.append(lower(next))
        rest.removeFirst()
        continue
      }
      let value = digits.reduce(UInt32(0)) { $0 * 16 + UInt32(hexadecimal($1) ?? 0) }
      text.append(value < 0x80 ? lower(UInt8(value)) : UInt8(ascii: "?"))
      rest.removeFirst(digits.count)
      if let space = rest.first, [0x20, 0x09, 0x0A, 0x0D].contains(space) { rest.removeFirst() }
    }
    return text
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch lower(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): lower(byte) - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ part: String) -> Bool { find(text, part) != nil }

  private static func find(_ text: ArraySlice<UInt8>, _ part: String) -> Int? {
    let wanted = Array(part.utf8)
    return text.indices.first { text[$0] == wanted[0] && text[$0...].starts(with: wanted) }
  }
}
