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
    case .noTerminal(let subject):
      "--reveal wants a confirmation: type \(subject) on a terminal, or add --yes; nobody was revealed"
    case .notConfirmed: "not confirmed; nobody was revealed"
    case .anonymous(let number): "report \(number) is anonymous: nothing about its caller is in the store"
    }
  }
}
