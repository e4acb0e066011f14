import TipsCalendar

/// Why somebody is on a list, or is not: everything that decided about one person, in the order in which one would work
/// it out with a pencil.
public struct Reasons: Sendable {
  /// What became of the person.
  public enum Verdict: Sendable, Equatable {
    /// On the list, with this place.
    case seat(place: Int, kind: SeatKind)
    /// Considered and left out.
    case leftOut(OmissionReason)
    /// No incident of theirs could count, so that they were no candidate.
    case notConsidered
  }

  /// The reporter's id in the store.
  public let reporter: Int64
  /// What became of them.
  public let verdict: Verdict
  /// Where they stand behind the list among those who are eligible, from 1; nil for everyone else, and for who waits so
  /// far back in the line of a draft that thousands could stand before them.
  public let placeInLine: Int?
  /// Credits, weights, points, V, R and the score.
  package let merit: Merit
  /// F of the reporter.
  public let founded: Int
  /// N of the reporter.
  public let assessed: Int
  /// F and N of the whole store.
  package let base: BaseRate
  /// The rules.
  public let policy: Policy
  /// The score of the last one who has a seat by the score; nil where nobody has.
  public let lastScore: Int?
  /// The county that the honour belongs to.
  public let county: Int64?
  /// The seats of that county's own; nil where seats are not shared, or the county has none.
  public let countySeats: Int?
  /// How many people the list names.
  public let honorees: Int
  /// When the figures were taken.
  public let asOf: Instant
  /// Whether the list is issued, so that these are the reasons of then.
  public let isIssued: Bool
  /// The person's leaving of the issued list.
  public package(set) var withdrawal: RecognitionRound.Withdrawal?
  /// The place that the person took when somebody else withdrew.
  public package(set) var replacementPlace: Int?
  /// How the reports of each line of ``merit`` came to be as they are.
  package var histories: [IncidentHistory] = []

  package init(
    reporter: Int64, verdict: Verdict, placeInLine: Int?, merit: Merit, founded: Int, assessed: Int, base: BaseRate,
    policy: Policy, lastScore: Int?, county: Int64?, countySeats: Int?, honorees: Int, asOf: Instant, isIssued: Bool,
    withdrawal: RecognitionRound.Withdrawal? = nil, replacementPlace: Int? = nil
  ) {
    self.reporter = reporter
    self.verdict = verdict
    self.placeInLine = placeInLine
    self.merit = merit
    self.founded = founded
    self.assessed = assessed
    self.base = base
    self.policy = policy
    self.lastScore = lastScore
    self.county = county
    self.countySeats = countySeats
    self.honorees = honorees
    self.asOf = asOf
    self.isIssued = isIssued
    self.withdrawal = withdrawal
    self.replacementPlace = replacementPlace
  }
}
