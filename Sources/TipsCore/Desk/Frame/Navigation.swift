import TipsDomain
import TipsHTML
import TipsText
import TipsWords

/// The ways from every page.
enum Navigation {
  /// A place that pages can be at.
  enum Entry: String, CaseIterable {
    case record
    case board
    case webReports = "web-reports"
    case reports
    case operations
    case activities
    case followUps = "follow-ups"
    case figures
    case audit
    case administration
    case recognition
    case account

    var link: Link {
      switch self {
      case .record: Link("record")
      case .board: Link("board")
      case .webReports: BoardKind.web.link
      case .reports: Link("reports")
      case .operations: Link("operations")
      case .activities: Link("activities")
      case .followUps: Link("follow-ups")
      case .figures: Link("figures")
      case .audit: Link("audit")
      case .administration: Link("administration")
      case .recognition: Link("recognition")
      case .account: Link("account")
      }
    }

    var label: Message {
      switch self {
      case .record: RecordDeskWords.record
      case .board: BoardDeskWords.board
      case .webReports: WebReportWords.entry
      case .reports: FindingDeskWords.reports
      case .operations: OperationDeskWords.operations
      case .activities: ActivityDeskWords.activities
      case .followUps: FollowUpDeskWords.followUps
      case .figures: FigureDeskWords.figures
      case .audit: AuditDeskWords.audit
      case .administration: AdministrationDeskWords.administration
      case .recognition: RecognitionDeskWords.title
      case .account: DeskWords.account
      }
    }

    /// The roles that see it; whoever has none of them may not ask for its pages either.
    var access: Access {
      switch self {
      case .record, .board, .webReports: .desk
      case .reports, .operations, .activities: .reports
      case .followUps: .desk
      case .figures: .figures
      case .audit: AuditAccess.trail
      case .administration: AdministrationAccess.access
      case .recognition: .recognition
      case .account: .signedIn
      }
    }
  }

  /// What the work of a role begins with.
  static func home(of role: Role) -> Entry {
    switch role {
    case .operator: .record
    case .officer: .board
    case .secretary: .recognition
    case .supervisor: .figures
    case .auditor: .audit
    case .administrator: .administration
    // Programs never log in.
    case .service: .account
    }
  }

  /// What somebody with these roles sees.
  static func entries(for roles: Set<Role>) -> [Entry] { Entry.allCases.filter { $0.access.lets(roles) } }
}
