import TipsDomain
import TipsSQLite
import TipsText

/// What a few typed letters may mean: the entries among which a person chooses. Entries that are closed to new reports
/// are never among them.
package enum ReferenceMatches<Entry: Sendable>: Sendable {
  /// The only one with this code or name.
  case exact(Entry)
  /// Those with a name that is, or begins, as typed, and then those of whose names every typed word begins a word.
  case fitting([Entry])
  /// Nothing is called so; these come near, or there are none.
  case near([Entry])
}

extension ReferenceStore {
  /// The lines that a few letters may mean.
  package func lines(meantBy typed: String) throws -> ReferenceMatches<Line> {
    Self.matches(typed, among: try lines().filter(\.isActive))
  }

  /// The categories that a few letters may mean.
  package func categories(meantBy typed: String) throws -> ReferenceMatches<Category> {
    Self.matches(typed, among: try categories().filter(\.isActive))
  }

  /// The places that a few letters may mean. Beside a word of its own name, a place is told by words of what it lies in:
  /// `رشت، گلسار`.
  package func places(meantBy typed: String) throws -> ReferenceMatches<Place> {
    let all = try places()
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let key = PersianText.matchKey(typed)
    // Other spellings of a name are found by their beginning.
    let named = Dictionary(
      try connection.rows(
        """
        select place_id, max(case when match_key = $1 then 1 else 0 end)
        from place_name
        where match_key >= $1 and match_key < $1 || char(1114111)
        group by place_id
        """, key
      ) { (id: Int64, isWhole: Bool) in (id, isWhole ? Fit.whole : .beginning) },
      uniquingKeysWith: { first, _ in first })
    return Self.matches(
      typed, among: all.filter(\.isActive),
      surroundings: { place in
        var names: [Label] = []
        var next = place.parentID
        while names.count < 8, let parent = next.flatMap({ byID[$0] }) {
          names.append(parent.label)
          next = parent.parentID
        }
        return names
      }, otherwiseNamed: { named[$0.id] })
  }

  /// How well a name fits what was typed, best first.
  private enum Fit: Int {
    case whole, beginning, words
  }

  private static func matches<Entry: ReferenceEntry & Sendable>(
    _ typed: String, among all: [Entry], surroundings: (Entry) -> [Label] = { _ in [] },
    otherwiseNamed: (Entry) -> Fit? = { _ in nil }
  ) -> ReferenceMatches<Entry> {
    let key = PersianText.matchKey(typed)
    guard !key.isEmpty else { return .near([]) }
    if let exact = all.first(where: { $0.code == typed }) { return .exact(exact) }
    let words = PersianText.folded(typed).split(separator: " ")
    var found: [(fit: Fit, entry: Entry)] = []
    for entry in all {
      let keys = entry.names.map(PersianText.matchKey)
      let fit: Fit? =
        keys.contains(key)
        ? .whole
        : otherwiseNamed(entry)
          ?? (keys.contains { $0.hasPrefix(key) }
            ? .beginning : isTold(entry, by: words, surroundings(entry)) ? .words : nil)
      if let fit { found.append((fit, entry)) }
    }
    let whole = found.filter { $0.fit == .whole }
    if whole.count == 1 { return .exact(whole[0].entry) }
    guard !found.isEmpty else { return .near(NearReferences.find(typed, among: all)) }
    return .fitting([Fit.whole, .beginning, .words].flatMap { fit in found.filter { $0.fit == fit }.map(\.entry) })
  }

  /// Whether every typed word begins one of the entry's names or of those around it, in one language, and one its own.
  private static func isTold(_ entry: some ReferenceEntry, by typed: [Substring], _ surroundings: [Label]) -> Bool {
    let ownCode = words(entry.code)
    return [\Label.fa, \Label.en].contains { language in
      let own = words(entry.label[keyPath: language]) + ownCode
      guard typed.contains(where: { begins(own, $0) }) else { return false }
      let others = surroundings.flatMap { words($0[keyPath: language]) }
      return typed.allSatisfy { begins(own, $0) || begins(others, $0) }
    }
  }

  private static func words(_ name: String) -> [Substring] { PersianText.folded(name).split(separator: " ") }

  private static func begins(_ words: [Substring], _ typed: Substring) -> Bool {
    words.contains { $0.hasPrefix(typed) }
  }
}
