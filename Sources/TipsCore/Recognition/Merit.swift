import TipsCalendar
import TipsDomain

/// What a candidate's counted incidents come to, and why.
package struct Merit: Sendable, Equatable {
  /// An incident's part in the volume.
  package struct Line: Sendable, Equatable {
    /// The incident as it counts for the candidate.
    package let incident: CountedIncident
    /// Its weight in millionths: 1,000,000 for the best credit, less for each further one.
    package let weight: Int
    /// What it adds to the volume, in millionths of an operation.
    package let points: Int
    /// Whether better incidents of the same day filled the day cap; weight and points are then 0.
    package let isBeyondDayCap: Bool

    package init(incident: CountedIncident, weight: Int, points: Int, isBeyondDayCap: Bool) {
      self.incident = incident
      self.weight = weight
      self.points = points
      self.isBeyondDayCap = isBeyondDayCap
    }
  }

  /// V: the sum of the points, in millionths of an operation.
  package let volume: Int
  /// R: in millionths.
  package let reliability: Int
  /// The score that ranks, in thousandths of an operation.
  package let score: Int
  /// How many incidents count, those beyond the day cap included.
  package let confirmed: Int
  /// When the first of them was confirmed; nil only where nothing counts.
  package let firstConfirmation: Instant?
  /// All incidents: by descending credit, equal ones as they were confirmed; then those beyond the day cap.
  package let lines: [Line]

  package init(volume: Int, reliability: Int, score: Int, confirmed: Int, firstConfirmation: Instant?, lines: [Line]) {
    self.volume = volume
    self.reliability = reliability
    self.score = score
    self.confirmed = confirmed
    self.firstConfirmation = firstConfirmation
    self.lines = lines
  }
}
