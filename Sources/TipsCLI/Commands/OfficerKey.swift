import TipsCore

/// The recognition key of one run: opened once, asked for once.
final class OfficerKey {
  fileprivate var opened: OpenedKey?
}

extension Invocation {
  /// Opens the recognition key. It asks for the passphrase where there is one; what stands in the way is recorded.
  ///
  /// - Parameters:
  ///   - purpose: the word for it in the record: `reveal`, `settle`, `rotate`.
  ///   - subject: what it is wanted for: a report, a reporter, a round, `key`.
  func openKey(of store: Store, for purpose: String, subject: String = "key") throws -> OpenedKey {
    if let opened = officerKey.opened { return opened }
    do {
      let opened = try keyFile.open(for: store.settings) { try PassphraseSource.existing(keyPath: keyFile.path) }
      officerKey.opened = opened
      return opened
    } catch let error as KeyError {
      refuse("\(purpose): \(Self.reason(error))", of: subject, in: store)
      throw error
    }
  }

  /// The recognition key where it is and can be opened, for what is better with it and works without.
  func keyAtHand(of store: Store) -> RecognitionKey? {
    if let opened = officerKey.opened { return opened.key }
    guard keyFile.exists else { return nil }
    return try? keyFile.open(for: store.settings) { try PassphraseSource.existing(keyPath: keyFile.path) }.key
  }

  /// Records that something was refused. That it can't be recorded doesn't allow it.
  func refuse(_ attempt: String, of subject: String, in store: Store) {
    do {
      try store.recordRefusal(attempt, of: subject, operatorName: operatorName, now: now)
    } catch let error as any UserFacingError {
      ErrorReport.say("the refusal could not be recorded: \(error.message)")
    } catch {
      ErrorReport.say("the refusal could not be recorded")
    }
  }

  private static func reason(_ error: KeyError) -> String {
    switch error {
    case .missing: "no key"
    case .wrongPassphrase: "wrong passphrase"
    case .passphraseNeeded, .passphraseFile, .passphraseUnfit: "no passphrase"
    case .otherStore: "key of another store"
    case .replacedKey: "older key"
    default: "key unusable"
    }
  }
}

/// Where passphrases come from: the terminal, a private file, or standard input where that was asked for; never the
/// command line or the environment itself.
enum PassphraseSource {
  /// The passphrase of a key that has one.
  static func existing(keyPath: String) throws -> Passphrase {
    if let path = try Environment().text("TIPS_PASSPHRASE_FILE") { return try Passphrase(file: path) }
    guard Prompt.isPossible else { throw KeyError.passphraseNeeded(path: keyPath) }
    return try Passphrase(typed: try Prompt.secret("passphrase of the recognition key"))
  }

  /// A new passphrase, typed twice.
  static func new() throws -> Passphrase {
    guard Prompt.isPossible else {
      throw UsageError("a new passphrase is typed on a terminal; in a pipe send it with --passphrase-stdin")
    }
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
