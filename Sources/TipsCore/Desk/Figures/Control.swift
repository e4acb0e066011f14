import TipsHTML

/// A field of a form with its label.
enum Control {
  /// A line of text.
  static func text(
    _ name: String, _ words: String, value: String = "", isRequired: Bool = false, maxLength: Int = 200,
    isLeftToRight: Bool = false, hint: String? = nil
  ) -> HTML {
    div(.class("control")) {
      label(.for(name)) { words }
      input(
        .id(name), .name(name), .type("text"), .value(value), .maxLength(maxLength),
        .leftToRight.when(isLeftToRight), .required.when(isRequired), .autocomplete("off"),
        hint == nil ? .none : .describedBy(name + "-hint"))
      if let hint { small(.id(name + "-hint"), .class("soft"), isLeftToRight ? .leftToRight : .none) { hint } }
    }
  }

  /// One of several values; an empty one stands for none.
  static func choice(
    _ name: String, _ words: String, _ options: [(value: String, words: String)], chosen: String?
  ) -> HTML {
    div(.class("control")) {
      label(.for(name)) { words }
      select(.id(name), .name(name)) { self.options(options, chosen: chosen) }
    }
  }

  static func options(_ options: [(value: String, words: String)], chosen: String?) -> HTML {
    HTML {
      for choice in options {
        option(.value(choice.value), .selected(choice.value == chosen ?? "")) { choice.words }
      }
    }
  }

  /// A box to tick.
  static func box(_ name: String, _ words: String, value: String = "yes", isTicked: Bool) -> HTML {
    let id = name + "-" + value
    return div(.class("control box")) {
      input(.id(id), .name(name), .type("checkbox"), .value(value), .checked(isTicked))
      " "
      label(.for(id)) { words }
    }
  }
}
