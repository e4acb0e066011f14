import TipsText

/// An attribute of an element. Names are the program's own; values are escaped.
package struct Attribute: Sendable {
  enum Value: Sendable {
    case none
    /// The program's own, which needs no escape.
    case own(StaticString)
    case text(String)
    /// What a template leaves open, and what stands behind it.
    case blank(Blank, String)
  }

  /// What stands before the name, such as `data-`.
  let prefix: StaticString
  let name: StaticString
  let value: Value
  let isThere: Bool

  private init(prefix: StaticString, _ name: StaticString, _ value: Value, isThere: Bool = true) {
    self.prefix = prefix
    self.name = name
    self.value = value
    self.isThere = isThere
  }

  /// An attribute with a value.
  package init(_ name: StaticString, _ value: String) { self.init(prefix: "", name, .text(value)) }

  /// An attribute with a value of the program's own, without any of the characters that mean something in markup.
  private init(_ name: StaticString, own value: StaticString) { self.init(prefix: "", name, .own(value)) }

  /// An attribute whose value a template leaves open.
  ///
  /// - Parameter end: what always stands behind that.
  package init(_ name: StaticString, _ blank: Blank, end: String = "") {
    self.init(prefix: "", name, .blank(blank, end))
  }

  /// An attribute that is there or not.
  package init(_ name: StaticString, when isThere: Bool = true) {
    self.init(prefix: "", name, .none, isThere: isThere)
  }

  /// Nothing, where a condition doesn't hold.
  package static var none: Attribute { Attribute("", when: false) }

  /// The attribute where the condition holds.
  package func when(_ condition: Bool) -> Attribute { condition ? self : .none }

  @_disfavoredOverload
  package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  package static func `class`(_ names: StaticString) -> Attribute { Attribute("class", own: names) }
  package static func id(_ id: String) -> Attribute { Attribute("id", id) }
  package static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  package static func src(_ link: Link) -> Attribute { Attribute("src", link.text) }
  package static func action(_ link: Link) -> Attribute { Attribute("action", link.text) }
  @_disfavoredOverload
  package static func name(_ name: String) -> Attribute { Attribute("name", name) }
  package static func name(_ name: StaticString) -> Attribute { Attribute("name", own: name) }
  package static func value(_ value: String) -> Attribute { Attribute("value", value) }
  package static func type(_ type: StaticString) -> Attribute { Attribute("type", own: type) }
  package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  package static func lang(_ language: Language) -> Attribute { Attribute("lang", language.rawValue) }
  /// The direction of what people typed is found out from its first letter.
  package static var dirAuto: Attribute { Attribute("dir", own: "auto") }
  package static var leftToRight: Attribute { Attribute("dir", own: "ltr") }
  package static func role(_ role: StaticString) -> Attribute { Attribute("role", own: role) }
  package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  package static func describedBy(_ id: String) -> Attribute { Attribute("aria-describedby", id) }
  package static func live(_ manner: StaticString) -> Attribute { Attribute("aria-live", own: manner) }
  package static func method(_ method: StaticString) -> Attribute { Attribute("method", own: method) }
  package static func title(_ text: String) -> Attribute { Attribute("title", text) }
  package static func placeholder(_ text: String) -> Attribute { Attribute("placeholder", text) }
  package static func autocomplete(_ manner: StaticString) -> Attribute { Attribute("autocomplete", own: manner) }
  package static func maxLength(_ count: Int) -> Attribute { Attribute("maxlength", String(count)) }
  package static var required: Attribute { Attribute("required") }
  package static var autofocus: Attribute { Attribute("autofocus") }
  package static func checked(_ isChecked: Bool) -> Attribute { Attribute("checked", when: isChecked) }
  package static func selected(_ isSelected: Bool) -> Attribute { Attribute("selected", when: isSelected) }
  package static func disabled(_ isDisabled: Bool) -> Attribute { Attribute("disabled", when: isDisabled) }

  /// What a script of the page reads.
  package static func data(_ name: StaticString, _ value: String) -> Attribute {
    Attribute(prefix: "data-", name, .text(value))
  }
}
