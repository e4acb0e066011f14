import TipsCore

/// Where passphrases come from: the terminal, a private file, or standard input where that was asked for; never the
/// command line or the environment itself.
enum PassphraseSource {
  /// Whether the passphrase of a key that has one is typed.
  static var isTyped: Bool { get throws { try Environment().text("TIPS_PASSPHRASE_FILE") == nil && Prompt.isPossible } }

  /// The passphrase of a key that has one.
  static func existing(keyPath: String) throws -> Passphrase {
    if let path = try Environment().text("TIPS_PASSPHRASE_FILE") { return try Passphrase(file: path) }
    guard Prompt.isPossible else { throw KeyError.passphraseNeeded(path: keyPath) }
    return try untilFit { try Passphrase(typed: try Prompt.secret(KeyWords.ofKey)) }
  }

  /// Whether a new passphrase can be typed.
  static func checkTerminal() throws {
    guard Prompt.isPossible else { throw UsageError(KeyWords.typedOnTerminal) }
  }

  /// A new passphrase, typed twice. One that won't do is asked for again, so that the next one isn't typed into the shell.
  static func new() throws -> Passphrase {
    try checkTerminal()
    return try untilFit {
      let passphrase = try Passphrase(typed: try Prompt.secret(KeyWords.new))
      try passphrase.checkStrength()
      let again = try Prompt.secret(KeyWords.again)
      guard (try? Passphrase(typed: again)) == passphrase else {
        ErrorReport.say(KeyWords.differ)
        return nil
      }
      return passphrase
    }
  }

  /// Asks until there is a passphrase that will do.
  private static func untilFit(_ ask: () throws -> Passphrase?) throws -> Passphrase {
    while true {
      do {
        if let passphrase = try ask() { return passphrase }
      } catch let error as KeyError {
        ErrorReport.say(error.message)
      }
    }
  }

  /// A new passphrase: the only line of standard input.
  static func fromStandardInput() throws -> Passphrase {
    let passphrase = try Passphrase(typed: try StandardInput.read(atMost: Passphrase.longest + 3))
    try passphrase.checkStrength()
    return passphrase
  }
}
