import TipsText

/// What can be wrong with the private key.
public enum KeyError: UserFacingError, Equatable {
  case missing(path: String)
  case malformed(path: String)
  case otherStore(path: String)
  /// A rotation has replaced it.
  case replacedKey(path: String)
  case unreadable(path: String)
  case unopenable(report: String)
  /// It has a passphrase, and nobody was there to type it.
  case passphraseNeeded(path: String)
  case wrongPassphrase(path: String)
  case passphraseUnfit(reason: Message)
  case passphraseFile(path: String, reason: Message)
  /// There is no passphrase to take away.
  case notProtected(path: String)
  /// The path leads to the key elsewhere; replacing it would leave the old file behind.
  case link(path: String)
  /// The key that an earlier rotation replaced is still there.
  case oldKeyThere(path: String)
  /// Another process replaced the store's key meanwhile.
  case replaced

  public var category: ErrorCategory {
    switch self {
    case .missing: .unavailable
    case .unreadable, .passphraseNeeded, .wrongPassphrase, .passphraseFile: .notPermitted
    case .malformed, .otherStore, .replacedKey, .link: .configuration
    case .unopenable, .passphraseUnfit: .badData
    case .notProtected: .notFound
    case .oldKeyThere: .cannotCreate
    case .replaced: .busy
    }
  }

  public var message: Message {
    switch self {
    case .missing(let path):
      "the recognition key is not at \(path): reporters can't be told apart without it. Bring it back, or name its folder with --keys"
    case .malformed(let path): "\(path) is not a recognition key; bring back the right file"
    case .otherStore(let path): "\(path) is the key of another store; bring back the right file"
    case .replacedKey(let path):
      "\(path) is an older key of this store, which a rotation replaced; bring back the newest copy"
    case .unreadable(let path): "the recognition key at \(path) may not be read by you"
    case .unopenable(let report):
      "the sealed identity of report \(report) can't be opened: it was sealed to another key or changed"
    case .passphraseNeeded(let path):
      "the recognition key at \(path) has a passphrase: type it on a terminal, or name a file of mode 600 that holds it in $TIPS_PASSPHRASE_FILE"
    case .wrongPassphrase(let path): "wrong passphrase for the recognition key at \(path); try again"
    case .passphraseUnfit(let reason): "that passphrase can't be taken: \(reason)"
    case .passphraseFile(let path, let reason):
      "the passphrase in \(path), which $TIPS_PASSPHRASE_FILE names, can't be taken: \(reason)"
    case .notProtected(let path): "the recognition key at \(path) has no passphrase; nothing was changed"
    case .link(let path): "\(path) is a link; name the folder in which the key really is with --keys"
    case .oldKeyThere(let path):
      "\(path) is there from an earlier rotation; move it to where the backups of that time are kept, or destroy it with them"
    case .replaced: "the store's key was replaced by another process meanwhile; try again"
    }
  }
}
