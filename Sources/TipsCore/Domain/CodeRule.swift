/// What a code of a line, a category or a place may look like.
package enum CodeRule {
  /// Whether the text is made of 1 to 64 lower-case ASCII letters, digits, dots, dashes and underscores.
  package static func isCode(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == 46 || byte == 45 || byte == 95
      }
  }
}
