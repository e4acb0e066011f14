import TipsCore

/// A word that may stand at the cursor.
struct Candidate {
  /// What is put on the command line.
  let value: String
  /// What it is, for people; on one line.
  let note: String
  /// What else it is called; who types one of these gets the value.
  let names: [String]

  init(_ value: String, note: String = "", names: [String] = []) {
    self.value = value
    self.note = DisplayWidth.truncated(SafeText.line(note), to: Self.widestNote)
    self.names = names
  }

  init(_ value: String, _ label: Label) { self.init(value, note: label[.spoken], names: [label.fa, label.en]) }

  /// The most columns that a note takes.
  private static let widestNote = 60

  /// Whether a shell takes the value as it stands, as one word and not as an option: letters of any script, digits, and
  /// marks that mean nothing to it.
  var isPlain: Bool { Self.isPlain(value) }

  private static func isPlain(_ text: String, but others: String = "") -> Bool {
    !text.isEmpty && text.utf8.count <= 128
      && text.unicodeScalars.allSatisfy { scalar in
        let isOfText = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        return isOfText && SafeText.isPrintable(scalar) || ("-_./:,@+" + others).unicodeScalars.contains(scalar)
      }
  }

  /// The value as fish takes it, which shows only what holds what was typed: a number in the digits of the beginning, a name
  /// in place of its code where the name was begun and is nobody else's. It quotes what it inserts.
  func spelled(like typed: String, among candidates: [Self]) -> String {
    guard !typed.isEmpty, !value.hasPrefix(typed) else { return value }
    let digits = PersianText.spelled(value, withDigitsOf: typed)
    if digits.hasPrefix(typed) { return digits }
    let isItsOwn = { (name: String) in !candidates.contains { $0.value != value && $0.names.contains(name) } }
    return names.first { $0.contains(typed) && isItsOwn($0) && Self.isPlain($0, but: " \u{200C}") } ?? value
  }

  /// Whether somebody who has typed so much may mean it.
  func fits(_ typed: String) -> Bool {
    if typed.isEmpty || value.hasPrefix(typed) { return true }
    let key = PersianText.matchKey(typed)
    guard !key.isEmpty else { return false }
    // A word inside a name will do, as in the dialogue: «مواد» for «مصرف مواد مخدر».
    return names.contains { PersianText.matchKey($0).hasPrefix(key) || PersianText.everyWordBegins(by: typed, in: $0) }
  }
}

extension Label {
  /// The name in a language.
  subscript(language: Language) -> String {
    switch language {
    case .fa: fa
    case .en: en
    }
  }
}
