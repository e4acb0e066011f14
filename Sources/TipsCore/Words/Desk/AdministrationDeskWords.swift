import TipsText

/// What the desk says to the administrator of the system.
package enum AdministrationDeskWords {
  package static var administration: Message { Message(en: "Administration", fa: "مدیریت سامانه") }
  package static var add: Message { Message(en: "Add", fa: "افزودن") }
  package static var change: Message { Message(en: "Change", fa: "تغییر") }
  package static var back: Message { Message(en: "Back", fa: "بازگشت") }
  package static var everywhere: Message { Message(en: "everywhere", fa: "همه‌جا") }

  // MARK: Accounts

  package static var accounts: Message { Message(en: "Accounts", fa: "حساب‌های کاربری") }
  package static var addAccount: Message { Message(en: "Add an account", fa: "افزودن حساب کاربری") }
  package static var limitedTo: Message { Message(en: "Limited to the place", fa: "محدود به محل") }
  package static var limitHint: Message {
    Message(
      en: "Code or name of a place; with nothing here, everything is seen.",
      fa: "کد یا نام محل؛ اگر چیزی ننویسید، همه‌جا دیده می‌شود.")
  }
  package static var passwordIsMadeUp: Message {
    Message(
      en: "A password is made up and shown once; it has to be changed at the first log-in.",
      fa: "گذرواژه ساخته و تنها یک بار نشان داده می‌شود و باید در نخستین ورود تغییر کند.")
  }
  package static func passwordOf(_ name: String) -> Message {
    Message(en: "Password of \(name)", fa: "گذرواژهٔ \(name)")
  }
  package static var shownOnce: Message {
    Message(
      en: "This password is shown only now. Hand it to the owner of the account alone.",
      fa: "این گذرواژه تنها اکنون نشان داده می‌شود. آن را فقط به صاحب حساب بدهید.")
  }
  package static func keyOf(_ name: String) -> Message {
    Message(en: "Key of \(name)", fa: "کلید \(name)")
  }
  package static var keyShownOnce: Message {
    Message(
      en: "This key is shown only now. Give it to the program alone; the key before is of no use any more.",
      fa: "این کلید تنها اکنون نشان داده می‌شود. آن را فقط به همان برنامه بدهید؛ کلید پیشین دیگر کار نمی‌کند.")
  }
  package static var newKey: Message { Message(en: "Make a new key", fa: "ساختن کلید تازه") }
  package static var mayRead: Message {
    Message(
      en: "May read of reports, beside category, times and state",
      fa: "آنچه افزون بر موضوع، زمان‌ها و وضعیت گزارش می‌خواند")
  }
  package static var handedOn: Message { Message(en: "I have noted it", fa: "یادداشتش کردم") }
  package static var enabled: Message { Message(en: "active", fa: "فعال") }
  package static var disabled: Message { Message(en: "disabled", fa: "غیرفعال") }
  package static var disable: Message {
    Message(en: "Disabled: nobody may log in with it", fa: "غیرفعال: کسی با آن وارد نمی‌شود")
  }
  package static var openSessions: Message { Message(en: "open sessions", fa: "نشست‌های باز") }
  package static var newPassword: Message { Message(en: "Make a new password", fa: "ساختن گذرواژهٔ تازه") }
  package static var removeSecondFactor: Message { Message(en: "Remove the second factor", fa: "برداشتن عامل دوم") }
  package static var endSessions: Message { Message(en: "End its sessions", fa: "پایان دادن به نشست‌ها") }
  package static func confirmName(_ name: String) -> Message {
    Message(en: "To confirm, type the name: \(name)", fa: "برای تأیید، نام را بنویسید: \(name)")
  }
  package static var typeTheName: Message {
    Message(
      en: "the name typed is another one; nothing was removed", fa: "نامی که نوشتید این نیست؛ چیزی حذف نشد")
  }

  // MARK: Lines, categories, places

  package static var lines: Message { Message(en: "Lines", fa: "خط‌ها") }
  package static var categories: Message { Message(en: "Categories", fa: "موضوع‌ها") }
  package static var places: Message { Message(en: "Places", fa: "محل‌ها") }
  package static var isOpen: Message { Message(en: "for new reports", fa: "برای گزارش‌های تازه") }
  package static var findPlace: Message { Message(en: "Find a place", fa: "یافتن محل") }
  package static var liesIn: Message { Message(en: "Lies in (code or name)", fa: "درون (کد یا نام محل)") }
  package static var alias: Message { Message(en: "Further name to find it by", fa: "نام دیگری برای یافتن آن") }
  package static var levelMissing: Message { Message(en: "choose the level of the place", fa: "سطح محل را برگزینید") }
  package static var badPopulation: Message {
    Message(
      en: "the inhabitants are a whole number, not below 0", fa: "جمعیت عددی درست و نه کمتر از 0 است")
  }

  // MARK: The policy

  package static var policy: Message { Message(en: "Policy", fa: "آیین‌نامه") }
  package static var newPolicy: Message { Message(en: "New policy", fa: "آیین‌نامهٔ تازه") }
  package static func policyVersion(_ version: Int) -> Message {
    Message(en: "Policy \(version)", fa: "آیین‌نامهٔ \(version)")
  }
  package static func holds(_ version: Int) -> Message {
    Message(en: "Policy \(version) is in force", fa: "آیین‌نامهٔ \(version) برقرار است")
  }
  package static var policyJSON: Message { Message(en: "The rules as JSON", fa: "قاعده‌ها به شکل JSON") }
  package static var checkPolicy: Message {
    Message(en: "Check and show what changes", fa: "بررسی و نمایش تغییرها")
  }
  package static func policyChanges(against version: Int) -> Message {
    Message(
      en: "This policy can be used. It changes policy \(version) in this:",
      fa: "این آیین‌نامه پذیرفتنی است و آیین‌نامهٔ \(version) را چنین تغییر می‌دهد:")
  }
  package static var setPolicy: Message { Message(en: "Set these rules", fa: "تعیین این آیین‌نامه") }
  package static var versions: Message { Message(en: "Versions", fa: "نگارش‌ها") }
  package static var wholePolicy: Message { Message(en: "the whole policy", fa: "همهٔ آیین‌نامه") }
  package static var old: Message { Message(en: "until now", fa: "تاکنون") }
  package static var new: Message { Message(en: "new", fa: "تازه") }

  // MARK: How the store is

  package static var doctor: Message { Message(en: "Health of the system", fa: "سلامت سامانه") }
  package static var examine: Message { Message(en: "Examine now", fa: "اکنون بررسی شود") }
  package static var neverExamined: Message {
    Message(
      en: "Not examined since the server started.", fa: "از آغاز به کار سرور تاکنون بررسی نشده است.")
  }
}
