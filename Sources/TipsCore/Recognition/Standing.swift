/// What the store knows of a candidate besides the incidents of the period.
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
  /// F: distinct incidents that the reporter reported, confirmed in the window with an outcome that earns credit.
  public let founded: Int
  /// N: these and the ones that were unfounded or false; not below ``founded``.
  public let assessed: Int
  /// Whether one of the incidents that the reporter reported was confirmed as false in the window.
  public let hasFalseReport: Bool

  /// Puts a standing together.
  public init(
    reporter: Int64, consent: Consent?, isProtected: Bool, isExcluded: Bool, honouredRecently: Bool, founded: Int,
    assessed: Int, hasFalseReport: Bool
  ) {
    self.reporter = reporter
    self.consent = consent
    self.isProtected = isProtected
    self.isExcluded = isExcluded
    self.honouredRecently = honouredRecently
    self.founded = founded
    self.assessed = assessed
    self.hasFalseReport = hasFalseReport
  }

  /// R, in millionths: how much of what the reporter said was founded, drawn towards the store's base rate.
  ///
  /// Counts that can't be, below zero or more founded than assessed, are taken for the nearest that can.
  func reliability(base: BaseRate, policy: Policy) -> Int {
    let assessed = Int128(max(0, assessed))
    let founded = min(Int128(max(0, founded)), assessed)
    let strength = Int128(policy.priorStrength)
    return Int((founded * 1_000_000 + strength * Int128(base.p0)) / (assessed + strength))
  }
}
