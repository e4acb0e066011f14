import TipsCore

/// Finds the part of a text around the words that were searched for.
struct SearchExcerpt {
  /// How many words of the text stand before the hit.
  private static let wordsBefore = 3

  private let wanted: [String]
  private let store: Store

  /// - Parameter query: what was typed into the search.
  init(query: String, store: Store) {
    self.store = store
    let words = PersianText.folded(query).split(separator: " ").map(String.init)
    // Words that were typed apart may be written together.
    wanted = words + zip(words, words.dropFirst()).map { $0 + $1 }
  }

  /// The text from shortly before the hit on, or the address or the note where the hit is there.
  func excerpt(of report: ReportRecord) -> String {
    if let inText = excerpt(of: report.text) { return inText }
    if let address = report.address, let inAddress = excerpt(of: address) { return inAddress }
    let notes = (try? store.notes.notes(on: report.number)) ?? []
    return notes.lazy.compactMap { excerpt(of: $0.text) }.first ?? report.text
  }

  private func excerpt(of text: String) -> String? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" })
    guard let hit = words.indices.first(where: { isHit(words, at: $0) }) else { return nil }
    let start = max(0, hit - Self.wordsBefore)
    return (start == 0 ? "" : "…") + words[start...].joined(separator: " ")
  }

  private func isHit(_ words: [Substring], at index: Int) -> Bool {
    let key = PersianText.matchKey(String(words[index]))
    guard !key.isEmpty else { return false }
    let pair = index + 1 < words.count ? key + PersianText.matchKey(String(words[index + 1])) : key
    return wanted.contains { key.hasPrefix($0) || key.hasSuffix($0) || pair == $0 }
  }
}
