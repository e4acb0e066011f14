import TipsCalendar
import TipsDomain

/// Something about a list that a person should look at before it is issued. It changes no place.
///
/// It names reporters by pseudonyms and incidents by reports; docs/scoring.md has the rule of each kind.
public struct ReviewSign: Sendable, Equatable {
  /// What was noticed.
  public enum Kind: String, CaseIterable, Sendable {
    /// One operator both took and marked most of what a person is credited for.
    case oneOperator = "one_operator"
    /// Outcomes that were known, or marked, within minutes of the report.
    case quickOutcome = "quick_outcome"
    /// Outcomes of reports that were months old.
    case oldReport = "old_report"
    /// Outcomes that were marked long after they are said to have been known.
    case lateMark = "late_mark"
    /// Outcomes that were marked on the period's last day or after it.
    case periodEnd = "period_end"
    /// Reports that were recorded hours after they are said to have been received.
    case lateRecording = "late_recording"
    /// Reports of one person that came in one after the other.
    case series
    /// Different incidents that different people told in nearly the same words.
    case sameStory = "same_story"
    /// Corrections without which an incident would have earned less, or nothing.
    case correction
    /// Consent that an officer recorded after the period had begun, for people who had given none.
    case consent
    /// A protection or exclusion that was taken back after the period had begun.
    case readmission
    /// A category whose incidents began or ceased to count after the period had begun.
    case category
    /// Rules that were set after the period had begun.
    case policy
  }

  /// What was noticed.
  public let kind: Kind
  /// The people on the list whom it is about; none where it is about everybody.
  public let reporters: [Int64]
  /// The reports to look at: of each incident the person's own first one.
  public let reports: [ReportNumber]
  /// Of how many credited incidents of the person the reports are a part; nil where they are not counted against each other.
  public let whole: Int?
  /// How often the same holds for incidents of other people, in thousandths; nil where they are not compared.
  public let othersPerMille: Int?
  /// Who took, marked, corrected, recorded or set it, where it was one person.
  public let operatorName: String?
  /// When something was changed; nil for what hangs on the times of reports.
  public let at: Instant?
  /// What was changed: a version, a code, the columns of a correction.
  public let detail: String?

  package init(
    _ kind: Kind, reporters: [Int64] = [], reports: [ReportNumber] = [], whole: Int? = nil, othersPerMille: Int? = nil,
    operatorName: String? = nil, at: Instant? = nil, detail: String? = nil
  ) {
    self.kind = kind
    self.reporters = reporters
    self.reports = reports
    self.whole = whole
    self.othersPerMille = othersPerMille
    self.operatorName = operatorName
    self.at = at
    self.detail = detail
  }
}
