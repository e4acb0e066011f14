import TipsCalendar
import TipsDomain
import TipsText

/// Why a stage or an outcome can't be recorded.
public enum OutcomeError: UserFacingError, Equatable {
  case inFuture(ReportNumber)
  case stage(ReportNumber, Stage, StageConflict, zone: StationZone)
  case beforeReceipt(ReportNumber, received: String)
  case illegal(ReportNumber, from: Disposition, to: Disposition)
  case operationWithout(Disposition)
  case leadWithout(Disposition)
  case leadMissing(ReportNumber)
  case duplicateOfItself(ReportNumber)
  case duplicateOfDuplicate(ReportNumber, leading: ReportNumber?)
  case duplicateOfOtherKind(ReportNumber?, ReportNumber)
  case leadsOthers(ReportNumber, ReportNumber)
  case nothingToUndo(ReportNumber)

  /// A rule is broken.
  public var category: ErrorCategory { .badData }

  /// Which rule, and what to do.
  public var message: Message {
    switch self {
    case .inFuture(let number): "\(number): the time lies in the future; check the date and the clock"
    case .stage(let number, let stage, let conflict, let zone): "\(number): \(Self.words(stage, conflict, zone))"
    case .beforeReceipt(let number, let received):
      "\(number): the outcome lies before the receipt (\(received)); check --at"
    case .illegal(let number, let from, let to) where from == to: "\(number) is marked \(to.code) already"
    case .illegal(let number, let from, let to):
      to == .pending || from.successors.isEmpty
        ? "\(number): \(from.code) can't become \(to.code); take the mark back first: tips outcome \(number) --undo"
        : "\(number): \(from.code) can't become \(to.code), only "
          + from.successors.map(\.code).sorted().joined(separator: ", ")
          + "; or take it back: tips outcome \(number) --undo"
    case .operationWithout(let disposition):
      "--operation goes with the disposition operation, not with \(disposition.code)"
    case .leadWithout(let disposition):
      "--duplicate-of goes with the disposition duplicate, not with \(disposition.code)"
    case .leadMissing(let number): "\(number): say which report leads: --duplicate-of NUMBER"
    case .duplicateOfItself(let number): "\(number) can't be a duplicate of itself"
    case .duplicateOfDuplicate(let number, let leading):
      "\(number) is a duplicate itself" + (leading.map { "; name the leading report: --duplicate-of \($0)" } ?? "")
    case .duplicateOfOtherKind(let number, let lead):
      "\(number?.description ?? "the report") and \(lead) are not of one kind: a tip can't be a duplicate of feedback"
    case .leadsOthers(let number, let follower):
      "\(number) leads \(follower), so it can't be a duplicate; take that mark back first: tips outcome \(follower) --undo"
    case .nothingToUndo(let number): "\(number) has no outcome that could be taken back"
    }
  }

  private static func words(_ stage: Stage, _ conflict: StageConflict, _ zone: StationZone) -> String {
    switch conflict {
    case .alreadyRecorded: "\(stage.rawValue) is recorded already"
    case .before(let other, let time):
      "\(stage.rawValue) can't lie before \(other) (\(zone.solarHijri(time))); check --at"
    case .after(let other, let time):
      "\(stage.rawValue) can't lie after \(other) (\(zone.solarHijri(time))); check --at"
    }
  }
}
