import TipsStore
import TipsText

/// Finds the part of a text around the words that were searched for.
package struct SearchExcerpt {
  /// How many words of the text stand before the hit.
  private static let wordsBefore = 3

  /// What was searched for.
  package let query: SearchQuery
  package let hits: SearchHits
  private let store: Store

  package init(query: SearchQuery, store: Store) {
    self.query = query
    hits = SearchHits(of: query)
    self.store = store
  }

  /// The text from shortly before the hit on, or the address or the note where the hit is there.
  package func excerpt(of report: ReportRecord) -> String {
    if let inText = excerpt(of: report.text) { return inText }
    if let address = report.address, let inAddress = excerpt(of: address) { return inAddress }
    let notes = (try? store.notes.notes(on: report.number)) ?? []
    return notes.lazy.compactMap { excerpt(of: $0.text) }.first ?? report.text
  }

  private func excerpt(of text: String) -> String? {
    guard let hit = hits.first(in: text) else { return nil }
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains($0) }
    let position = words.lastIndex { $0.startIndex <= hit } ?? 0
    let start = max(0, position - Self.wordsBefore)
    return (start == 0 ? "" : "…") + words[start...].lazy.map(Substring.init).joined(separator: " ")
  }
}
