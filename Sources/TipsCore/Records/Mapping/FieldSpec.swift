import TipsCalendar

/// How one field is filled.
package struct FieldSpec: Sendable {
  package enum Source: Sendable, Equatable {
    /// The same value for every record.
    case constant(String)
    /// The cells of these columns, those with a value joined.
    case columns([String])
    /// The first of the cells of these columns that has a value.
    case firstOf([String])
    /// A key made from the cells of these columns, for sources that have none, see ``DerivedKey``.
    case derivedKey([String])
  }

  /// What becomes of a value that the map, or the store, doesn't know.
  package enum Otherwise: Sendable, Equatable {
    /// The record is refused: the mapping doesn't say.
    case refuse
    /// The field stays empty.
    case empty
    /// This value is taken.
    case value(String)
  }

  package let source: Source
  /// What stands between the values of several columns.
  package let join: String
  /// Whether there is no value where one of several columns has none.
  package let needsAll: Bool
  /// The piece of the text that is wanted; nil for all of it.
  package let part: CellPart?
  /// What completes a text that is there, such as a time of day where the source has none.
  package let append: String?
  /// The patterns of a time, tried in this order.
  package let times: [TimeFormat]
  /// The zone of times without an offset; nil for the mapping's.
  package let zone: StationZone?
  /// What the source's values mean; nil where they are values of ours. A nil target leaves the field empty.
  package let map: [String: String?]?
  /// What becomes of unknown values. Applied to the map here, and by the import to codes that the store doesn't have.
  package let otherwise: Otherwise

  /// The columns that the field is made from.
  package var columns: [String] {
    switch source {
    case .constant: []
    case .columns(let names), .firstOf(let names), .derivedKey(let names): names
    }
  }
}
