import TipsCalendar

/// How one field is filled.
public struct FieldSpec: Sendable {
  /// Where a value comes from.
  public enum Source: Sendable, Equatable {
    /// The same value for every record.
    case constant(String)
    /// The cells of these columns, those with a value joined.
    case columns([String])
    /// A key made from the cells of these columns, for sources that have none, see ``MadeKey``.
    case madeKey([String])
  }

  /// What becomes of a value that the map, or the store, doesn't know.
  public enum Otherwise: Sendable, Equatable {
    /// The record is refused: the mapping doesn't say.
    case refuse
    /// The field stays empty.
    case empty
    /// This value is taken.
    case value(String)
  }

  /// Where the value comes from.
  public let source: Source
  /// What stands between the values of several columns.
  public let join: String
  /// The piece of the text that is wanted; nil for all of it.
  public let part: CellPart?
  /// What completes a text that is there, such as a time of day where the source has none.
  public let append: String?
  /// The patterns of a time, tried in this order.
  public let times: [TimeFormat]
  /// The zone of times without an offset; nil for the mapping's.
  public let zone: StationZone?
  /// What the source's values mean; nil where they are values of ours. A nil target leaves the field empty.
  public let map: [String: String?]?
  /// What becomes of unknown values. Applied to the map here, and by the import to codes that the store doesn't have.
  public let otherwise: Otherwise

  /// The columns that the field is made from.
  public var columns: [String] {
    switch source {
    case .constant: []
    case .columns(let names), .madeKey(let names): names
    }
  }
}
