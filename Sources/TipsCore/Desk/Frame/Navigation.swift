import TipsDomain
import TipsHTML
import TipsText
import TipsWords

/// The ways from every page.
enum Navigation {
  /// A place that pages can be at.
  enum Entry: String, CaseIterable {
    case recognition
    case account

    var link: Link {
      switch self {
      case .recognition: Link("recognition")
      case .account: Link("account")
      }
    }

    var label: Message {
      switch self {
      case .recognition: RecognitionDeskWords.title
      case .account: DeskWords.account
      }
    }

    /// The roles that see it; whoever has none of them may not ask for its pages either.
    var access: Access {
      switch self {
      case .recognition: .recognition
      case .account: .signedIn
      }
    }
  }

  /// What somebody with these roles sees.
  static func entries(for roles: Set<Role>) -> [Entry] { Entry.allCases.filter { $0.access.lets(roles) } }
}
