import TipsCalendar
import TipsIdentity

/// Which entries of the trail are looked for.
public struct AuditSelection: Sendable {
  /// The operator, or the account of the machine; nil for everybody.
  public let by: String?
  /// Not before this instant.
  public let from: Instant?
  /// Before this instant.
  public let to: Instant?

  /// Puts a selection together.
  public init(by: String? = nil, from: Instant? = nil, to: Instant? = nil) {
    (self.by, self.from, self.to) = (by, from, to)
  }

  /// Whether nothing is left out.
  public var isEverything: Bool { by == nil && from == nil && to == nil }

  /// Whether an entry is one of them.
  public func holds(_ entry: AuditRecord) -> Bool {
    (by.map { entry.operatorName == $0 || entry.account == $0 } ?? true) && (from.map { $0 <= entry.at } ?? true)
      && (to.map { entry.at < $0 } ?? true)
  }
}
