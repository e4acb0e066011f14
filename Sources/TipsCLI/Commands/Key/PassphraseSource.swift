import TipsCore

/// Where passphrases come from: the terminal, a private file, or standard input where that was asked for; never the
/// command line or the environment itself.
enum PassphraseSource {
  /// The passphrase of a key that has one.
  static func existing(keyPath: String) throws -> Passphrase {
    if let path = try Environment().text("TIPS_PASSPHRASE_FILE") { return try Passphrase(file: path) }
    guard Prompt.isPossible else { throw KeyError.passphraseNeeded(path: keyPath) }
    return try Passphrase(typed: try Prompt.secret("passphrase of the recognition key"))
  }

  /// Whether a new passphrase can be typed.
  static func checkTerminal() throws {
    guard Prompt.isPossible else {
      throw UsageError("a new passphrase is typed on a terminal; in a pipe send it with --passphrase-stdin")
    }
  }

  /// A new passphrase, typed twice.
  static func new() throws -> Passphrase {
    try checkTerminal()
    let passphrase = try Passphrase(typed: try Prompt.secret("new passphrase"))
    try passphrase.checkStrength()
    guard (try? Passphrase(typed: try Prompt.secret("the same again"))) == passphrase else {
      throw UsageError("the two passphrases differ; nothing was changed")
    }
    return passphrase
  }

  /// A new passphrase: the only line of standard input.
  static func fromStandardInput() throws -> Passphrase {
    let passphrase = try Passphrase(typed: try StandardInput.read(atMost: Passphrase.longest + 3))
    try passphrase.checkStrength()
    return passphrase
  }
}
