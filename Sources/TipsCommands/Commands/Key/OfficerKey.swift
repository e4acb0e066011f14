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
    var attempt = 1
    while true {
      do {
        let opened = try keyFile.open(for: store.settings) { try PassphraseSource.existing(keyPath: keyFile.path) }
        officerKey.opened = opened
        return opened
      } catch let error as KeyError {
        refuse("\(purpose): \(Self.reason(error))", of: subject, in: store)
        guard case .wrongPassphrase = error, attempt < Self.attempts, try PassphraseSource.isTyped else { throw error }
        ErrorReport.say(error.message)
        attempt += 1
      }
    }
  }

  /// How often a passphrase may be typed.
  private static let attempts = 3

  /// The recognition key, or why it can't be used.
  func keyOrReason(of store: Store) -> Result<RecognitionKey, KeyError> {
    if let opened = officerKey.opened { return .success(opened.key) }
    do {
      return .success(
        try keyFile.open(for: store.settings) { try PassphraseSource.existing(keyPath: keyFile.path) }.key)
    } catch let error as KeyError {
      return .failure(error)
    } catch {
      return .failure(.unreadable(path: keyFile.path))
    }
  }

  /// Records that something was refused. That it can't be recorded doesn't allow it.
  func refuse(_ attempt: String, of subject: String, in store: Store) {
    do {
      try store.recordRefusal(attempt, of: AuditSubject(rawValue: subject), operatorName: operatorName, now: now)
    } catch let error as any UserFacingError {
      ErrorReport.say(KeyWords.notRecorded(error.message))
    } catch {
      ErrorReport.say(KeyWords.notRecorded)
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
