import TipsText

/// Why a backup is not restored. The store at the target is as it was before.
public enum RestoreError: UserFacingError, Equatable {
  case unreadable(String, reason: String)
  case empty(String)
  case encrypted(String)
  case notABackup(String)
  case newerSchema(String, found: Int, known: Int)
  case damaged(String, detail: String)
  case targetExists(String)
  case targetIsNoStore(String)
  case inUse(String)

  /// Which exit status the error leads to.
  public var category: ErrorCategory {
    switch self {
    case .unreadable: .noInput
    case .empty, .encrypted, .notABackup, .damaged: .badData
    case .newerSchema, .targetIsNoStore: .configuration
    case .targetExists: .cannotCreate
    case .inUse: .busy
    }
  }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .unreadable(let source, let reason): "can't read \(source): \(reason); nothing was restored"
    case .empty(let source): "\(source) is empty; nothing was restored. Did the program before it fail?"
    case .encrypted(let source):
      "\(source) is encrypted; nothing was restored. Try: age -d -i KEYFILE BACKUP | tips restore - --to STORE"
    case .notABackup(let source): "\(source) is no backup of a tips store; nothing was restored"
    case .newerSchema(let source, let found, let known):
      "\(source) has schema \(found), this program knows \(known); nothing was restored. Install the newer program"
    case .damaged(let source, let detail):
      "\(source) is damaged (\(detail)); nothing was restored. Take an older backup"
    case .targetExists(let path):
      "\(path) is there already; nothing was restored. Name another file, or put the backup in its place with --replace"
    case .targetIsNoStore(let path): "\(path) is not a tips store; nothing was restored. Name another file"
    case .inUse(let path):
      "another process has \(path) open; nothing was restored. Stop what uses the store, and try again"
    }
  }
}
