import TipsText

/// What can be wrong with the private key.
public enum KeyError: UserFacingError, Equatable {
  case missing(path: String)
  case malformed(path: String)
  case otherStore(path: String)
  /// A rotation has replaced it, or the province's key was adopted.
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
  /// What was given is no public key.
  case noPublicKey
  /// The store seals to that public key already.
  case adoptedAlready

  public var category: ErrorCategory {
    switch self {
    case .missing: .unavailable
    case .unreadable, .passphraseNeeded, .wrongPassphrase, .passphraseFile: .notPermitted
    case .malformed, .otherStore, .replacedKey, .link: .configuration
    case .unopenable, .passphraseUnfit, .noPublicKey: .badData
    case .adoptedAlready: .notPermitted
    case .notProtected: .notFound
    case .oldKeyThere: .cannotCreate
    case .replaced: .busy
    }
  }

  public var message: Message {
    switch self {
    case .missing(let path):
      Message(
        en: "the recognition key is not at \(path): reporters can't be told apart without it. "
          + "Bring it back, or name its folder with --keys",
        fa: "کلید شناسایی در \(path) نیست و بی آن گزارش‌دهندگان را نمی‌توان از هم شناخت. "
          + "آن را برگردانید، یا پوشهٔ آن را با --keys نام ببرید")
    case .malformed(let path):
      Message(
        en: "\(path) is not a recognition key; bring back the right file",
        fa: "پروندهٔ \(path) کلید شناسایی نیست؛ پروندهٔ درست را برگردانید")
    case .otherStore(let path):
      Message(
        en: "\(path) is the key of another store; bring back the right file",
        fa: "پروندهٔ \(path) کلید پایگاه دادهٔ دیگری است؛ پروندهٔ درست را برگردانید")
    case .replacedKey(let path):
      Message(
        en: "\(path) is an older key of this store: a rotation replaced it, or the province's key did; "
          + "bring back the right one",
        fa: "پروندهٔ \(path) کلید پیشین این پایگاه داده است: تعویض شده یا کلید استان جای آن را گرفته است؛ "
          + "کلید درست را برگردانید")
    case .unreadable(let path):
      Message(
        en: "the recognition key at \(path) may not be read by you",
        fa: "اجازهٔ خواندن کلید شناسایی در \(path) را ندارید")
    case .unopenable(let report):
      Message(
        en: "the sealed identity of report \(report) can't be opened: it was sealed to another key or changed",
        fa: "هویت مُهروموم‌شدهٔ گزارش \(report) گشوده نمی‌شود: با کلید دیگری مُهر شده یا دست خورده است")
    case .passphraseNeeded(let path):
      Message(
        en: "the recognition key at \(path) has a passphrase: type it on a terminal, "
          + "or name a file of mode 600 that holds it in $TIPS_PASSPHRASE_FILE",
        fa: "کلید شناسایی در \(path) گذرواژه دارد: گذرواژه را در پایانه وارد کنید، "
          + "یا پروندهٔ آن را که دسترسی 600 دارد در $TIPS_PASSPHRASE_FILE نام ببرید")
    case .wrongPassphrase(let path):
      Message(
        en: "wrong passphrase for the recognition key at \(path); try again",
        fa: "گذرواژهٔ کلید شناسایی در \(path) نادرست است؛ دوباره تلاش کنید")
    case .passphraseUnfit(let reason):
      Message(
        en: "that passphrase can't be taken: \(reason.en)", fa: "این گذرواژه پذیرفته نیست: \(reason.fa)")
    case .passphraseFile(let path, let reason):
      Message(
        en: "the passphrase in \(path), which $TIPS_PASSPHRASE_FILE names, can't be taken: \(reason.en)",
        fa: "گذرواژهٔ پروندهٔ \(path) که در $TIPS_PASSPHRASE_FILE آمده پذیرفته نیست: \(reason.fa)")
    case .notProtected(let path):
      Message(
        en: "the recognition key at \(path) has no passphrase; nothing was changed",
        fa: "کلید شناسایی در \(path) گذرواژه ندارد؛ چیزی تغییر نکرد")
    case .link(let path):
      Message(
        en: "\(path) is a link; name the folder in which the key really is with --keys",
        fa: "مسیر \(path) پیوند است؛ پوشه‌ای را که کلید به‌راستی در آن است با --keys نام ببرید")
    case .oldKeyThere(let path):
      Message(
        en: "\(path) is there from an earlier rotation; move it to where the backups of that time are kept, "
          + "or destroy it with them",
        fa: "پروندهٔ \(path) از تعویض پیشین کلید مانده است؛ آن را به جای نگهداری پشتیبان‌های آن زمان ببرید، "
          + "یا همراه آن‌ها نابود کنید")
    case .replaced:
      Message(
        en: "the store's key was replaced by another process meanwhile; try again",
        fa: "در این میان فرایند دیگری کلید پایگاه داده را تعویض کرد؛ دوباره تلاش کنید")
    case .noPublicKey:
      Message(
        en: "that is no public key: it has 64 hexadecimal digits, as the province's officer has it",
        fa: "این کلید عمومی نیست: 64 رقم شانزده‌شانزدهی دارد و نزد افسر استان است")
    case .adoptedAlready:
      Message(
        en: "this store seals to that key already; nothing was changed",
        fa: "این پایگاه داده هم‌اکنون با همین کلید مُهروموم می‌کند؛ چیزی تغییر نکرد")
    }
  }
}
