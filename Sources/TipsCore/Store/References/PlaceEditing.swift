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
  /// - Throws: ``ReferenceError``, ``ReferenceEditingError``.
  public func addPlace(_ row: PlaceRow) throws -> Place {
    try writing("place \(SafeText.line(row.code)) added") { references in
      let parent = try row.parent.map { try references.place(named: $0, forNew: false) }
      return try references.insertPlace(row, below: parent)
    }
  }

  /// Changes a place.
  ///
  /// - Throws: ``ReferenceError`` when there is none such, ``PlaceError``, ``ReferenceEditingError``.
  public func setPlace(_ typed: String, _ change: PlaceChange) throws -> Place {
    try changing(.place) { references in
      let old = try references.place(named: typed, forNew: false)
      let parentID = try change.parent.map { try references.place(named: $0, forNew: false).id } ?? old.parentID
      let new = Place(
        id: old.id, code: old.code, parentID: parentID, level: change.level ?? old.level,
        label: try old.label.changed(fa: change.fa, en: change.en),
        population: change.population ?? old.population, isActive: change.isActive ?? old.isActive)
      try references.updatePlace(new, aliases: change.aliases)
      return (old, new, change.aliases.map { "alias \(SafeText.line($0))" })
    }
  }
}
