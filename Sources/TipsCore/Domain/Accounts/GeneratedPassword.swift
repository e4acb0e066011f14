/// A password that nobody has chosen: four groups of four from 32 letters and digits that are told apart when they are read
/// aloud, 80 bits.
package struct GeneratedPassword: Sendable, CustomReflectable {
  /// The password.
  package let text: String

  /// A new one.
  package init() {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let groups = (0..<4).map { _ in String((0..<4).map { _ in alphabet[Int.random(in: 0..<alphabet.count)] }) }
    text = groups.joined(separator: "-")
  }

  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
