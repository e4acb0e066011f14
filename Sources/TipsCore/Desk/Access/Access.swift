import TipsDomain

/// Who may ask for a page.
enum Access: Sendable, Equatable {
  /// Anybody, signed in or not.
  case anybody
  /// Whoever has given name and password, even where a second factor or a new password is still wanted.
  case signingIn
  /// Everybody who is signed in.
  case signedIn
  /// Those who have one of these roles.
  case roles(Set<Role>)

  /// Those who record and follow reports.
  static let desk = Access.roles([.operator, .officer])
  /// Those who speak to reporters by receipt, in the name of the station.
  static let asking = Access.roles([.officer])
  /// Those who see reports with their texts.
  static let reports = Access.roles([.operator, .officer, .secretary, .supervisor, .auditor])
  /// Those who see figures.
  static let figures = Access.roles([.officer, .secretary, .supervisor, .auditor])

  /// Whether somebody with these roles may.
  func lets(_ roles: Set<Role>) -> Bool {
    switch self {
    case .anybody, .signingIn, .signedIn: true
    case .roles(let wanted): !wanted.isDisjoint(with: roles)
    }
  }
}
