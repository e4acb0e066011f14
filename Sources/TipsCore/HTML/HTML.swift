import TipsText

/// A piece of a page. Text becomes part of it only through ``SafeText`` and escaped, so that whatever people wrote stays
/// text.
package struct HTML: Sendable, Equatable {
  /// The markup, well-formed as far as the piece goes.
  package private(set) var markup: String

  /// Nothing.
  package init() { markup = "" }

  /// Text, on one line or as it was written.
  package init(text: String) { markup = Self.escaped(SafeText.block(text)) }

  /// Markup of this program's own, such as a drawing; never anything that came from elsewhere.
  package init(trusted markup: String) { self.markup = markup }

  /// Whether there is nothing to be seen.
  package var isEmpty: Bool { markup.isEmpty }

  /// Puts a piece behind this one.
  package mutating func append(_ other: HTML) { markup += other.markup }

  /// An element around pieces.
  init(tag: StaticString, attributes: [Attribute], content: HTML) {
    markup = "<\(tag)"
    for attribute in attributes { markup += attribute.markup }
    markup += ">"
    markup += content.markup
    markup += "</\(tag)>"
  }

  /// An element that holds nothing.
  init(void tag: StaticString, attributes: [Attribute]) {
    markup = "<\(tag)"
    for attribute in attributes { markup += attribute.markup }
    markup += ">"
  }

  /// The text with the five characters replaced that mean something in markup.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}

/// Puts pieces one behind the other; a string among them is text.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ piece: HTML) -> HTML { piece }

  package static func buildExpression(_ piece: HTML?) -> HTML { piece ?? HTML() }

  package static func buildExpression(_ text: String) -> HTML { HTML(text: text) }

  package static func buildBlock(_ pieces: HTML...) -> HTML { joined(pieces) }

  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }

  package static func buildEither(first piece: HTML) -> HTML { piece }

  package static func buildEither(second piece: HTML) -> HTML { piece }

  package static func buildArray(_ pieces: [HTML]) -> HTML { joined(pieces) }

  private static func joined(_ pieces: [HTML]) -> HTML {
    var all = HTML()
    for piece in pieces { all.append(piece) }
    return all
  }
}

extension HTML {
  /// Pieces one behind the other.
  package init(@HTMLBuilder _ content: () -> HTML) { self = content() }
}
