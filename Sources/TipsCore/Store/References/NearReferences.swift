import TipsDomain
import TipsText

/// What may have been meant by a word that no line, category or place is called.
enum NearReferences {
  /// What an everyday word means, else names that differ by a slip, else those that hold what was typed, most words of it
  /// first.
  static func find<Entry: ReferenceEntry>(_ typed: String, among all: [Entry]) -> [Entry] {
    if Entry.noun == .category {
      let meant = EverydayWords.categories(typed).compactMap { code in all.first { $0.code == code } }
      if !meant.isEmpty { return meant }
    }
    var entryOf: [String: Int] = [:]
    for (index, entry) in all.enumerated() {
      for name in entry.names where entryOf[name] == nil { entryOf[name] = index }
    }
    var found: [Int] = []
    for name in PersianText.nearest(to: typed, among: entryOf.keys.sorted(), limit: 6) {
      if let index = entryOf[name], !found.contains(index) { found.append(index) }
    }
    return (found.isEmpty ? holding(typed, all).prefix(5) : found.prefix(3)).map { all[$0] }
  }

  private static func holding(_ typed: String, _ all: [some ReferenceEntry]) -> [Int] {
    let counts = all.map { entry in
      max(
        PersianText.wordsBegun(by: typed, in: entry.label.fa), PersianText.wordsBegun(by: typed, in: entry.label.en))
    }
    return all.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
  }
}
