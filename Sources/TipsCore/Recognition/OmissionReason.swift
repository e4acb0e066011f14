import TipsDomain

/// Why a candidate is not among the honorees. Of several reasons the first in this order is the one that is given.
public enum OmissionReason: String, CaseIterable, Sendable {
  /// Marked as staff, family, a paid source or a party to the matter.
  case excluded
  /// Marked as needing protection.
  case protected
  /// Every incident that could count hangs on a report that is marked as never to be published.
  case neverPublished = "never_published"
  /// No consent was recorded, or the last one is for no thanks at all.
  case noConsent = "no_consent"
  /// One of the incidents that the reporter reported was confirmed as false in the window.
  case falseReport = "false_report"
  /// On the list of a recent round.
  case recentlyHonoured = "recently_honoured"
  /// Fewer counted incidents than ``Policy/minConfirmed``.
  case belowMinimum = "below_minimum"
  /// The name or the number that a caller gave tells nobody apart: counted are reports of incidents that earn credit,
  /// since how many people they come from can't be known. They are no candidates.
  case unidentified
  /// Eligible, but the seats that their neighbourhood may have went to others.
  case neighbourhoodFull = "neighbourhood_full"
  /// Eligible, but all seats went to others.
  case noSeat = "no_seat"
}

extension Standing {
  /// Why the reporter can't have a seat whatever the score; nil for whoever is eligible.
  ///
  /// - Parameters:
  ///   - confirmed: How many incidents the reporter may count in the period; 0 where all of them are withheld.
  ///   - policy: Gives the least number of them.
  package func omissionReason(confirmed: Int, policy: Policy) -> OmissionReason? {
    if isExcluded { return .excluded }
    if isProtected { return .protected }
    if confirmed == 0 { return .neverPublished }
    if consent == nil || consent == Consent.none { return .noConsent }
    if hasFalseReport { return .falseReport }
    if honouredRecently { return .recentlyHonoured }
    return confirmed < policy.minConfirmed ? .belowMinimum : nil
  }
}
