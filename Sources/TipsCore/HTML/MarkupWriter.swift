import TipsText

/// Writes pieces of a page as markup.
struct MarkupWriter {
  /// A blank of a template.
  enum Hole {
    case content(Int)
    /// Between the quotes of an attribute.
    case value(Int)
  }

  private(set) var bytes: [UInt8] = []
  /// The blanks that were come across, each with how many bytes stand before it.
  private(set) var holes: [(hole: Hole, at: Int)] = []

  init() { bytes.reserveCapacity(32_768) }

  mutating func write(_ html: HTML) {
    switch html.node {
    case .pieces(let pieces):
      for piece in pieces { write(piece) }
    case .text(let text): write(escaping: text)
    case .trusted(let markup): bytes.append(contentsOf: markup.utf8)
    case .laidOut(let markup): bytes.append(contentsOf: markup)
    case .blank(let blank): holes.append((.content(blank.number), bytes.count))
    case .filled(let template, let fillings): write(template, fillings)
    case .element(let tag, let attributes, let content):
      open(tag, attributes)
      write(content)
      write("</")
      write(tag)
      write(">")
    case .void(let tag, let attributes): open(tag, attributes)
    }
  }

  mutating func write(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func write(_ template: Template, _ fillings: [HTML]) {
    for (piece, hole) in zip(template.pieces, template.blanks) {
      bytes.append(contentsOf: piece)
      switch hole {
      case .content(let number): write(fillings[number])
      case .value(let number): if case .text(let text) = fillings[number].node { write(escaping: text) }
      }
    }
    if let end = template.pieces.last { bytes.append(contentsOf: end) }
  }

  private mutating func open(_ tag: StaticString, _ attributes: [Attribute]) {
    write("<")
    write(tag)
    for attribute in attributes { write(attribute) }
    write(">")
  }

  private mutating func write(_ attribute: Attribute) {
    guard attribute.isThere else { return }
    write(" ")
    write(attribute.prefix)
    write(attribute.name)
    switch attribute.value {
    case .none: break
    case .own(let value):
      write("=\"")
      write(value)
      write("\"")
    case .text(let value):
      write("=\"")
      write(escaping: value)
      write("\"")
    case .blank(let blank, let end):
      write("=\"")
      holes.append((.value(blank.number), bytes.count))
      write(escaping: end)
      write("\"")
    }
  }

  /// Writes text with the five characters replaced that mean something in markup.
  private mutating func write(escaping text: String) {
    var text = text
    let isWritten = text.withUTF8 { utf8 in
      guard SafeText.isPlain(utf8) else { return false }
      append(escaping: utf8)
      return true
    }
    guard !isWritten else { return }
    var safe = SafeText.block(text)
    safe.withUTF8 { append(escaping: $0) }
  }

  private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in utf8.enumerated() {
      guard let replacement = Self.replacement(byte) else { continue }
      bytes.append(contentsOf: utf8[start..<index])
      write(replacement)
      start = index + 1
    }
    bytes.append(contentsOf: utf8[start...])
  }

  private static func replacement(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
