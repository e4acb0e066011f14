import TipsDomain
import TipsText

/// Why a typed line, category or place is not one of the store's.
public enum ReferenceError: UserFacingError, Equatable {
  /// Nothing has the name; `nearest` are those that look like it or hold its words, as they are shown.
  case unknown(noun: String, typed: String, nearest: [String])
  /// Several have it, or it is the beginning of several; `codes` are shown as they stand.
  case ambiguous(noun: String, typed: String, codes: [String])
  /// It may not be used for new reports any more.
  case inactive(noun: String, code: String)

  /// How many are named of those that may be meant.
  static let shown = 10

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// What was typed and what comes near.
  public var message: String {
    switch self {
    case .unknown(let noun, let typed, let nearest):
      "no \(noun) '\(typed)'" + (nearest.isEmpty ? "" : "; nearest: " + nearest.joined(separator: ", "))
        + ". See: tips \(noun) list"
    case .ambiguous(let noun, let typed, let codes):
      "'\(typed)' may be \(codes.prefix(Self.shown).joined(separator: ", "))"
        + (codes.count > Self.shown ? " and others. See: tips \(noun) list" : ": name one of them")
    case .inactive(let noun, let code): "\(noun) '\(code)' is closed to new reports. See: tips \(noun) list"
    }
  }
}

/// Finds lines, categories and places by code, by name in either language, or by the beginning of one.
///
/// Answers are remembered, so that a million rows cost a million dictionary look-ups.
package final class ReferenceResolver {
  private let references: ReferenceStore
  private var lineCache: [String: Line] = [:]
  private var categoryCache: [String: Category] = [:]
  private var placeCache: [String: Place] = [:]
  private lazy var allLines = Result { try references.lines() }
  private lazy var allCategories = Result { try references.categories() }

  package init(_ references: ReferenceStore) { self.references = references }

  package func line(_ typed: String, forNew: Bool = true) throws -> Line {
    if let known = lineCache[typed] { return known }
    let found = try match(
      typed, noun: "line", among: allLines.get().map { ($0, $0.code, $0.label) })
    if forNew, !found.isActive { throw ReferenceError.inactive(noun: "line", code: found.code) }
    lineCache[typed] = found
    return found
  }

  package func category(_ typed: String, forNew: Bool = true) throws -> Category {
    if let known = categoryCache[typed] { return known }
    let found = try match(
      typed, noun: "category", among: allCategories.get().map { ($0, $0.code, $0.label) })
    if forNew, !found.isActive { throw ReferenceError.inactive(noun: "category", code: found.code) }
    categoryCache[typed] = found
    return found
  }

  package func place(_ typed: String, forNew: Bool = true) throws -> Place {
    if let known = placeCache[typed] { return known }
    let found = try findPlace(typed)
    if forNew, !found.isActive { throw ReferenceError.inactive(noun: "place", code: found.code) }
    if placeCache.count < 10_000 { placeCache[typed] = found }
    return found
  }

  private func match<T>(_ typed: String, noun: String, among all: [(T, String, Label)]) throws -> T {
    if let exact = all.first(where: { $0.1 == typed }) { return exact.0 }
    let names = { (entry: (T, String, Label)) in [entry.1, entry.2.fa, entry.2.en] }
    let suggest = { (entry: (T, String, Label)) in SuggestedName.text(entry.1, fa: entry.2.fa, typed: typed) }
    let key = PersianText.matchKey(typed)
    let shown = SafeText.line(String(typed.prefix(60)))
    if !key.isEmpty {
      let same = all.filter { names($0).contains { PersianText.matchKey($0) == key } }
      if same.count == 1 { return same[0].0 }
      if same.count > 1 { throw ReferenceError.ambiguous(noun: noun, typed: shown, codes: same.map(suggest)) }
      let begun = all.filter { names($0).contains { PersianText.matchKey($0).hasPrefix(key) } }
      if begun.count == 1 { return begun[0].0 }
      if begun.count > 1 { throw ReferenceError.ambiguous(noun: noun, typed: shown, codes: begun.map(suggest)) }
    }
    throw ReferenceError.unknown(noun: noun, typed: shown, nearest: nearest(to: typed, among: all.map { ($0.1, $0.2) }))
  }

  /// Names that differ by a slip, else those that hold what was typed, most words of it first.
  private func nearest(to typed: String, among all: [(code: String, label: Label)]) -> [String] {
    var entryOf: [String: Int] = [:]
    for (index, entry) in all.enumerated() {
      for name in [entry.code, entry.label.fa, entry.label.en] where entryOf[name] == nil { entryOf[name] = index }
    }
    var found: [Int] = []
    for name in PersianText.nearest(to: typed, among: entryOf.keys.sorted(), limit: 6) {
      if let index = entryOf[name], !found.contains(index) { found.append(index) }
    }
    found = found.isEmpty ? Array(holding(typed, all).prefix(5)) : Array(found.prefix(3))
    return found.map { SuggestedName.text(all[$0].code, fa: all[$0].label.fa, typed: typed) }
  }

  private func holding(_ typed: String, _ all: [(code: String, label: Label)]) -> [Int] {
    let counts = all.map { entry in
      max(
        PersianText.wordsBegun(by: typed, in: entry.label.fa), PersianText.wordsBegun(by: typed, in: entry.label.en))
    }
    return all.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
  }

  private func findPlace(_ typed: String) throws -> Place {
    if let exact = try references.place(code: typed) { return exact }
    let key = PersianText.matchKey(typed)
    let shown = SafeText.line(String(typed.prefix(60)))
    if !key.isEmpty {
      let same = try places(where: "match_key = $1", key)
      if same.count == 1 { return same[0] }
      let suggest = { (place: Place) in SuggestedName.text(place.code, fa: place.label.fa, typed: typed) }
      if same.count > 1 { throw ReferenceError.ambiguous(noun: "place", typed: shown, codes: same.map(suggest)) }
      let begun = try places(where: "match_key >= $1 and match_key < $2", key)
      if begun.count == 1 { return begun[0] }
      if begun.count > 1 { throw ReferenceError.ambiguous(noun: "place", typed: shown, codes: begun.map(suggest)) }
    }
    let all = try references.places().map { (code: $0.code, label: $0.label) }
    throw ReferenceError.unknown(noun: "place", typed: shown, nearest: nearest(to: typed, among: all))
  }

  private func places(where condition: String, _ key: String) throws -> [Place] {
    let statement = try references.connection.prepare(
      "select distinct place_id from place_name where \(condition) order by place_id limit \(ReferenceError.shown + 1)")
    statement.bind(1, key)
    statement.bind(2, key + "\u{10FFFF}")
    var ids: [Int64] = []
    try statement.each { ids.append($0.int64(0)) }
    return try ids.compactMap(references.place(id:))
  }
}
