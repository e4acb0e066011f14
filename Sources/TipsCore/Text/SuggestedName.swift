/// A code as it is offered to somebody who typed something else.
package enum SuggestedName {
  /// The code; people who are spoken to in Persian read the name behind it, in English those who typed Persian.
  package static func message(_ code: String, fa: String, typed: String) -> Message {
    Message(en: text(code, fa: fa, typed: typed), fa: "\(code) (\(SafeText.line(fa)))")
  }

  /// The code, and behind it the Persian name where Persian was typed: who thinks in names doesn't know the codes.
  package static func text(_ code: String, fa: String, typed: String) -> String {
    isPersian(typed) ? "\(code) (\(SafeText.line(fa)))" : code
  }

  private static func isPersian(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) && $0.properties.isAlphabetic }
  }
}
