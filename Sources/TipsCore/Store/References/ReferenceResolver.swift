import TipsDomain
import TipsText

/// Why a typed line, category or place is not one of the store's.
public enum ReferenceError: UserFacingError, Equatable {
  /// Nothing has the name; `nearest` are those that look like it or hold its words, as they are shown.
  case unknown(noun: ReferenceNoun, typed: String, nearest: [String])
  /// Several have it, or it is the beginning of several; `codes` are shown as they stand.
  case ambiguous(noun: ReferenceNoun, typed: String, codes: [String])
  /// It may not be used for new reports any more.
  case inactive(noun: ReferenceNoun, code: String)

  /// How many are named of those that may be meant.
  static let shown = 10

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// What was typed and what comes near.
  public var message: Message {
    switch self {
    case .unknown(let noun, let typed, let nearest):
      Message(
        en: "no \(noun.rawValue) '\(typed)'" + (nearest.isEmpty ? "" : "; nearest: " + nearest.joined(separator: ", "))
          + ". See: tips \(noun.rawValue) list",
        fa: "\(noun.label.fa)ی به نام «\(typed)» نیست"
          + (nearest.isEmpty ? "" : "؛ نزدیک‌ترین‌ها: " + nearest.joined(separator: "، "))
          + ". ببینید: tips \(noun.rawValue) list")
    case .ambiguous(let noun, let typed, let codes):
      Message(
        en: "'\(typed)' may be \(codes.prefix(Self.shown).joined(separator: ", "))"
          + (codes.count > Self.shown ? " and others. See: tips \(noun.rawValue) list" : ": name one of them"),
        fa: "«\(typed)» یکی از این‌هاست: \(codes.prefix(Self.shown).joined(separator: "، "))"
          + (codes.count > Self.shown
            ? " و چند \(noun.label.fa) دیگر. ببینید: tips \(noun.rawValue) list" : "؛ یکی را نام ببرید"))
    case .inactive(let noun, let code):
      Message(
        en: "\(noun.rawValue) '\(code)' is closed to new reports. See: tips \(noun.rawValue) list",
        fa: "\(noun.label.fa) «\(code)» برای گزارش‌های تازه بسته است. ببینید: tips \(noun.rawValue) list")
    }
  }
}

/// Finds lines, categories and places by code, by name in either language, or by the beginning of one.
///
/// Answers are remembered, so that a million rows cost a million dictionary look-ups.
package final class ReferenceResolver {
  private let references: ReferenceStore
  private var knownLines: [String: Line] = [:]
  private var knownCategories: [String: Category] = [:]
  private var knownPlaces: [String: Place] = [:]
  private lazy var allLines = Result { try references.lines() }
  private lazy var allCategories = Result { try references.categories() }

  /// How many spellings are remembered of each, so that a column of free text can't fill the memory.
  private static let limit = 10_000

  package init(_ references: ReferenceStore) { self.references = references }

  package func line(_ typed: String, forNew: Bool = true) throws -> Line {
    try remembering(&knownLines, typed, forNew: forNew) { try find(typed, among: allLines.get()) }
  }

  package func category(_ typed: String, forNew: Bool = true) throws -> Category {
    try remembering(&knownCategories, typed, forNew: forNew) { try find(typed, among: allCategories.get()) }
  }

  /// The categories that a filter means: one, as ``category(_:forNew:)`` finds it, or all whose codes begin with the text
  /// and a dot, as `theft.vehicle` does with `theft`; `theft.*` says the same.
  package func categories(_ typed: String) throws -> [Category] {
    let group = PersianText.asciiDigits(typed).lowercased()
    let beginning = group.hasSuffix(".*") ? group.dropLast() : group + "."
    let members = try allCategories.get().filter { $0.code.hasPrefix(beginning) || $0.code == group }
    return try members.isEmpty ? [category(typed, forNew: false)] : members
  }

  package func place(_ typed: String, forNew: Bool = true) throws -> Place {
    try remembering(&knownPlaces, typed, forNew: forNew) {
      if let exact = try references.place(code: typed) { return exact }
      return try match(typed, named: places(named:isBeginning:), among: references.places())
    }
  }

  private func remembering<Entry: ReferenceEntry>(
    _ known: inout [String: Entry], _ typed: String, forNew: Bool, _ find: () throws -> Entry
  ) throws -> Entry {
    let found: Entry
    if let before = known[typed] {
      found = before
    } else {
      found = try find()
      if known.count < Self.limit { known[typed] = found }
    }
    if forNew, !found.isActive { throw ReferenceError.inactive(noun: Entry.noun, code: found.code) }
    return found
  }

  private func find<Entry: ReferenceEntry>(_ typed: String, among all: [Entry]) throws -> Entry {
    if let exact = all.first(where: { $0.code == typed }) { return exact }
    return try match(
      typed,
      named: { key, isBeginning in
        all.filter { entry in
          entry.names.map(PersianText.matchKey).contains { isBeginning ? $0.hasPrefix(key) : $0 == key }
        }
      }, among: all)
  }

  /// The only one with the name, else the only one with a name that begins so.
  private func match<Entry: ReferenceEntry>(
    _ typed: String, named: (_ key: String, _ isBeginning: Bool) throws -> [Entry],
    among all: @autoclosure () throws -> [Entry]
  ) throws -> Entry {
    let key = PersianText.matchKey(typed)
    let shown = SafeText.line(String(typed.prefix(60)))
    for isBeginning in key.isEmpty ? [] : [false, true] {
      let found = try named(key, isBeginning)
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw ReferenceError.ambiguous(noun: Entry.noun, typed: shown, codes: found.map { suggestion($0, typed) })
      }
    }
    throw ReferenceError.unknown(
      noun: Entry.noun, typed: shown,
      nearest: NearReferences.find(typed, among: try all()).map { suggestion($0, typed) })
  }

  private func suggestion(_ entry: some ReferenceEntry, _ typed: String) -> String {
    SuggestedName.text(entry.code, fa: entry.label.fa, typed: typed)
  }

  private func places(named key: String, isBeginning: Bool) throws -> [Place] {
    let condition = isBeginning ? "match_key >= $1 and match_key < $1 || char(1114111)" : "match_key = $1"
    let ids = try references.connection.rows(
      "select distinct place_id from place_name where \(condition) order by place_id limit \(ReferenceError.shown + 1)",
      key
    ) { (id: Int64) in id }
    return try ids.compactMap(references.place(id:))
  }
}
