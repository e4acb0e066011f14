extension PersianText {
  /// How many of the typed words of two letters or more begin a word of the name.
  package static func wordsBegun(by typed: String, in name: String) -> Int {
    let words = folded(name).split(separator: " ")
    return typedWords(typed).filter { typed in words.contains { $0.hasPrefix(typed) } }.count
  }

  /// Whether every typed word begins a word of the name, in whatever order.
  package static func everyWordBegins(by typed: String, in name: String) -> Bool {
    let count = typedWords(typed).count
    return count > 0 && wordsBegun(by: typed, in: name) == count
  }

  private static func typedWords(_ typed: String) -> [Substring] {
    folded(typed).split(separator: " ").filter { $0.unicodeScalars.count > 1 }
  }
}
