import TipsText

/// Why a backup is not restored. The store at the target is as it was before.
public enum RestoreError: UserFacingError, Equatable {
  case unreadable(Message, reason: Message)
  case empty(Message)
  case encrypted(Message)
  case notABackup(Message)
  case newerSchema(Message, found: Int, known: Int)
  case damaged(Message, detail: Message)
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
    case .unreadable(let source, let reason):
      Message(
        en: "can't read \(source.en): \(reason.en); nothing was restored",
        fa: "پشتیبان (\(source.fa)) خوانده نمی‌شود: \(reason.fa)؛ چیزی بازگردانده نشد")
    case .empty(let source):
      Message(
        en: "\(source.en) is empty; nothing was restored. Did the program before it fail?",
        fa: "پشتیبان (\(source.fa)) تهی است؛ چیزی بازگردانده نشد. آیا برنامهٔ پیش از آن شکست خورده است؟")
    case .encrypted(let source):
      Message(
        en: "\(source.en) is encrypted; nothing was restored. "
          + "Try: age -d -i KEYFILE BACKUP | tips restore - --to STORE",
        fa: "پشتیبان (\(source.fa)) رمزشده است؛ چیزی بازگردانده نشد. "
          + "چنین کنید: age -d -i <کلید> <پشتیبان> | tips restore - --to <پایگاه>")
    case .notABackup(let source):
      Message(
        en: "\(source.en) is no backup of a tips store; nothing was restored",
        fa: "این (\(source.fa)) پشتیبان پایگاه دادهٔ tips نیست؛ چیزی بازگردانده نشد")
    case .newerSchema(let source, let found, let known):
      Message(
        en: "\(source.en) has schema \(found), this program knows \(known); nothing was restored. "
          + "Install the newer program",
        fa: "طرح پشتیبان (\(source.fa)) \(found) است و این برنامه تا \(known) را می‌شناسد؛ چیزی بازگردانده نشد. "
          + "برنامهٔ تازه‌تر را نصب کنید")
    case .damaged(let source, let detail):
      Message(
        en: "\(source.en) is damaged (\(detail.en)); nothing was restored. Take an older backup",
        fa: "پشتیبان (\(source.fa)) آسیب دیده است (\(detail.fa))؛ چیزی بازگردانده نشد. پشتیبان کهنه‌تری بردارید")
    case .targetExists(let path):
      Message(
        en: "\(path) is there already; nothing was restored. "
          + "Name another file, or put the backup in its place with --replace",
        fa: "پروندهٔ \(path) از پیش هست؛ چیزی بازگردانده نشد. "
          + "پروندهٔ دیگری نام ببرید، یا پشتیبان را با --replace به جای آن بگذارید")
    case .targetIsNoStore(let path):
      Message(
        en: "\(path) is not a tips store; nothing was restored. Name another file",
        fa: "پروندهٔ \(path) پایگاه دادهٔ tips نیست؛ چیزی بازگردانده نشد. پروندهٔ دیگری نام ببرید")
    case .inUse(let path):
      Message(
        en: "another process has \(path) open; nothing was restored. Stop what uses the store, and try again",
        fa:
          "فرایند دیگری \(path) را باز دارد؛ چیزی بازگردانده نشد. آنچه پایگاه داده را به کار گرفته ببندید و دوباره تلاش کنید"
      )
    }
  }
}
