/// Reads the children of a flat XML element, and writes text as XML.
package struct XMLText {
  /// A child element; its text is nil where it has children of its own.
  struct Child {
    let name: String
    let text: [UInt8]?
  }

  private let bytes: [UInt8]
  private var position = 0
  private(set) var isBroken = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Passes the rest of a start tag; the result says whether it closes itself, nil where it never ends.
  mutating func passStartTag() -> Bool? {
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position >= 2 && bytes[position - 2] == UInt8(ascii: "/")
      }
    }
    return nil
  }

  /// The next child; nil behind the last one, or where ``isBroken`` is set.
  mutating func nextChild() -> Child? {
    while position < bytes.count {
      guard let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else {
        position = bytes.count
        return nil
      }
      position = start + 1
      if starts(with: "!--") {
        guard pass(through: "-->") else { return broken() }
      } else if starts(with: "?") {
        guard pass(through: "?>") else { return broken() }
      } else {
        return child()
      }
    }
    return nil
  }

  private mutating func child() -> Child? {
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    {
      position += 1
    }
    let nameBytes = Array(bytes[start..<position])
    let name = String(decoding: nameBytes, as: UTF8.self)
    guard !nameBytes.isEmpty, let closesItself = passStartTag() else { return broken() }
    if closesItself { return Child(name: name, text: []) }
    var text: [UInt8] = []
    var isNested = false
    let end = Array("</".utf8) + nameBytes
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&") {
        guard let decoded = entity() else { return broken() }
        text += decoded
      } else if byte != UInt8(ascii: "<") {
        text.append(byte)
        position += 1
      } else if bytes[position...].starts(with: end) {
        position += end.count
        guard passStartTag() != nil else { return broken() }
        return Child(name: name, text: isNested ? nil : text)
      } else {
        position += 1
        if starts(with: "![CDATA[") {
          position += 8
          let begin = position
          guard pass(through: "]]>") else { return broken() }
          text += bytes[begin..<(position - 3)]
        } else if starts(with: "!--") {
          guard pass(through: "-->") else { return broken() }
        } else {
          isNested = true
        }
      }
    }
    return broken()
  }

  /// Decodes `&amp;` and its like.
  private mutating func entity() -> [UInt8]? {
    guard let end = bytes[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
    position = end + 1
    switch name {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default:
      guard name.hasPrefix("#") else { return nil }
      let number =
        name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst(), radix: 10)
      guard let number, number > 0, let scalar = Unicode.Scalar(number) else { return nil }
      return Array(String(Character(scalar)).utf8)
    }
  }

  private func starts(with text: StaticString) -> Bool { bytes[position...].starts(with: Array("\(text)".utf8)) }

  private mutating func pass(through text: String) -> Bool {
    let mark = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer { Self.find(mark, in: $0, from: position) }
    guard let found else { return false }
    position = found + mark.count
    return true
  }

  private mutating func broken() -> Child? {
    isBroken = true
    position = bytes.count
    return nil
  }

  // MARK: Bytes

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Where the mark stands first, not before an offset.
  static func find(_ mark: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = mark.first, bytes.count >= mark.count else { return nil }
    var position = max(0, start)
    while position <= bytes.count - mark.count {
      if bytes[position] == first, bytes[position..<(position + mark.count)].elementsEqual(mark) { return position }
      position += 1
    }
    return nil
  }

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
