/// An element that a page may have, with what may be said about it.
struct PageElement {
  /// What the value of an attribute may be.
  enum Rule {
    /// Whatever is only shown or looked for.
    case text
    /// A style, or a part of one, that loads nothing.
    case style
    /// A picture in the page itself.
    case picture
    /// A place in the page.
    case anchor
    case oneOf([String])

    func allows(_ value: ArraySlice<UInt8>) -> Bool {
      switch self {
      case .text: true
      // A character reference could hide what is loaded.
      case .style: !value.contains(UInt8(ascii: "&")) && !PageStyle.loads(value)
      case .picture: PageStyle.isPicture(value)
      case .anchor: value.first == UInt8(ascii: "#")
      case .oneOf(let values): values.contains(String(decoding: value, as: UTF8.self).lowercased())
      }
    }
  }

  private let name: String
  /// Whether it is a drawing or part of one.
  let isDrawing: Bool

  /// Nil where pages don't have it. In a drawing there are other elements than outside.
  init?(_ name: String, inDrawing: Bool) {
    guard inDrawing ? Self.drawing.contains(name) : Self.page.contains(name) else { return nil }
    self.name = name
    isDrawing = inDrawing || name == "svg"
  }

  /// Whether it has no end tag.
  var isVoid: Bool { !isDrawing && Self.void.contains(name) }

  /// Whether a browser reads nothing but text in it.
  static func holdsTextAlone(_ name: String) -> Bool { name == "style" || name == "title" || name == "desc" }

  /// What an attribute may say; nil where the element doesn't have it.
  func rule(for attribute: String) -> Rule? {
    if attribute.hasPrefix("aria-") || Self.everywhere.contains(attribute) { return .text }
    if attribute == "style" { return .style }
    if let rule = Self.attributes[name]?[attribute] { return rule }
    return isDrawing && Self.looks.contains(attribute) ? .style : nil
  }

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let page = words(
    """
    html head body meta title style header main footer section article aside nav address h1 h2 h3 h4 h5 h6 p div span br \
    hr pre blockquote ol ul li dl dt dd figure figcaption table caption colgroup col thead tbody tfoot tr th td a abbr b \
    bdi bdo cite code data dfn em i ins del kbd mark q s samp small strong sub sup time u var wbr img svg
    """)

  private static let void = words("meta br hr img wbr col")

  private static let drawing = words(
    """
    svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan pattern lineargradient \
    radialgradient stop clippath mask marker
    """)

  private static let everywhere = words("class id lang dir title role hidden")

  /// What drawings are described by; any of it may name a part of the drawing by `url(#…)`.
  private static let looks = words(
    """
    viewbox x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d points width height transform offset preserveaspectratio \
    patternunits patterncontentunits patterntransform gradientunits gradienttransform spreadmethod clippathunits maskunits \
    maskcontentunits markerwidth markerheight markerunits refx refy orient fill fill-opacity fill-rule stroke \
    stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity \
    stop-color stop-opacity opacity color clip-path clip-rule mask marker-start marker-mid marker-end visibility display \
    direction unicode-bidi text-anchor dominant-baseline alignment-baseline baseline-shift font-family font-size \
    font-style font-weight letter-spacing word-spacing text-decoration textlength lengthadjust rotate shape-rendering \
    text-rendering vector-effect focusable
    """)

  private static let attributes: [String: [String: Rule]] = [
    "meta": [
      "charset": .oneOf(["utf-8"]), "name": .oneOf(["viewport", "color-scheme", "author", "description"]),
      "content": .text,
    ],
    "style": ["media": .text, "type": .oneOf(["text/css"])], "svg": ["xmlns": .oneOf(["http://www.w3.org/2000/svg"])],
    "use": ["href": .anchor], "a": ["href": .anchor],
    "img": ["src": .picture, "alt": .text, "width": .text, "height": .text],
    "th": ["scope": .text, "abbr": .text, "colspan": .text, "rowspan": .text, "headers": .text],
    "td": ["colspan": .text, "rowspan": .text, "headers": .text], "col": ["span": .text],
    "colgroup": ["span": .text], "ol": ["start": .text, "type": .text, "reversed": .text], "li": ["value": .text],
    "data": ["value": .text], "time": ["datetime": .text], "ins": ["datetime": .text], "del": ["datetime": .text],
  ]
}
