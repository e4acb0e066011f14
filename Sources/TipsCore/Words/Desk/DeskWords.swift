import TipsText

/// What the desk in the browser says on every page, and at the log-in.
package enum DeskWords {
  package static var productName: Message { Message(en: "Tips desk", fa: "میز گزارش‌ها") }
  package static var skipToContent: Message { Message(en: "Skip to the content", fa: "پرش به محتوا") }
  package static var navigation: Message { Message(en: "Pages", fa: "صفحه‌ها") }
  package static var toFirstPage: Message { Message(en: "To the first page", fa: "به صفحهٔ نخست") }
  package static var languageName: Message { Message(en: "English", fa: "فارسی") }
  package static var comma: Message { Message(en: ", ", fa: "، ") }
  package static var save: Message { Message(en: "Save", fa: "ذخیره") }
  package static var goOn: Message { Message(en: "Go on", fa: "ادامه") }

  // MARK: What goes wrong

  package static func errorTitle(status: Int) -> Message {
    switch status {
    case 404: Message(en: "Not found", fa: "پیدا نشد")
    case 403: Message(en: "Not permitted", fa: "مجاز نیست")
    case 503: Message(en: "Come again in a moment", fa: "کمی بعد دوباره بکوشید")
    case 500: Message(en: "It did not work", fa: "انجام نشد")
    default: Message(en: "Please look again", fa: "دوباره نگاه کنید")
    }
  }

  package static var internalError: Message {
    Message(
      en: "it did not work, and nothing was recorded; try again, and tell the administrator if it stays so",
      fa: "انجام نشد و چیزی ثبت نشد؛ دوباره بکوشید و اگر باز هم نشد، به مدیر سامانه بگویید")
  }

  // MARK: Log-in

  package static var logIn: Message { Message(en: "Log in", fa: "ورود") }
  package static var logOut: Message { Message(en: "Log out", fa: "خروج") }
  package static var userName: Message { Message(en: "User name", fa: "نام کاربری") }
  package static var password: Message { Message(en: "Password", fa: "گذرواژه") }

  package static var nameAndPasswordWanted: Message {
    Message(en: "type both your name and your password", fa: "نام کاربری و گذرواژه را بنویسید")
  }

  package static var wrongNameOrPassword: Message {
    Message(
      en: "name and password don't belong together; look at the keyboard's language, and whether Caps Lock is on",
      fa: "نام کاربری و گذرواژه با هم نمی‌خوانند؛ زبان صفحه‌کلید و کلید Caps Lock را ببینید")
  }

  package static func tooManyTries(seconds: Int) -> Message {
    Message(
      en: "too many tries from here; wait \(seconds) second\(seconds == 1 ? "" : "s") and try again",
      fa: "تلاش‌های نادرست از اینجا زیاد بوده است؛ \(seconds) ثانیه صبر کنید و دوباره بکوشید")
  }

  // MARK: Second factor

  package static var secondFactor: Message { Message(en: "Second factor", fa: "عامل دوم ورود") }

  package static var codeWanted: Message {
    Message(
      en: "Type the six digits that your telephone shows now, or one of the printed recovery codes.",
      fa: "شش رقمی را که تلفنتان اکنون نشان می‌دهد، یا یکی از کدهای بازیابی چاپ‌شده را بنویسید.")
  }

  package static var code: Message { Message(en: "Code", fa: "کد") }

  package static var wrongCode: Message {
    Message(
      en: "this code doesn't hold now; type the newest one, and look at the telephone's clock",
      fa: "این کد اکنون معتبر نیست؛ تازه‌ترین کد را بنویسید و ساعت تلفن را ببینید")
  }

  package static var whySecondFactor: Message {
    Message(
      en:
        "With your roles a password alone is not enough. An app for one-time codes on your telephone shows six digits that change every half minute.",
      fa:
        "برای نقش شما گذرواژه به‌تنهایی بس نیست. برنامهٔ رمز یک‌بارمصرف در تلفن، شش رقم نشان می‌دهد که هر نیم دقیقه عوض می‌شود."
    )
  }

  package static var typeSecret: Message {
    Message(
      en: "Add an account in that app by typing this key (time-based, 6 digits):",
      fa: "در آن برنامه حسابی تازه با نوشتن این کلید بسازید (زمان‌محور، 6 رقمی):")
  }

  package static var firstCode: Message {
    Message(en: "The code that the app shows now", fa: "کدی که برنامه اکنون نشان می‌دهد")
  }

  package static var recoveryCodes: Message { Message(en: "Recovery codes", fa: "کدهای بازیابی") }

  package static var keepRecoveryCodes: Message {
    Message(
      en:
        "Each of these codes opens the log-in once when the telephone isn't at hand. They are shown only now: print them and keep them locked.",
      fa:
        "هر یک از این کدها یک بار به جای کد تلفن به کار می‌آید. فقط همین یک بار نشان داده می‌شوند: چاپشان کنید و در جای امن نگه دارید."
    )
  }

  package static var keptThem: Message { Message(en: "I have kept them", fa: "نگهشان داشتم") }

  // MARK: Account

  package static var account: Message { Message(en: "My account", fa: "حساب من") }
  package static var roles: Message { Message(en: "Roles", fa: "نقش‌ها") }
  package static var isSetUp: Message { Message(en: "set up", fa: "برقرار است") }
  package static var isNotSetUp: Message { Message(en: "not set up", fa: "برقرار نیست") }
  package static var changePassword: Message { Message(en: "Change password", fa: "تغییر گذرواژه") }
  package static var setUpSecondFactor: Message { Message(en: "Set up second factor", fa: "برقرار کردن عامل دوم") }
  package static var openSessions: Message { Message(en: "Where you are signed in", fa: "جاهایی که وارد شده‌اید") }
  package static var browser: Message { Message(en: "Browser", fa: "مرورگر") }
  package static var since: Message { Message(en: "Since", fa: "از") }
  package static var lastSeen: Message { Message(en: "Last seen", fa: "آخرین بار") }
  package static var thisOne: Message { Message(en: "this one", fa: "همین مرورگر") }
  package static var endSession: Message { Message(en: "End", fa: "پایان دادن") }

  package static var newPassword: Message { Message(en: "New password", fa: "گذرواژهٔ تازه") }
  package static var oldPassword: Message { Message(en: "Present password", fa: "گذرواژهٔ کنونی") }
  package static var passwordAgain: Message { Message(en: "New password once more", fa: "تکرار گذرواژهٔ تازه") }

  package static var passwordOfOneself: Message {
    Message(
      en: "Somebody else knows the password that you were given. Choose one that only you know; then you go on.",
      fa: "گذرواژه‌ای را که به شما داده‌اند کس دیگری هم می‌داند. گذرواژه‌ای بگذارید که تنها خودتان بدانید؛ "
        + "سپس ادامه می‌دهید.")
  }

  package static var passwordRule: Message {
    Message(
      en: "At least 10 characters. A short sentence is easier to keep than a riddle.",
      fa: "دست‌کم 10 نویسه. جمله‌ای کوتاه آسان‌تر از معما به یاد می‌ماند.")
  }

  package static var wrongOldPassword: Message {
    Message(en: "the present password is another one", fa: "گذرواژهٔ کنونی این نیست")
  }

  package static var passwordsDiffer: Message {
    Message(
      en: "the new password was typed in two ways; type it again",
      fa: "گذرواژهٔ تازه دو جور نوشته شده است؛ دوباره بنویسید")
  }

  package static var samePassword: Message {
    Message(
      en: "the new password is the old one; choose another",
      fa: "گذرواژهٔ تازه همان گذرواژهٔ کنونی است؛ دیگری "
        + "برگزینید")
  }
}
