import TipsDomain
import TipsRecognition
import TipsText
import TipsWords

/// What the page says where the core's own words name options and commands of the terminal.
enum RoundRefusal {
  static func message(_ error: any UserFacingError) -> Message {
    switch error {
    case RoundError.reasonMissing: RecognitionDeskWords.reasonMissing
    case ReporterError.reason(_, let limit): RecognitionDeskWords.oneLine(limit)
    case RoundError.ceremonyAhead: RecognitionDeskWords.ceremonyAhead
    case RoundError.ceremonyTooEarly(let label): RecognitionDeskWords.ceremonyTooEarly(label)
    case RoundError.notDrafted(let label): RecognitionDeskWords.notTakenDown(label)
    case RoundError.notApproved(let label): RecognitionDeskWords.notApproved(label)
    case RoundError.approvedAlready(let label, let name): RecognitionDeskWords.approvedAlready(label, by: name)
    case RoundError.approvalNotAsked(let label): RecognitionDeskWords.approvalNotAsked(label)
    case RoundError.issuedAlready(let label): RecognitionDeskWords.issuedAlready(label)
    case RoundError.notIssued(let label): RecognitionDeskWords.notIssued(label)
    case RoundError.ownAccount(let label, _): RecognitionDeskWords.ownAccount(label)
    case RoundError.withdrawnAlready(let label, let reporter):
      RecognitionDeskWords.withdrawnAlready(label, Reporter.pseudonym(reporter))
    default: error.message
    }
  }
}
