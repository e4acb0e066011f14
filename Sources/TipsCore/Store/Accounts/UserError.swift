import TipsText

/// Why nothing was done with an account.
public enum UserError: UserFacingError, Equatable {
  /// No account has the name; `nearest` have names that are like it.
  case unknown(typed: String, nearest: [String])
  /// The account was removed meanwhile.
  case gone
  /// An account has the name, or one that looks the same.
  case nameTaken(by: String)
  /// It would have no role.
  case noRole
  /// Nobody could make accounts any more.
  case lastAdministrator(String)
  /// It has no second factor.
  case noSecondFactor(String)
  /// A secret has another length.
  case badSecret
  /// A program's account has the role of programs and no other, and a person's never has it.
  case programOrPerson(String)
  /// A program shows a key, and has no password.
  case hasKey(String)
  /// Only programs' accounts say what is read.
  case readsNothing(String)
  /// Reports under the name are those of another source.
  case reservedName(String)
  /// It is so already.
  case nothingChanges(String)

  public var category: ErrorCategory {
    switch self {
    case .unknown, .gone, .noSecondFactor: .notFound
    case .nameTaken, .noRole, .badSecret, .nothingChanges, .programOrPerson, .hasKey, .readsNothing, .reservedName:
      .badData
    case .lastAdministrator: .notPermitted
    }
  }

  public var message: Message {
    switch self {
    case .unknown(let typed, let nearest):
      Message(
        en: "no account '\(typed)'" + (nearest.isEmpty ? "" : "; nearest: " + nearest.joined(separator: ", "))
          + ". See: tips user list",
        fa: "حساب کاربری «\(typed)» نیست"
          + (nearest.isEmpty ? "" : "؛ نزدیک‌ترین‌ها: " + nearest.joined(separator: "، "))
          + ". ببینید: tips user list")
    case .gone:
      Message(en: "the account is not there any more", fa: "این حساب کاربری دیگر نیست")
    case .nameTaken(let name):
      Message(
        en: "the account \(name) is there already, and the names look the same; take another name",
        fa: "حساب کاربری \(name) از پیش هست و دو نام یکسان دیده می‌شوند؛ نام دیگری بنویسید")
    case .noRole:
      Message(en: "an account has at least one role", fa: "هر حساب کاربری دست‌کم یک نقش دارد")
    case .lastAdministrator(let name):
      Message(
        en: "\(name) is the last administrator that may log in; make another one first",
        fa: "\(name) آخرین مدیر سامانه است که می‌تواند وارد شود؛ نخست مدیر دیگری بیفزایید")
    case .noSecondFactor(let name):
      Message(
        en: "the account \(name) has no second factor; nothing was changed",
        fa: "حساب کاربری \(name) عامل دوم ندارد؛ چیزی تغییر نکرد")
    case .badSecret:
      Message(en: "the secret of a second factor has 20 bytes", fa: "رمز عامل دوم 20 بایت دارد")
    case .programOrPerson(let name):
      Message(
        en: "\(name): the role service is for programs; it stands alone, and an account keeps it or never gets it",
        fa: "\(name): نقش service برای برنامه‌هاست؛ تنها می‌آید و بعدها نه داده می‌شود و نه گرفته")
    case .hasKey(let name):
      Message(
        en: "\(name) is a program's account: it has a key and no password",
        fa: "\(name) حساب یک برنامه است: کلید دارد و گذرواژه ندارد")
    case .readsNothing(let name):
      Message(
        en: "\(name) is a person's account: what is read goes by its roles",
        fa: "\(name) حساب یک شخص است: آنچه می‌خواند به نقش‌هایش بسته است")
    case .reservedName(let name):
      Message(
        en: "reports under the name \(name) come from elsewhere; take another name for the account",
        fa: "گزارش‌های با نام \(name) از جای دیگری می‌آیند؛ نام دیگری برای حساب برگزینید")
    case .nothingChanges(let name):
      Message(
        en: "the account \(name) says so already; nothing was changed",
        fa: "حساب کاربری \(name) از پیش همین است؛ چیزی تغییر نکرد")
    }
  }
}
