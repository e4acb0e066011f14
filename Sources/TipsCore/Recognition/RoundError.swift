import TipsDomain
import TipsText

/// Why a round can't be drafted, issued or shown.
public enum RoundError: UserFacingError, Equatable {
  case issuedAlready(String)
  case notIssued(String)
  case notOver(String)
  case overlaps(String, issued: String)
  case linksBroken(String, [ReportNumber])
  case empty(String)
  case approvalNotAsked(String)
  case notDrafted(String)
  case ownDraft(String, drafter: String)
  case ownAccount(String, account: String)
  case unknownAccount(String)
  case rootApproves(String)
  case notApproved(String)
  case approvedAlready(String, by: String)
  case notOnList(String, reporter: Int64)
  case withdrawnAlready(String, reporter: Int64)
  case replacedAlready(String, reporter: Int64, by: Int64)
  case reasonMissing
  case nobodyInLine(String)
  case lineNotKept(String)
  case nobodyToThank(String)
  case noCeremony(String)
  case ceremonyAhead
  case ceremonyTooEarly(String)

  public var category: ErrorCategory {
    switch self {
    case .notIssued, .empty, .notOnList, .nobodyInLine, .nobodyToThank, .noCeremony, .lineNotKept: .notFound
    case .reasonMissing: .usage
    case .ceremonyAhead, .ceremonyTooEarly, .linksBroken: .badData
    case .issuedAlready, .notOver, .overlaps, .approvalNotAsked, .notDrafted, .ownDraft, .ownAccount, .unknownAccount,
      .rootApproves, .notApproved, .approvedAlready,
      .withdrawnAlready, .replacedAlready:
      .notPermitted
    }
  }

  public var message: Message {
    switch self {
    case .issuedAlready(let label):
      "round \(label) is issued; an issued round never changes. See: tips honorees show \(label)"
    case .notIssued(let label): "round \(label) is not issued. See the draft: tips honorees \(label)"
    case .notOver(let label): "\(label) is not over yet; a round is issued when its last day has passed"
    case .overlaps(let label, let issued):
      "\(label) shares days with round \(issued), which is issued; one period's reports are honoured once"
    case .linksBroken(let label, let reports):
      "round \(label) is not issued; these reports are not tied to their reporters by the officer's key: "
        + reports.prefix(5).map(\.description).joined(separator: ", ")
        + (reports.count > 5 ? " and \(reports.count - 5) more" : "") + ". See: tips audit verify"
    case .empty(let label): "nobody is eligible in \(label); there is no list to issue"
    case .approvalNotAsked(let label):
      "the policy asks for no approval; issue round \(label) with: tips honorees issue \(label)"
    case .notDrafted(let label):
      "round \(label) has no draft as it stands now; draft it first, not as root: tips honorees \(label)"
    case .ownDraft(let label, let drafter):
      "round \(label) was drafted by \(SafeText.line(drafter)); somebody else has to approve it"
    case .ownAccount(let label, let account):
      "round \(label) was drafted from the account \(SafeText.line(account)), as you work now; a second person approves it "
        + "from an account of their own. How a station gets them: tips init --help, docs/secretary.md"
    case .unknownAccount(let label):
      "round \(label) is not approved: whose account drafted it, or is to approve it, can't be told, as in a user namespace; "
        + "do both in a session of the machine"
    case .rootApproves(let label):
      "round \(label) is not approved: root may act for anybody; approve it from an account of your own. "
        + "How a station gets them: tips init --help, docs/secretary.md"
    case .notApproved(let label):
      "round \(label) is not approved as it stands now; a second person runs: tips honorees approve \(label)"
    case .approvedAlready(let label, let name):
      "round \(label) is approved already, by \(SafeText.line(name)). Next: tips honorees issue \(label)"
    case .notOnList(let label, let reporter): "r-\(reporter) is not on the list of round \(label)"
    case .withdrawnAlready(let label, let reporter):
      "r-\(reporter) is withdrawn from round \(label) already; fill the seat with: "
        + "tips honorees withdraw \(label) r-\(reporter) --replace"
    case .replacedAlready(let label, let reporter, let next):
      "r-\(reporter) is withdrawn from round \(label), and r-\(next) has the seat"
    case .reasonMissing: "--reason is missing: say why the person leaves the list"
    case .nobodyInLine(let label): "nobody is left in line for a seat in round \(label)"
    case .lineNotKept(let label):
      "round \(label) was issued by a version of tips that kept no reasons and nobody in line"
    case .noCeremony(let label): "round \(label) has no ceremony that could be taken back"
    case .nobodyToThank(let label): "everybody on round \(label) was thanked already, or withdrew"
    case .ceremonyAhead: "--at lies ahead; record the ceremony when it has taken place"
    case .ceremonyTooEarly(let label): "--at lies before round \(label) was issued; check the date"
    }
  }
}
