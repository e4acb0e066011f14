import TipsText

/// Which passwords an account may have, after NIST SP 800-63B: long ones that nobody tries first. There are no rules about
/// kinds of characters.
public enum PasswordRule {
  /// The fewest characters, counted as Unicode scalars.
  public static let shortest = 10
  /// The most bytes of UTF-8.
  public static let longest = 256

  /// The one form in which a password is hashed and compared: Persian and Arabic digits are ASCII digits, as a Persian
  /// keyboard types the same password with them. All else stays as it was typed, blanks and letter case included. Other
  /// ways in which Unicode writes one text (NFKC) are not made one.
  public static func normalised(_ typed: String) -> String { PersianText.asciiDigits(typed) }

  /// Refuses what is too short, too long, the name of the account, or among the first that anybody would try.
  ///
  /// - Parameter name: the name of the account that it is for.
  /// - Throws: ``PasswordError``.
  public static func check(_ typed: String, of name: String) throws(PasswordError) {
    let password = normalised(typed)
    guard password.unicodeScalars.count >= shortest else { throw .tooShort }
    guard password.utf8.count <= longest else { throw .tooLong }
    guard !password.unicodeScalars.contains(where: { $0.value < 32 || (0x7F...0x9F).contains($0.value) }) else {
      throw .controlCharacter
    }
    guard !isName(password, name) else { throw .name }
    guard !CommonPassword.contains(password) else { throw .common }
  }

  /// Whether it is made of nothing but the name, once or several times, and digits.
  private static func isName(_ password: String, _ name: String) -> Bool {
    let name = PersianText.matchKey(name)
    let key = PersianText.matchKey(password)
    guard !name.isEmpty, key.contains(name) else { return false }
    return key.replacing(name, with: "").utf8.allSatisfy { (48...57).contains($0) }
  }
}

/// Why a password can't be taken. None of them tells anything of it.
public enum PasswordError: UserFacingError, Equatable {
  case tooShort
  case tooLong
  case controlCharacter
  case name
  case common

  public var category: ErrorCategory { .badData }

  public var message: Message {
    let reason = reason
    return Message(
      en: "that password can't be taken: \(reason.en)", fa: "این گذرواژه پذیرفته نیست: \(reason.fa)")
  }

  private var reason: Message {
    switch self {
    case .tooShort:
      Message(
        en: "it has fewer than \(PasswordRule.shortest) characters; take several words",
        fa: "کمتر از \(PasswordRule.shortest) نویسه دارد؛ چند واژه بنویسید")
    case .tooLong:
      Message(
        en: "it has more than \(PasswordRule.longest) bytes", fa: "بیش از \(PasswordRule.longest) بایت دارد")
    case .controlCharacter:
      Message(
        en: "it must be one line without control characters", fa: "باید یک سطر بی نویسهٔ کنترلی باشد")
    case .name:
      Message(
        en: "it is the name of the account; take several words",
        fa: "همان نام حساب کاربری است؛ چند واژه بنویسید")
    case .common:
      Message(
        en: "it is among the first that anybody would try; take several words",
        fa: "از نخستین‌هایی است که هر کس می‌آزماید؛ چند واژه بنویسید")
    }
  }
}
