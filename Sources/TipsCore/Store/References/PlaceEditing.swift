import TipsDomain
import TipsText

extension ReferenceEditing {
  /// What to change of a place; what is nil stays as it is.
  public struct PlaceChange: Sendable {
    /// The Persian name.
    public var fa: String?
    /// The English name.
    public var en: String?
    /// The level.
    public var level: Place.Level?
    /// The place that it lies in, as typed.
    public var parent: String?
    /// Further names under which it is found.
    public var aliases: [String] = []
    /// Inhabitants.
    public var population: Int64?
    /// Whether new reports may use it.
    public var isActive: Bool?

    /// Changes nothing.
    public init() {}
  }

  /// Adds a place; its parent may be named as people name places.
  ///
  /// - Throws: ``PlaceError``, ``ReferenceError``, ``ReferenceEditingError``.
  public func addPlace(_ row: PlaceRow) throws -> Place {
    try writing("place \(SafeText.line(row.code)) added") { references in
      let parent = try row.parent.map { try references.place(named: $0, forNew: false) }
      return try Self.insert(row, below: parent, references)
    }
  }

  /// Changes a place.
  ///
  /// - Throws: ``ReferenceError`` when there is none such, ``PlaceError``, ``ReferenceEditingError``.
  public func setPlace(_ typed: String, _ change: PlaceChange) throws -> Place {
    try writing("place \(SafeText.line(typed)) changed") { references in
      let old = try references.place(named: typed, forNew: false)
      let parent =
        try change.parent.map { try references.place(named: $0, forNew: false) }
        ?? old.parentID.flatMap(references.place(id:))
      let new = Place(
        id: old.id, code: old.code, parentID: parent?.id, level: change.level ?? old.level,
        label: try Self.changed(old.label, fa: change.fa, en: change.en),
        population: change.population ?? old.population, isActive: change.isActive ?? old.isActive)
      try Self.checkLevel(new.code, new.level, parent: parent?.level)
      try references.updatePlace(new)
      try references.addNames(change.aliases, to: new.id)
      return new
    }
  }

  package static func insert(_ row: PlaceRow, below parent: Place?, _ references: ReferenceStore) throws -> Place {
    guard CodeRule.isCode(row.code) else {
      throw ReferenceEditingError.badCode(noun: "place", code: SafeText.line(String(row.code.prefix(70))), limit: 64)
    }
    guard try references.place(code: row.code) == nil else {
      throw ReferenceEditingError.codeTaken(noun: "place", code: row.code)
    }
    try checkLevel(row.code, row.level, parent: parent?.level)
    let checkedRow = PlaceRow(
      code: row.code, parent: parent?.code, level: row.level, label: try checked(row.label), aliases: row.aliases,
      population: row.population)
    let id = try references.insertPlace(checkedRow)
    return Place(
      id: id, code: row.code, parentID: parent?.id, level: row.level, label: checkedRow.label,
      population: row.population, isActive: true)
  }

  /// A province lies in nothing, and every other place in one of a higher level.
  package static func checkLevel(_ code: String, _ level: Place.Level, parent: Place.Level?) throws {
    let rank = { (level: Place.Level) in Place.Level.allCases.firstIndex(of: level) ?? 0 }
    let fits = parent.map { rank($0) < rank(level) } ?? (level == .province)
    guard fits else { throw ReferenceEditingError.badLevel(code: code, level: level, parent: parent) }
  }
}
