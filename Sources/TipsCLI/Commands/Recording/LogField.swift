import TipsCore

/// What the dialogue of `tips log` can change once more before a report is recorded.
enum LogField: CaseIterable {
  case text, category, place, address, priority, kind, line, time, caller

  /// What chooses the field: its letter, its English name, or its Persian names or the beginning of one.
  var names: (letter: String, en: String, fa: [String]) {
    switch self {
    case .text: ("t", "text", ["شرح", "متن"])
    case .category: ("c", "category", ["دسته"])
    case .place: ("p", "place", ["محل", "مکان"])
    case .address: ("a", "address", ["نشانی", "آدرس"])
    case .priority: ("u", "priority", ["اولویت"])
    case .kind: ("k", "kind", ["گونه", "نوع"])
    case .line: ("l", "line", ["خط"])
    case .time: ("w", "when", ["زمان"])
    case .caller: ("r", "caller", ["تماس‌گیرنده"])
    }
  }

  /// The field that was named; nil where none was, or several begin so.
  init?(typed: String) {
    let key = PersianText.matchKey(typed)
    guard !key.isEmpty else { return nil }
    let found = Self.allCases.filter { field in
      let names = field.names
      return key == names.letter || key == names.en
        || names.fa.contains { PersianText.matchKey($0).hasPrefix(key) }
    }
    guard found.count == 1 else { return nil }
    self = found[0]
  }
}
