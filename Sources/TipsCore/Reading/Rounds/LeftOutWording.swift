import TipsCalendar
import TipsRecognition
import TipsStore
import TipsText
import TipsWords

extension OmissionReason {
  /// The reason behind a count: "3 protected".
  package var words: Message {
    switch self {
    case .excluded: LeftOutWords.excluded
    case .protected: LeftOutWords.protected
    case .neverPublished: LeftOutWords.neverPublished
    case .noConsent: LeftOutWords.noConsent
    case .falseReport: LeftOutWords.falseReport
    case .recentlyHonoured: LeftOutWords.recentlyHonoured
    case .belowMinimum: LeftOutWords.belowMinimum
    case .unidentified: LeftOutWords.unidentified
    case .neighbourhoodFull: LeftOutWords.neighbourhoodFull
    case .noSeat: LeftOutWords.noSeat
    }
  }

  /// The reason for one person.
  package func sentence(_ policy: Policy) -> Message {
    switch self {
    case .excluded: LeftOutWords.isExcluded
    case .protected: LeftOutWords.isProtected
    case .neverPublished: LeftOutWords.isNeverPublished
    case .noConsent: LeftOutWords.hasNoConsent
    case .falseReport: LeftOutWords.hasFalseReport(days: policy.windowDays)
    case .recentlyHonoured: LeftOutWords.isRecentlyHonoured(days: policy.cooldownDays)
    case .belowMinimum: LeftOutWords.isBelowMinimum(policy.minConfirmed)
    case .unidentified: LeftOutWords.isUnidentified
    case .neighbourhoodFull: LeftOutWords.isNeighbourhoodFull(seats: policy.maxPerNeighbourhood)
    case .noSeat: LeftOutWords.hasNoSeat
    }
  }
}

extension RecognitionRound {
  /// How many have no place, by reason.
  package var leftOutWords: Message {
    RoundWords.counted(OmissionReason.allCases.compactMap { reason in leftOut[reason].map { ($0, reason.words) } })
  }
}

extension RecognitionRound.State {
  /// How far a round has come.
  package var words: Message {
    switch self {
    case .draft: RoundWords.draft
    case .issued: RoundWords.issued
    }
  }
}

extension RoundSummary.State {
  /// How far a round has come.
  package var words: Message {
    switch self {
    case .drafted: RoundWords.drafted
    case .approved: RoundWords.approved
    case .void: RoundWords.void
    case .issued: RoundWords.issued
    case .thanked: RoundWords.allThanked
    }
  }
}

extension RoundCautions {
  /// What one should know of a draft, a sentence each.
  package func sentences(_ zone: StationZone) -> [Message] {
    [overlapping.map(RoundWords.overlaps), seedSetAt.map { RoundWords.lateSeed(zone.solarHijri($0)) }]
      .compactMap(\.self)
  }
}

extension SeatKind {
  /// By what somebody has a seat.
  package var words: Message {
    switch self {
    case .score: RoundWords.byScore
    case .county: RoundWords.byCounty
    case .lottery: RoundWords.byLot
    }
  }
}
