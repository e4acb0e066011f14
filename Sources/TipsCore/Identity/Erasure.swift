import TipsCalendar
import TipsText

/// A person whom the station has forgotten.
public struct Erasure: Sendable, Hashable {
  /// HMAC of the reporter's tag under a key of its own that the officer's key yields; see
  /// ``RecognitionKey/erasureMark(of:)``. Without that key it matches no tag and no telephone number.
  public let mark: [UInt8]
  /// The number behind `r-` that the person had.
  public let reporter: Int64
  /// When that pseudonym was given; with it the row of the person is known again in an older backup.
  public let reporterCreatedAt: Instant
  /// When the person was forgotten. Reports received up to then are forgotten with them; a later one makes them known
  /// anew, as somebody else.
  public let at: Instant
  /// Whether the texts of the person's reports went too.
  public let removesTexts: Bool
  /// What is held against the person, should they report again.
  public package(set) var past: ReporterPast

  package init(
    mark: [UInt8], reporter: Int64, reporterCreatedAt: Instant, at: Instant, removesTexts: Bool,
    past: ReporterPast = ReporterPast()
  ) {
    self.mark = mark
    self.reporter = reporter
    self.reporterCreatedAt = reporterCreatedAt
    self.at = at
    self.removesTexts = removesTexts
    self.past = past
  }
}

/// What outlives an erasure, so that nobody is first again by having been forgotten.
public struct ReporterPast: Sendable, Hashable {
  /// The end of the newest list that the person was on.
  public var honouredAt: Instant?
  /// The beginning of the month in which a report of theirs was last confirmed as false; the time itself would tell
  /// which one.
  public var falseAt: Instant?
  /// Whether they were kept out of recognition.
  public var isExcluded: Bool

  package init(honouredAt: Instant? = nil, falseAt: Instant? = nil, isExcluded: Bool = false) {
    self.honouredAt = honouredAt
    self.falseAt = falseAt
    self.isExcluded = isExcluded
  }

  /// Whether there is nothing to be kept.
  package var isEmpty: Bool { self == ReporterPast() }

  /// Everything that is in either.
  package func adding(_ other: ReporterPast) -> ReporterPast {
    ReporterPast(
      honouredAt: [honouredAt, other.honouredAt].compactMap(\.self).max(),
      falseAt: [falseAt, other.falseAt].compactMap(\.self).max(), isExcluded: isExcluded || other.isExcluded)
  }
}

/// All erasures of a store, so that the person behind a telephone number can be held against them.
package struct KnownErasures {
  private let byMark: [[UInt8]: Erasure]

  package init(_ erasures: [Erasure]) { byMark = Dictionary(erasures.map { ($0.mark, $0) }) { first, _ in first } }

  /// Who a caller is: a reporter with a tag, or somebody who is to be forgotten.
  package enum Person {
    case reporter(tag: [UInt8], past: ReporterPast)
    case forgotten(Erasure)
  }

  /// Who reported at an instant from a telephone number.
  ///
  /// - Parameter tag: the tag of the number in its first life.
  package func person(_ phone: PhoneNumber, tag first: [UInt8], receivedAt: Instant, key: RecognitionKey) -> Person {
    // Who calls after having been forgotten has another tag, which nobody without the key can hold against the first one.
    var past = ReporterPast()
    for life in 0..<Int.max {
      let tag = life == 0 ? first : key.tag(of: phone, life: life)
      guard !byMark.isEmpty, let erasure = byMark[key.erasureMark(of: tag)] else {
        return .reporter(tag: tag, past: past)
      }
      if receivedAt <= erasure.at { return .forgotten(erasure) }
      past = past.adding(erasure.past)
    }
    return .reporter(tag: first, past: past)
  }
}
