/// What a report is about.
public struct Category: Identifiable, Hashable, Sendable {
  /// The row in the store.
  public let id: Int64
  /// A dotted code such as `theft.motorcycle`.
  public let code: String
  /// What it is called.
  public let label: Label
  /// Whether its incidents count for recognition.
  public let isEligible: Bool
  /// Whether new reports may use it.
  public let isActive: Bool

  /// The category of a report that names none.
  public static let fallbackCode = "other"
}
