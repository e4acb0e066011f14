import TipsCalendar
import TipsRecognition
import TipsText
import TipsWords

extension ReviewSign.Kind {
  /// The kind behind a count: "3 series".
  package var words: Message {
    switch self {
    case .oneOperator: ReviewWords.oneOperator
    case .quickOutcome: ReviewWords.quickOutcome
    case .oldReport: ReviewWords.oldReport
    case .lateMark: ReviewWords.lateMark
    case .periodEnd: ReviewWords.periodEnd
    case .lateRecording: ReviewWords.lateRecording
    case .series: ReviewWords.series
    case .sameStory: ReviewWords.sameStory
    case .correction: ReviewWords.correction
    case .consent: ReviewWords.consent
    case .readmission: ReviewWords.readmission
    case .category: ReviewWords.category
    case .policy: ReviewWords.policy
    }
  }
}

extension [ReviewSign] {
  /// How many there are of each kind: "3 series · 1 same story".
  package var counts: Message {
    RoundWords.counted(
      ReviewSign.Kind.allCases.compactMap { kind in
        let count = count { $0.kind == kind }
        return count > 0 ? (count, kind.words) : nil
      })
  }
}

extension ReviewSign {
  /// What was noticed, one sentence.
  package func sentence(_ zone: StationZone) -> Message {
    let changed = ReviewWords.changed(by: operatorName, at: at.map(zone.solarHijri))
    return switch kind {
    case .oneOperator: ReviewWords.oneOperator(share, operatorName ?? "")
    case .quickOutcome: ReviewWords.quickOutcome(share)
    case .oldReport: ReviewWords.oldReport(share)
    case .lateMark: ReviewWords.lateMark(share)
    case .periodEnd: ReviewWords.periodEnd(share)
    case .lateRecording: ReviewWords.lateRecording(share)
    case .series: ReviewWords.series(reports.count)
    case .sameStory: ReviewWords.sameStory(people: reporters.count, incidents: reports.count)
    case .correction: ReviewWords.correction(of: correctedFields, changed)
    case .consent: ReviewWords.consent(reporters.count, changed)
    case .readmission: ReviewWords.readmission(whatEnded, changed)
    case .category: ReviewWords.category(eligibility, changed)
    case .policy: ReviewWords.policy(detail ?? "", changed)
    }
  }

  private var share: ReviewWords.Share {
    ReviewWords.Share(
      reports.count, of: whole ?? reports.count, others: othersPerMille.map { "\($0 / 10).\($0 % 10)" })
  }

  /// The columns of a correction by their names; programs and English know them by their codes.
  private var correctedFields: Message {
    let codes = (detail ?? "").split(separator: ", ").map(String.init)
    return codes.map { Message(en: $0, fa: FieldName(rawValue: $0)?.label.fa ?? $0) }.joined()
  }

  private var whatEnded: Message {
    switch detail {
    case ReviewWords.exclusion.en: ReviewWords.exclusion
    case ReviewWords.protection.en: ReviewWords.protection
    default: Message(en: detail ?? "", fa: detail ?? "")
    }
  }

  private var eligibility: Message {
    let detail = detail ?? ""
    return ReviewWords.eligibility(
      of: String(detail.prefix { $0 != ":" }), becomesEligible: detail.hasSuffix("true"), english: detail)
  }
}
