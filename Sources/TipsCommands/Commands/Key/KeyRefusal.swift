import TipsCore

/// Why nothing was done with the key.
enum KeyRefusal: UserFacingError {
  case noTerminal(String)
  case notConfirmed

  var category: ErrorCategory { .notPermitted }

  var message: Message {
    switch self {
    case .noTerminal(let word): KeyWords.noTerminal(word)
    case .notConfirmed: KeyWords.notConfirmed
    }
  }
}
