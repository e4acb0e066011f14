import TipsText

/// A piece of a page. Text becomes part of it only through ``SafeText`` and escaped, so that whatever people wrote stays
/// text.
///
/// A page is put together as a tree and becomes markup once, at the end: pieces are not copied into each other.
package struct HTML: Sendable {
  enum Node: Sendable {
    case pieces([HTML])
    case text(String)
    case trusted(String)
    case laidOut([UInt8])
    case blank(Blank)
    case filled(Template, [HTML])
    indirect case element(StaticString, [Attribute], content: HTML)
    case void(StaticString, [Attribute])
  }

  let node: Node

  /// Nothing.
  package init() { node = .pieces([]) }

  /// Text, on one line or as it was written.
  package init(text: String) { node = .text(text) }

  /// Markup of this program's own, such as a drawing; never anything that came from elsewhere.
  package init(trusted markup: String) { node = .trusted(markup) }

  /// A place that a template leaves open.
  package init(_ blank: Blank) { node = .blank(blank) }

  init(_ template: Template, _ fillings: [HTML]) { node = .filled(template, fillings) }

  /// Pieces one behind the other.
  init(_ pieces: [HTML]) { node = .pieces(pieces) }

  /// An element around pieces.
  init(tag: StaticString, attributes: [Attribute], content: HTML) {
    node = .element(tag, attributes, content: content)
  }

  /// An element that holds nothing.
  init(void tag: StaticString, attributes: [Attribute]) { node = .void(tag, attributes) }

  /// The markup, well-formed as far as the piece goes.
  package var markup: String { String(decoding: bytes(), as: UTF8.self) }

  /// The markup in UTF-8, behind what stands before it.
  package func bytes(after beginning: StaticString = "") -> [UInt8] {
    if case .laidOut(let bytes) = node, beginning.utf8CodeUnitCount == 0 { return bytes }
    var writer = MarkupWriter()
    writer.write(beginning)
    writer.write(self)
    return writer.bytes
  }

  /// A piece whose markup is made already, for whoever shows it many times.
  package var laidOut: HTML { HTML(laidOut: bytes()) }

  /// A piece whose markup somebody made by ``bytes(after:)``.
  package init(laidOut bytes: [UInt8]) { node = .laidOut(bytes) }
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

  private static func joined(_ pieces: [HTML]) -> HTML { pieces.count == 1 ? pieces[0] : HTML(pieces) }
}

extension HTML {
  /// Pieces one behind the other.
  package init(@HTMLBuilder _ content: () -> HTML) { self = content() }
}
