/// Why a typed line, category or place is not one of the store's.
public enum ReferenceError: UserFacingError, Equatable {
  /// Nothing has the name; `nearest` are codes that look like it.
  case unknown(noun: String, typed: String, nearest: [String])
  /// Several have it, or it is the beginning of several.
  case ambiguous(noun: String, typed: String, codes: [String])
  /// It may not be used for new reports any more.
  case inactive(noun: String, code: String)

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// What was typed and what comes near.
  public var message: String {
    switch self {
    case .unknown(let noun, let typed, let nearest):
      "no \(noun) '\(typed)'" + (nearest.isEmpty ? "" : "; nearest: " + nearest.joined(separator: ", "))
        + ". See: tips \(noun) list"
    case .ambiguous(_, let typed, let codes):
      "'\(typed)' may be \(codes.prefix(5).joined(separator: ", "))\(codes.count > 5 ? ", …" : ""): name one of them"
    case .inactive(let noun, let code): "\(noun) '\(code)' is closed to new reports. See: tips \(noun) list"
    }
  }
}

/// Finds lines, categories and places by code, by name in either language, or by the beginning of one.
///
/// Answers are remembered, so that a million rows cost a million dictionary look-ups.
final class ReferenceResolver {
  private let references: ReferenceStore
  private var lineCache: [String: Line] = [:]
  private var categoryCache: [String: Category] = [:]
  private var placeCache: [String: Place] = [:]
  private lazy var allLines = Result { try references.lines() }
  private lazy var allCategories = Result { try references.categories() }

  init(_ references: ReferenceStore) { self.references = references }

  func line(_ typed: String, forNew: Bool = true) throws -> Line {
    if let known = lineCache[typed] { return known }
    let found = try match(
      typed, noun: "line", among: allLines.get().map { ($0, $0.code, [$0.code, $0.label.fa, $0.label.en]) })
    if forNew, !found.isActive { throw ReferenceError.inactive(noun: "line", code: found.code) }
    lineCache[typed] = found
    return found
  }

  func category(_ typed: String, forNew: Bool = true) throws -> Category {
    if let known = categoryCache[typed] { return known }
    let found = try match(
      typed, noun: "category", among: allCategories.get().map { ($0, $0.code, [$0.code, $0.label.fa, $0.label.en]) })
    if forNew, !found.isActive { throw ReferenceError.inactive(noun: "category", code: found.code) }
    categoryCache[typed] = found
    return found
  }

  func place(_ typed: String, forNew: Bool = true) throws -> Place {
    if let known = placeCache[typed] { return known }
    let found = try findPlace(typed)
    if forNew, !found.isActive { throw ReferenceError.inactive(noun: "place", code: found.code) }
    if placeCache.count < 10_000 { placeCache[typed] = found }
    return found
  }

  private func match<T>(_ typed: String, noun: String, among all: [(T, String, [String])]) throws -> T {
    if let exact = all.first(where: { $0.1 == typed }) { return exact.0 }
    let key = PersianText.matchKey(typed)
    let shown = SafeText.line(String(typed.prefix(60)))
    if !key.isEmpty {
      let same = all.filter { $0.2.contains { PersianText.matchKey($0) == key } }
      if same.count == 1 { return same[0].0 }
      if same.count > 1 { throw ReferenceError.ambiguous(noun: noun, typed: shown, codes: same.map(\.1)) }
      let begun = all.filter { $0.2.contains { PersianText.matchKey($0).hasPrefix(key) } }
      if begun.count == 1 { return begun[0].0 }
      if begun.count > 1 { throw ReferenceError.ambiguous(noun: noun, typed: shown, codes: begun.map(\.1)) }
    }
    throw ReferenceError.unknown(noun: noun, typed: shown, nearest: nearest(to: typed, names: all.map { ($0.1, $0.2) }))
  }

  private func nearest(to typed: String, names: [(code: String, names: [String])]) -> [String] {
    var codeOf: [String: String] = [:]
    for (code, names) in names { for name in names where codeOf[name] == nil { codeOf[name] = code } }
    var codes: [String] = []
    for name in PersianText.nearest(to: typed, among: codeOf.keys.sorted(), limit: 6) {
      if let code = codeOf[name], !codes.contains(code) { codes.append(code) }
    }
    return Array(codes.prefix(3))
  }

  private func findPlace(_ typed: String) throws -> Place {
    if let exact = try references.place(code: typed) { return exact }
    let key = PersianText.matchKey(typed)
    let shown = SafeText.line(String(typed.prefix(60)))
    if !key.isEmpty {
      let same = try places(where: "match_key = $1", key)
      if same.count == 1 { return same[0] }
      if same.count > 1 { throw ReferenceError.ambiguous(noun: "place", typed: shown, codes: same.map(\.code)) }
      let begun = try places(where: "match_key >= $1 and match_key < $2", key)
      if begun.count == 1 { return begun[0] }
      if begun.count > 1 { throw ReferenceError.ambiguous(noun: "place", typed: shown, codes: begun.map(\.code)) }
    }
    let all = try references.places().map { (code: $0.code, names: [$0.code, $0.label.fa, $0.label.en]) }
    throw ReferenceError.unknown(noun: "place", typed: shown, nearest: nearest(to: typed, names: all))
  }

  private func places(where condition: String, _ key: String) throws -> [Place] {
    let statement = try references.connection.prepare(
      "select distinct place_id from place_name where \(condition) order by place_id limit 8")
    statement.bind(1, key)
    statement.bind(2, key + "\u{10FFFF}")
    var ids: [Int64] = []
    try statement.each { ids.append($0.int64(0)) }
    return try ids.compactMap(references.place(id:))
  }
}
