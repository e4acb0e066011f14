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
    case .missing(let path):
      Message(
        en: "no store at \(path): check --store and $TIPS_STORE, or make one with: tips init",
        fa: "در \(path) پایگاه داده‌ای نیست: --store و $TIPS_STORE را بررسی کنید، یا آن را بسازید: tips init")
    case .exists(let path):
      Message(en: "\(path) is there already; nothing was changed", fa: "\(path) از پیش هست؛ چیزی تغییر نکرد")
    case .notAStore(let path):
      Message(
        en: "\(path) is not a tips store; name another with --store",
        fa: "\(path) پایگاه دادهٔ tips نیست؛ با --store پایگاه دیگری را نام ببرید")
    case .newerSchema(let path, let found, let known):
      Message(
        en: "\(path) has schema \(found), this program knows \(known); install the newer program",
        fa: "ساختار \(path) نسخهٔ \(found) است و این برنامه تا نسخهٔ \(known) را می‌شناسد؛ برنامهٔ تازه‌تر را نصب کنید")
    case .unreadable(let path):
      Message(
        en:
          "\(path) may not be read by you; ask its owner to let a group in (tips doctor --group), or name another with "
          + "--store",
        fa: "اجازهٔ خواندن \(path) را ندارید؛ از مالک آن بخواهید به گروهی دسترسی دهد (tips doctor --group)، یا با "
          + "--store پایگاه دیگری را نام ببرید")
    case .readOnly(let path):
      Message(
        en: "\(path) can't be written; nothing was recorded. Check its permissions",
        fa: "در \(path) نمی‌توان نوشت؛ چیزی ثبت نشد. مجوزهای آن را بررسی کنید")
    case .diskFull(let path):
      Message(
        en: "the disk of \(path) is full; nothing was recorded. Free some space and try again",
        fa: "دیسک \(path) پر است؛ چیزی ثبت نشد. جا باز کنید و دوباره تلاش کنید")
    case .busy(let path, let seconds):
      Message(
        en: "another process has been writing to \(path) for \(seconds) s; nothing was recorded. Try again",
        fa: "فرایند دیگری \(seconds) ثانیه است که در \(path) می‌نویسد؛ چیزی ثبت نشد. دوباره تلاش کنید")
    case .replaced(let path):
      Message(
        en: "a backup was restored over \(path) since it was opened; nothing was recorded. Try again",
        fa: "پس از بازشدن \(path) پشتیبانی به جای آن بازگردانده شده است؛ چیزی ثبت نشد. دوباره تلاش کنید")
    case .cannotOpen(let path, let reason):
      Message(en: "can't open \(path): \(reason.en)", fa: "\(path) باز نمی‌شود: \(reason.fa)")
    case .damaged(let path, let detail):
      Message(
        en: "\(path) is damaged (\(detail.en)); restore a backup",
        fa: "\(path) آسیب دیده است (\(detail.fa))؛ پشتیبانی را بازگردانید")
    case .foreignCode(let path, let object):
      Message(
        en: "\(path) holds SQL that is not of this program (\(SafeText.line(object))); nothing was recorded. "
          + "Somebody changed the store: look with tips doctor, or restore a backup",
        fa: "در \(path) فرمان SQL هست که از این برنامه نیست (\(SafeText.line(object)))؛ چیزی ثبت نشد. "
          + "کسی پایگاه داده را تغییر داده است: با tips doctor بررسی کنید یا پشتیبانی را بازگردانید")
    case .constraint(let detail):
      Message(
        en: "the store refused the change: \(detail.en)", fa: "پایگاه داده این تغییر را نپذیرفت: \(detail.fa)")
    case .sqlite(let code, let detail):
      Message(
        en: "the store failed with SQLite code \(code): \(detail.en)",
        fa: "پایگاه داده با کد \(code) از SQLite خطا داد: \(detail.fa)")
    }
  }
}
