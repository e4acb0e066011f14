import TipsText

/// What can go wrong with the store as a whole.
public enum StoreError: UserFacingError, Equatable {
  /// There is no store at the path.
  case missing(path: String)
  /// There is a store already.
  case exists(path: String)
  /// The file is not a store of ours.
  case notAStore(path: String)
  /// A newer version of the program made it.
  case newerSchema(path: String, found: Int, known: Int)
  /// The store may not be read.
  case unreadable(path: String)
  /// The store can't be written.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// Another writer held the store for the given seconds.
  case busy(path: String, seconds: Int)
  /// A backup was restored over the store since it was opened.
  case replaced(path: String)
  /// A folder or file can't be made or opened.
  case cannotOpen(path: String, reason: Message)
  /// The file is damaged.
  case damaged(path: String, detail: Message)
  /// The store holds a trigger or a view that the program never made.
  case foreignCode(path: String, object: String)
  /// A rule that the store itself keeps was broken.
  case constraint(Message)
  /// SQLite reported something else.
  case sqlite(code: Int32, detail: Message)

  public var category: ErrorCategory {
    switch self {
    case .missing: .noInput
    case .exists, .cannotOpen: .cannotCreate
    case .notAStore, .newerSchema: .configuration
    case .readOnly, .unreadable: .notPermitted
    case .diskFull, .damaged, .foreignCode, .sqlite: .inputOutput
    case .busy, .replaced: .busy
    case .constraint: .badData
    }
  }

  public var message: Message {
    switch self {
    case .missing(let path): "no store at \(path): check --store and $TIPS_STORE, or make one with: tips init"
    case .exists(let path): "\(path) is there already; nothing was changed"
    case .notAStore(let path): "\(path) is not a tips store; name another with --store"
    case .newerSchema(let path, let found, let known):
      "\(path) has schema \(found), this program knows \(known); install the newer program"
    case .unreadable(let path):
      "\(path) may not be read by you; ask its owner to let a group in (tips doctor --group), or name another with --store"
    case .readOnly(let path): "\(path) can't be written; nothing was recorded. Check its permissions"
    case .diskFull(let path): "the disk of \(path) is full; nothing was recorded. Free some space and try again"
    case .busy(let path, let seconds):
      "another process has been writing to \(path) for \(seconds) s; nothing was recorded. Try again"
    case .replaced(let path):
      "a backup was restored over \(path) since it was opened; nothing was recorded. Try again"
    case .cannotOpen(let path, let reason): "can't open \(path): \(reason)"
    case .damaged(let path, let detail): "\(path) is damaged (\(detail)); restore a backup"
    case .foreignCode(let path, let object):
      "\(path) holds SQL that is not of this program (\(SafeText.line(object))); nothing was recorded. "
        + "Somebody changed the store: look with tips doctor, or restore a backup"
    case .constraint(let detail): "the store refused the change: \(detail)"
    case .sqlite(let code, let detail): "the store failed with SQLite code \(code): \(detail)"
    }
  }
}
