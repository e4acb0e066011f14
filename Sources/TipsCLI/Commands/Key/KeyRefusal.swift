import TipsCore

/// Why nothing was done with the key.
enum KeyRefusal: UserFacingError {
  case noTerminal(String)
  case notConfirmed

  var category: ErrorCategory { .notPermitted }

  var message: Message {
    switch self {
    case .noTerminal(let word): "tips key \(word) wants a confirmation: type it on a terminal, or add --yes"
    case .notConfirmed: "not confirmed; nothing was done"
    }
  }
}
