import TipsCore

/// Why nobody was revealed.
enum RevealRefusal: UserFacingError {
  case noTerminal(String)
  case notConfirmed
  case anonymous(ReportNumber)

  var category: ErrorCategory {
    switch self {
    case .noTerminal, .notConfirmed: .notPermitted
    case .anonymous: .notFound
    }
  }

  var message: Message {
    switch self {
    case .noTerminal(let subject): RevealWords.noTerminal(subject)
    case .notConfirmed: RevealWords.notConfirmed
    case .anonymous(let number): RevealWords.anonymous(number.description)
    }
  }
}
