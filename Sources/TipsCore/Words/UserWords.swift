import TipsText

/// What `tips user` says: accounts of people.
package enum UserWords {
  // MARK: Passwords

  package static var password: Message { Message(en: "the password", fa: "گذرواژه") }

  package static func new(_ name: String) -> Message {
    Message(en: "new password of \(name)", fa: "گذرواژهٔ تازهٔ \(name)")
  }
  package static var again: Message { Message(en: "the same again", fa: "همان گذرواژه، دوباره") }

  package static var differ: Message {
    Message(
      en: "the two passwords differ; type both anew", fa: "دو گذرواژه یکی نیستند؛ هر دو را از نو بنویسید")
  }

  package static var typedOnTerminal: Message {
    Message(
      en: "a password is typed on a terminal; in a pipe send it with --password-stdin, or let one be made: --generate",
      fa: "گذرواژه در پایانه نوشته می‌شود؛ در لوله آن را با --password-stdin بفرستید، یا بگذارید ساخته شود: --generate")
  }

  package static var stdinOrGenerate: Message {
    Message(
      en: "--password-stdin and --generate contradict each other",
      fa: "گزینه‌های --password-stdin و --generate با هم نمی‌سازند")
  }

  package static func generated(_ password: String) -> Message {
    Message(
      en: "password \(password)  shown only now; to be changed at the first log-in",
      fa: "گذرواژه: \(password)؛ تنها اکنون نشان داده می‌شود و باید در نخستین ورود تغییر کند")
  }

  package static func key(_ key: String) -> Message {
    Message(
      en: "key \(key)  shown only now; the program sends it with every request",
      fa: "کلید: \(key)؛ تنها اکنون نشان داده می‌شود و برنامه آن را با هر درخواست می‌فرستد")
  }

  package static func keyChanged(_ name: String) -> Message {
    Message(
      en: "\(name) has a new key; the one before is of no use any more",
      fa: "کلید \(name) تغییر کرد؛ کلید پیشین دیگر کار نمی‌کند")
  }

  package static func passwordChanged(_ name: String) -> Message {
    Message(en: "\(name) has a new password", fa: "گذرواژهٔ \(name) تغییر کرد")
  }

  // MARK: Accounts

  /// - Parameters:
  ///   - roles: what the owner may do.
  ///   - place: the place to which the owner is limited.
  ///   - reads: what a program may read beside what, when and how far; nil for nothing, and for people.
  package static func account(
    _ name: String, roles: Message, place: Message?, isDisabled: Bool, lacksSecondFactor: Bool,
    reads: Message? = nil
  ) -> Message {
    let english = [
      name, roles.en, place.map { "in \($0.en)" }, reads.map { "reads \($0.en)" }, isDisabled ? "disabled" : nil,
      lacksSecondFactor ? "needs a second factor" : nil,
    ]
    let persian = [
      "حساب کاربری \(name): \(roles.fa)", place.map { "در \($0.fa)" },
      reads.map { "می‌خواند: \($0.fa)" }, isDisabled ? "غیرفعال" : nil,
      lacksSecondFactor ? "عامل دوم لازم است" : nil,
    ]
    return Message(
      en: english.compactMap(\.self).joined(separator: "  "), fa: persian.compactMap(\.self).joined(separator: "؛ "))
  }

  package static var placeOrEverywhere: Message {
    Message(
      en: "--place and --everywhere contradict each other",
      fa: "گزینه‌های --place و --everywhere با هم نمی‌سازند")
  }

  package static var disableOrEnable: Message {
    Message(
      en: "--disable and --enable contradict each other", fa: "گزینه‌های --disable و --enable با هم نمی‌سازند")
  }

  // MARK: The second factor

  package static var onlyRemoved: Message {
    Message(
      en: "a second factor is added by its owner, at the first log-in; here it is taken away: --remove",
      fa: "عامل دوم را صاحب حساب در نخستین ورود می‌افزاید؛ اینجا می‌توان آن را برداشت: --remove")
  }

  package static func secondFactorRemoved(_ name: String) -> Message {
    Message(
      en: "\(name) has no second factor any more; the printed codes are of no use",
      fa: "حساب کاربری \(name) دیگر عامل دوم ندارد؛ کدهای بازیابی بی‌فایده شدند")
  }

  // MARK: Removal

  package static func willBeRemoved(_ name: String) -> Message {
    Message(
      en: "\(name) will not be able to log in any more", fa: "حساب کاربری \(name) دیگر نمی‌تواند وارد شود")
  }
  package static var toRemove: Message { Message(en: "remove the account", fa: "حذف حساب کاربری") }
  package static var removalIsFinal: Message {
    Message(en: "an account that is removed does not come back", fa: "حساب کاربری حذف‌شده برنمی‌گردد")
  }
  package static var name: Message { Message(en: "its name", fa: "نام آن") }
  package static var nothingRemoved: Message { Message(en: "nothing was removed", fa: "چیزی حذف نشد") }
}
