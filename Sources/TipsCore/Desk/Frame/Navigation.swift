import TipsDomain
import TipsHTML
import TipsText
import TipsWords

/// The ways from every page.
enum Navigation {
  /// A place that pages can be at.
  enum Entry: String, CaseIterable {
    case figures
    case audit
    case administration
    case account

    var link: Link {
      switch self {
      case .figures: Link("figures")
      case .audit: Link("audit")
      case .administration: Link("administration")
      case .account: Link("account")
      }
    }

    var label: Message {
      switch self {
      case .figures: FigureDeskWords.figures
      case .audit: AuditDeskWords.audit
      case .administration: AdministrationDeskWords.administration
      case .account: DeskWords.account
      }
    }

    /// The roles that see it; whoever has none of them may not ask for its pages either.
    var access: Access {
      switch self {
      case .figures: .figures
      case .audit: AuditAccess.trail
      case .administration: AdministrationAccess.access
      case .account: .signedIn
      }
    }
  }

  /// What somebody with these roles sees.
  static func entries(for roles: Set<Role>) -> [Entry] { Entry.allCases.filter { $0.access.lets(roles) } }
}
