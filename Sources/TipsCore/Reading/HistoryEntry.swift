import TipsCalendar
import TipsDomain
import TipsStore
import TipsText

/// One thing that happened to a report.
package struct HistoryEntry: Sendable {
  /// What it was.
  package enum Event: Sendable {
    case received
    case stage(Stage)
    /// A mark, with the operation that it names.
    case outcome(OutcomeEvent, OperationRecord?)
    case correction(Correction, [ChangeWords])
    case note
    /// What the station asked, or the reporter sent.
    case message(Note.Origin)
    case taking(isTaken: Bool)
    case followup(FollowupAnswer, isTakenBack: Bool)
  }

  package let at: Instant
  package let recordedAt: Instant
  package let operatorName: String?
  package let event: Event
  /// What happened, in words.
  package let what: Message
  /// A remark, which may be Persian and therefore stands last.
  package var note: String?
  /// What the entry of the audit trail about it is called; nil for the receipt, which comes first in any case.
  var trailKey: String?

  /// Whether it was recorded in another minute than that in which it happened.
  package var isLate: Bool { recordedAt.epochSeconds / 60 != at.epochSeconds / 60 }
}

extension OutcomeEvent {
  /// Whether it takes an outcome back.
  package var isTakenBack: Bool { undoes != nil || to == .pending }
}
