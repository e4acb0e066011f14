import TipsCore

extension OmissionReason {
  /// The reason behind a count: "3 protected".
  var words: String {
    switch self {
    case .excluded: "excluded"
    case .protected: "protected"
    case .neverPublished: "by reports never to be published"
    case .noConsent: "without consent"
    case .falseReport: "false report"
    case .recentlyHonoured: "honoured recently"
    case .belowMinimum: "below the minimum"
    case .unidentified: "reports of callers whom nothing tells apart"
    case .neighbourhoodFull: "neighbourhood full"
    case .noSeat: "eligible without a seat"
    }
  }

  /// The reason for one person.
  func sentence(_ policy: Policy) -> String {
    switch self {
    case .excluded: "excluded from recognition: staff, family, paid source or party to the matter"
    case .protected: "protected: the person must never appear on a list"
    case .neverPublished: "every incident hangs on a report that is marked as never to be published"
    case .noConsent: "no consent to any form of thanks"
    case .falseReport: "a report of theirs was knowingly false, within \(policy.windowDays) days"
    case .recentlyHonoured: "honoured within the last \(policy.cooldownDays) days"
    case .belowMinimum: "fewer counted incidents than the \(policy.minConfirmed) that one needs"
    case .unidentified: "nothing that the caller told tells them apart from others"
    case .neighbourhoodFull: "eligible, but the \(policy.maxPerNeighbourhood) seats of the neighbourhood went to others"
    case .noSeat: "eligible, but the seats went to others"
    }
  }
}

extension RecognitionRound {
  /// How many have no place, by reason.
  var leftOutWords: String {
    OmissionReason.allCases.compactMap { reason in leftOut[reason].map { "\($0) \(reason.words)" } }
      .joined(separator: " · ")
  }
}

extension RoundCautions {
  /// What one should know of a draft, a sentence each.
  func sentences(_ zone: StationZone) -> [String] {
    [
      overlapping.map { "round \($0) shares days with this period and is issued; this one can't be" },
      seedSetAt.map {
        "the seed, by which lots and ties are decided, was set \(zone.solarHijri($0)), after the period's end"
      },
    ].compactMap(\.self)
  }
}

extension SeatKind {
  /// By what somebody has a seat.
  var words: String {
    switch self {
    case .score: "by the score"
    case .county: "one of the county's own seats"
    case .lottery: "drawn by lot"
    }
  }
}
