import TipsDomain
import TipsText

/// A word of a closed set, or a name that the store has in both languages, beside its code.
package struct Word: Sendable {
  /// What programs read.
  package let code: String
  package let label: Label

  package init(_ code: String, _ label: Label) {
    self.code = code
    self.label = label
  }

  /// A word that is its code in English.
  package init(_ code: String, fa: String) { self.init(code, Label(fa: fa, en: code)) }

  package init(_ choice: some NamedChoice) { self.init(choice.code, choice.label) }

  /// What people read at a terminal: the Persian name, and the code in English, which is what they would type.
  package var message: Message { Message(en: code, fa: label.fa) }
}
