import TipsDomain

/// Who a candidate is to recognition: with the number of incidents of the period it decides whether they can have a seat.
package struct Standing: Sendable, Equatable {
  /// The reporter's id in the store.
  package let reporter: Int64
  /// The consent that was recorded last; nil where none ever was.
  package let consent: Consent?
  /// Whether the reporter is marked as needing protection.
  package let isProtected: Bool
  /// Whether the reporter is marked as excluded: staff, family, a paid source, a party to the matter.
  package let isExcluded: Bool
  /// Whether the reporter is on an issued round, not withdrawn, that ends after ``Policy/cooldownStart(periodStart:zone:)``.
  package let honouredRecently: Bool
  /// Whether one of the incidents that the reporter reported was confirmed as false in the window.
  package let hasFalseReport: Bool

  package init(
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
