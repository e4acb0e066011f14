import TipsDomain
import TipsSQLite
import TipsText

/// Why a place can't lie where it is said to lie.
public enum PlaceError: UserFacingError, Equatable {
  case unknownParent(code: String, parent: String)
  case loop(String)

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// Which place breaks which rule.
  public var message: Message {
    switch self {
    case .unknownParent(let code, let parent):
      Message(
        en: "place '\(code)' belongs to '\(parent)', which is not there; add that one first",
        fa: "محل «\(code)» درون «\(parent)» است که نیست؛ نخست آن را بیفزایید")
    case .loop(let code):
      Message(
        en: "place '\(code)' can't belong to itself or to a place inside it",
        fa: "محل «\(code)» نمی‌تواند درون خودش یا درون محلی باشد که در آن است")
    }
  }
}

extension Place: RowDecodable {
  package static let columns = "id, code, parent_id, level, label_fa, label_en, population, active"

  package init(_ row: inout RowReader) throws {
    self.init(
      id: try row.next(), code: try row.next(), parentID: try row.next(), level: try row.next(),
      label: Label(fa: try row.next(), en: try row.next()), population: try row.next(), isActive: try row.next())
  }
}

extension ReferenceStore {
  /// The place in a row.
  public func place(id: Int64) throws -> Place? {
    try connection.first("select \(Place.columns) from place where id = $1", id, as: Place.self)
  }

  /// The place with exactly the given code.
  public func place(code: String) throws -> Place? {
    try connection.first("select \(Place.columns) from place where code = $1", code, as: Place.self)
  }

  /// All places, in the order of the Persian alphabet.
  public func places() throws -> [Place] {
    try connection.rows("select \(Place.columns) from place order by sort_key, id", as: Place.self)
  }

  /// The places directly below one, in the order of the Persian alphabet.
  public func places(below parent: Int64) throws -> [Place] {
    try connection.rows(
      "select \(Place.columns) from place where parent_id = $1 order by sort_key, id", parent, as: Place.self)
  }

  /// The place and all above it, the province first.
  public func path(of id: Int64) throws -> [Place] {
    var path: [Place] = []
    var next: Int64? = id
    while let current = next, path.count < 8, let place = try place(id: current) {
      path.insert(place, at: 0)
      next = place.parentID
    }
    return path
  }

  /// The ids of a place and of all below it.
  public func subtree(of id: Int64) throws -> [Int64] {
    try connection.rows(
      """
      with recursive inside (id) as (
        select cast($1 as integer)
        union
        select place.id from place join inside on place.parent_id = inside.id
      )
      select id from inside
      """, id
    ) { (id: Int64) in id }
  }

  /// Adds a place to those that lie directly in its parent.
  ///
  /// - Throws: ``ReferenceEditingError``.
  @discardableResult
  package func insertPlace(_ row: PlaceRow, below parent: Place?) throws -> Place {
    guard CodeRule.isCode(row.code) else {
      throw ReferenceEditingError.badCode(noun: Place.noun, code: SafeText.line(String(row.code.prefix(70))), limit: 64)
    }
    guard try place(code: row.code) == nil else {
      throw ReferenceEditingError.codeTaken(noun: Place.noun, code: row.code)
    }
    try Self.checkLevel(row.code, row.level, parent: parent?.level)
    let label = try row.label.checked()
    try connection.run(
      """
      insert into place (code, parent_id, level, label_fa, label_en, population, sort_key)
      values ($1, $2, $3, $4, $5, $6, $7)
      """,
      row.code, parent?.id, row.level, label.fa, label.en, row.population, PersianText.sortKey(label.fa))
    let id = connection.lastInsertedRow
    try addNames([row.code, label.fa, label.en] + row.aliases, to: id)
    return Place(
      id: id, code: row.code, parentID: parent?.id, level: row.level, label: label, population: row.population,
      isActive: true)
  }

  /// Writes a place as it shall be, and adds names under which it is found.
  ///
  /// - Throws: ``PlaceError/loop(_:)``, ``ReferenceEditingError``.
  package func updatePlace(_ place: Place, aliases: [String]) throws {
    try Self.checkLevel(place.code, place.level, parent: place.parentID.flatMap(self.place(id:))?.level)
    if let parent = place.parentID, try subtree(of: place.id).contains(parent) { throw PlaceError.loop(place.code) }
    try connection.run(
      """
      update place
      set parent_id = $2, level = $3, label_fa = $4, label_en = $5, population = $6, active = $7, sort_key = $8
      where id = $1
      """,
      place.id, place.parentID, place.level, place.label.fa, place.label.en, place.population, place.isActive,
      PersianText.sortKey(place.label.fa))
    try addNames([place.label.fa, place.label.en] + aliases, to: place.id)
  }

  private func addNames(_ names: [String], to id: Int64) throws {
    let insert = try connection.prepare(
      "insert into place_name (match_key, place_id) values ($1, $2) on conflict do nothing")
    for key in Set(names.map(PersianText.matchKey)) where !key.isEmpty && key.unicodeScalars.count <= 120 {
      try insert.run(key, id)
    }
  }

  /// A province lies in nothing, and every other place in one of a higher level.
  private static func checkLevel(_ code: String, _ level: Place.Level, parent: Place.Level?) throws {
    let rank = { (level: Place.Level) in Place.Level.allCases.firstIndex(of: level) ?? 0 }
    let fits = parent.map { rank($0) < rank(level) } ?? (level == .province)
    guard fits else { throw ReferenceEditingError.badLevel(code: code, level: level, parent: parent) }
  }
}
