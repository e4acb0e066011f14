import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// Why a mark was refused, as the desk says it: beside the report's number, and without options of commands.
enum BoardRefusal {
  static func message(of error: any UserFacingError) -> Message {
    switch error {
    case ReportStoreError.unknown: BoardDeskWords.noSuchReport
    case let error as OutcomeError: message(of: error)
    default: error.message
    }
  }

  private static func message(of error: OutcomeError) -> Message {
    switch error {
    case .stage(_, let stage, .alreadyRecorded, _):
      BoardDeskWords.stageThere(Message(en: stage.label.en, fa: stage.label.fa))
    case .stage(_, let stage, _, _):
      BoardDeskWords.stageOutOfOrder(Message(en: stage.label.en, fa: stage.label.fa))
    case .illegal(_, let from, let to) where from == to:
      BoardDeskWords.outcomeThere(Message(en: from.label.en, fa: from.label.fa))
    case .illegal(_, let from, let to):
      BoardDeskWords.illegal(
        from: Message(en: from.label.en, fa: from.label.fa), to: Message(en: to.label.en, fa: to.label.fa))
    case .leadMissing: BoardDeskWords.leadWanted
    case .duplicateOfItself: BoardDeskWords.duplicateOfItself
    case .duplicateOfDuplicate(let lead, let leading):
      BoardDeskWords.duplicateOfDuplicate(lead.description, leading: leading?.description)
    case .duplicateOfOtherKind(_, let lead): BoardDeskWords.duplicateOfOtherKind(lead.description)
    case .leadsOthers(_, let follower): BoardDeskWords.leadsOthers(follower.description)
    case .nothingToUndo: BoardDeskWords.nothingToUndo
    case .inFuture, .beforeReceipt, .operationWithout, .leadWithout: error.message
    }
  }
}
