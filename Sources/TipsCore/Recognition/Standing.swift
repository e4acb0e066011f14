import TipsDomain

/// Who a candidate is to recognition: with the number of incidents of the period it decides whether they can have a seat.
public struct Standing: Sendable, Equatable {
  /// The reporter's id in the store.
  public let reporter: Int64
  /// The consent that was recorded last; nil where none ever was.
  public let consent: Consent?
  /// Whether the reporter is marked as needing protection.
  public let isProtected: Bool
  /// Whether the reporter is marked as excluded: staff, family, a paid source, a party to the matter.
  public let isExcluded: Bool
  /// Whether the reporter is on an issued round, not withdrawn, that ends after ``Policy/cooldownStart(periodStart:zone:)``.
  public let honouredRecently: Bool
  /// Whether one of the incidents that the reporter reported was confirmed as false in the window.
  public let hasFalseReport: Bool

  /// Puts a standing together.
  public init(
    reporter: Int64, consent: Consent?, isProtected: Bool, isExcluded: Bool, honouredRecently: Bool,
    hasFalseReport: Bool
  ) {
    self.reporter = reporter
    self.consent = consent
    self.isProtected = isProtected
    self.isExcluded = isExcluded
    self.honouredRecently = honouredRecently
    self.hasFalseReport = hasFalseReport
  }
}
