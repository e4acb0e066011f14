import TipsCore

/// A word of a closed set, or a name that the store has in both languages, beside its code.
struct Word {
  /// What programs read.
  let code: String
  let label: Label

  init(_ code: String, _ label: Label) {
    self.code = code
    self.label = label
  }

  /// A word that is its code in English.
  init(_ code: String, fa: String) { self.init(code, Label(fa: fa, en: code)) }

  init(_ choice: some NamedChoice) { self.init(choice.code, choice.label) }

  /// What people read: the Persian name, and the code in English, which is what they would type.
  var people: String { message.spoken }

  /// The same as a part of a sentence.
  var message: Message { Message(en: code, fa: label.fa) }
}
