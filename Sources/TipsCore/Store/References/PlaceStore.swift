import TipsDomain
import TipsSQLite
import TipsText

/// Why the division of places can't be changed as asked.
public enum PlaceError: UserFacingError, Equatable {
  case unknownParent(code: String, parent: String)
  case codeTaken(String)
  case badCode(String)
  case loop(String)

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// Which place breaks which rule.
  public var message: String {
    switch self {
    case .unknownParent(let code, let parent):
      "place '\(code)' belongs to '\(parent)', which is not there; add that one first"
    case .codeTaken(let code): "the code '\(code)' is taken; change it with the command set"
    case .badCode(let code):
      "'\(code)' is no code: lower-case letters, digits, dots, dashes and underscores, 64 at most"
    case .loop(let code): "place '\(code)' can't belong to itself or to a place inside it"
    }
  }
}

extension ReferenceStore {
  private static let placeColumns = "id, code, parent_id, level, label_fa, label_en, population, active"

  private static func place(_ row: Statement) -> Place {
    Place(
      id: row.int64(0), code: row.text(1), parentID: row.optionalInt64(2),
      level: Place.Level(rawValue: row.text(3)) ?? .neighbourhood, label: Label(fa: row.text(4), en: row.text(5)),
      population: row.optionalInt64(6), isActive: row.bool(7))
  }

  /// The place in a row.
  public func place(id: Int64) throws -> Place? {
    let statement = try connection.prepare("select \(Self.placeColumns) from place where id = $1")
    statement.bind(1, id)
    return try statement.first(Self.place)
  }

  /// The place with exactly the given code.
  public func place(code: String) throws -> Place? {
    let statement = try connection.prepare("select \(Self.placeColumns) from place where code = $1")
    statement.bind(1, code)
    return try statement.first(Self.place)
  }

  /// All places, or those directly below one, in the order of the Persian alphabet.
  public func places(below parent: Int64?? = nil) throws -> [Place] {
    let filter: String
    switch parent {
    case .none: filter = ""
    case .some(.none): filter = "where parent_id is null"
    case .some(.some): filter = "where parent_id = $1"
    }
    let statement = try connection.prepare("select \(Self.placeColumns) from place \(filter) order by sort_key, id")
    if case .some(.some(let id)) = parent { statement.bind(1, id) }
    var places: [Place] = []
    try statement.each { places.append(Self.place($0)) }
    return places
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
    let statement = try connection.prepare(
      """
      with recursive inside (id) as (
        select $1
        union
        select place.id from place join inside on place.parent_id = inside.id
      )
      select id from inside
      """)
    statement.bind(1, id)
    var ids: [Int64] = []
    try statement.each { ids.append($0.int64(0)) }
    return ids
  }

  @discardableResult
  func insertPlace(_ row: PlaceRow) throws -> Int64 {
    guard CodeRule.isCode(row.code) else { throw PlaceError.badCode(SafeText.line(row.code)) }
    var parentID: Int64?
    if let parent = row.parent {
      guard let found = try place(code: parent) else {
        throw PlaceError.unknownParent(code: row.code, parent: SafeText.line(parent))
      }
      parentID = found.id
    }
    guard try place(code: row.code) == nil else { throw PlaceError.codeTaken(row.code) }
    let statement = try connection.prepare(
      """
      insert into place (code, parent_id, level, label_fa, label_en, population, sort_key)
      values ($1, $2, $3, $4, $5, $6, $7)
      """)
    statement.bind(1, row.code)
    statement.bind(2, parentID)
    statement.bind(3, row.level.rawValue)
    statement.bind(4, row.label.fa)
    statement.bind(5, row.label.en)
    statement.bind(6, row.population)
    statement.bind(7, PersianText.sortKey(row.label.fa))
    try statement.run()
    let id = connection.lastInsertedRow
    try addNames([row.code, row.label.fa, row.label.en] + row.aliases, to: id)
    return id
  }

  /// Makes a place findable under further names.
  package func addNames(_ names: [String], to id: Int64) throws {
    let statement = try connection.prepare(
      "insert into place_name (match_key, place_id) values ($1, $2) on conflict do nothing")
    for key in Set(names.map(PersianText.matchKey)) where !key.isEmpty && key.unicodeScalars.count <= 120 {
      statement.bind(1, key)
      statement.bind(2, id)
      try statement.run()
    }
  }

  package func updatePlace(_ place: Place) throws {
    if let parent = place.parentID, try subtree(of: place.id).contains(parent) { throw PlaceError.loop(place.code) }
    let statement = try connection.prepare(
      """
      update place
      set parent_id = $2, level = $3, label_fa = $4, label_en = $5, population = $6, active = $7, sort_key = $8
      where id = $1
      """)
    statement.bind(1, place.id)
    statement.bind(2, place.parentID)
    statement.bind(3, place.level.rawValue)
    statement.bind(4, place.label.fa)
    statement.bind(5, place.label.en)
    statement.bind(6, place.population)
    statement.bind(7, place.isActive)
    statement.bind(8, PersianText.sortKey(place.label.fa))
    try statement.run()
    try addNames([place.label.fa, place.label.en], to: place.id)
  }
}
