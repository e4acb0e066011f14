import TipsText

extension Message {
  /// A name, a number or a text from people, which is the same in every language.
  package init(verbatim text: String) { self.init(en: text, fa: text) }
}
