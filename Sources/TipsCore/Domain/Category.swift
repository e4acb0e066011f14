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

  package init(id: Int64, code: String, label: Label, isEligible: Bool, isActive: Bool) {
    self.id = id
    self.code = code
    self.label = label
    self.isEligible = isEligible
    self.isActive = isActive
  }

  /// The category of a report that names none.
  public static let fallbackCode = "other"

  /// Whether it is that of reports that name none, which earn nothing.
  public var isFallback: Bool { code == Self.fallbackCode && !isEligible }
}
