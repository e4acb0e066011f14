import TipsHTML

/// What is still wanted of somebody who has given name and password.
enum SignInStep {
  /// The page that asks for it; nil where nothing is wanted any more.
  static func page(of session: Session) -> Link? {
    switch session.step {
    case .code: Link("log-in", "code")
    case .password: Link("account", "password")
    case .secondFactor: Link("account", "second-factor")
    case .ready: nil
    }
  }
}
