import TipsText

/// What a template can show: text, yes or no, a list, named values.
///
/// ``json`` passes every text through ``SafeText``: what people wrote can neither hide nor reorder what is beside it.
/// Escaping for HTML is the template engine's work.
package indirect enum PageValue: Sendable, Equatable {
  case text(String)
  case flag(Bool)
  case list([PageValue])
  case object([String: PageValue])

  /// A list, or «no» where it is missing, so that a section of a template that is about it is left out.
  static func optional(_ values: [PageValue]?) -> PageValue { values.map(PageValue.list) ?? .flag(false) }

  /// A text, or «no».
  static func optional(_ text: String?) -> PageValue { text.map(PageValue.text) ?? .flag(false) }

  /// The value as JSON, members in the order of their names.
  var json: String {
    switch self {
    case .text(let text): JSONText.quoted(SafeText.block(text))
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { JSONText.quoted($0.key) + ":" + $0.value.json }.joined(
          separator: ",")
        + "}"
    }
  }
}

extension PageValue {
  /// A named value; nil where there is none, or it is «no».
  package subscript(name: String) -> PageValue? {
    guard case .object(let members) = self, let value = members[name], value != .flag(false) else { return nil }
    return value
  }

  /// The text; nil where it is something else.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The values of a list; none where it is something else.
  package var list: [PageValue] {
    if case .list(let values) = self { values } else { [] }
  }
}
