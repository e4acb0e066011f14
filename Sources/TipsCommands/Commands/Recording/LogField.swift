import TipsCore

/// What the dialogue of `tips log` can change once more before a report is recorded.
enum LogField: CaseIterable {
  case text, category, place, address, priority, kind, line, time, caller

  /// What chooses the field: its letter, its name, or another Persian name; of Persian ones the beginning is enough.
  private var names: (letter: String, name: Message, others: [String]) {
    switch self {
    case .text: ("t", LogDialogueWords.text, ["شرح"])
    case .category: ("c", LogDialogueWords.category, ["دسته"])
    case .place: ("p", LogDialogueWords.place, ["مکان"])
    case .address: ("a", LogDialogueWords.address, ["آدرس"])
    case .priority: ("u", LogDialogueWords.priority, ["اولویت"])
    case .kind: ("k", LogDialogueWords.kind, ["گونه"])
    case .line: ("l", LogDialogueWords.line, [])
    case .time: ("w", LogDialogueWords.time, [])
    case .caller: ("r", LogDialogueWords.caller, [])
    }
  }

  var name: Message { names.name }

  /// What is typed to choose it: a letter, or the beginning of the Persian name that no other has.
  var key: Message {
    let name = names.name.fa
    let beginnings = (1...name.count).lazy.map { String(name.prefix($0)) }
    return Message(en: names.letter, fa: beginnings.first { Self(typed: $0) == self } ?? name)
  }

  /// The field that was named; nil where none was, or several begin so.
  init?(typed: String) {
    let key = PersianText.matchKey(typed)
    guard !key.isEmpty else { return nil }
    let found = Self.allCases.filter { field in
      let names = field.names
      return key == names.letter || key == names.name.en
        || ([names.name.fa] + names.others).contains { PersianText.matchKey($0).hasPrefix(key) }
    }
    guard found.count == 1 else { return nil }
    self = found[0]
  }
}
