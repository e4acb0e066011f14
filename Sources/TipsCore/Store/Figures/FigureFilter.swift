import TipsDomain

/// Which reports figures are about; nil lets everything through.
public struct FigureFilter: Sendable {
  /// The line's code or name.
  public var line: String?
  /// The kind.
  public var kind: ReportKind?
  /// The category's code or name, or what several codes begin with: `theft` for all of `theft.…`.
  public var category: String?
  /// The place's code or name; reports of places inside it count too.
  public var place: String?
  /// The current disposition.
  public var disposition: Disposition?

  /// Lets everything through.
  public init() {}

  /// Whether everything passes.
  public var isEmpty: Bool { place == nil && isPlaceAlone }

  /// Whether nothing but a place is asked for.
  var isPlaceAlone: Bool { line == nil && kind == nil && category == nil && disposition == nil }
}
