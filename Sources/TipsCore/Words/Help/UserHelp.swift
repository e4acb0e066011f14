import TipsText

/// The help of `tips user`.
package enum UserHelp {
  package static var abstract: Message {
    Message(
      en: "Accounts of the people who work with the web desk, and of programs.",
      fa: "حساب‌های کاربری کسانی که با میز وب کار می‌کنند، و حساب‌های برنامه‌ها.")
  }

  package static var existing: Message {
    Message(en: "The account. See: tips user list", fa: "حساب کاربری. ببینید: tips user list")
  }

  // MARK: add

  package static var add: Message { Message(en: "Make an account.", fa: "یک حساب کاربری می‌سازد.") }
  package static var addDiscussion: Message {
    Message(
      en: """
        The password is typed twice on the terminal, comes as the only line of standard input with --password-stdin, or is \
        made by --generate. It is never an argument: others on the machine can see those. Names that look alike count as \
        one. A program (--role service) gets a key instead of a password, shown once; --reads says what else of reports \
        it may read by Open311.
        """,
      fa: """
        گذرواژه دو بار در پایانه نوشته می‌شود، با --password-stdin تنها سطر ورودی استاندارد است، یا با --generate ساخته \
        می‌شود. گذرواژه هرگز آرگومان نیست: دیگران در همان رایانه آرگومان‌ها را می‌بینند. نام‌هایی که یکسان دیده می‌شوند یک نام \
        به شمار می‌آیند. برنامه (--role service) به جای گذرواژه کلیدی می‌گیرد که یک بار نشان داده می‌شود؛ --reads می‌گوید با \
        Open311 چه چیز دیگری از گزارش‌ها را می‌خواند.
        """)
  }
  package static var newName: Message {
    Message(
      en: "The name to log in with: letters, digits, dots, dashes and underscores.",
      fa: "نام برای ورود: حرف، رقم، نقطه، خط تیره و زیرخط.")
  }
  package static var role: Message {
    Message(
      en: "What its owner may do: operator, officer, secretary, supervisor, auditor or administrator; service for a "
        + "program. May be repeated.",
      fa: "آنچه صاحب حساب می‌تواند بکند: operator، officer، secretary، supervisor، auditor یا administrator؛ برای "
        + "برنامه "
        + "service. تکرارپذیر است.")
  }
  package static var place: Message {
    Message(
      en: "The only place whose reports its owner may see and record, with those inside it.",
      fa: "تنها محلی که صاحب حساب گزارش‌های آن و محل‌های درون آن را می‌بیند و ثبت می‌کند.")
  }
  package static var reads: Message {
    Message(
      en: "What a program may read of reports beside category, times and state: text, address or position. May be "
        + "repeated.",
      fa: "آنچه برنامه افزون بر موضوع، زمان‌ها و وضعیت گزارش می‌خواند: text، address یا position. تکرارپذیر است.")
  }
  package static var passwordStdin: Message {
    Message(en: "Read the password from standard input.", fa: "گذرواژه را از ورودی استاندارد می‌خواند.")
  }
  package static var generate: Message {
    Message(
      en: "Make a password and show it once; it has to be changed at the first log-in.",
      fa: "گذرواژه‌ای می‌سازد و یک بار نشان می‌دهد؛ باید در نخستین ورود تغییر کند.")
  }

  // MARK: list

  package static var list: Message { Message(en: "List the accounts.", fa: "حساب‌های کاربری را فهرست می‌کند.") }

  // MARK: set

  package static var set: Message {
    Message(
      en: "Change what an account may do, where, and whether it may be used.",
      fa: "نقش‌ها و محل یک حساب کاربری را تغییر می‌دهد، و آن را فعال یا غیرفعال می‌کند.")
  }
  package static var setRole: Message {
    Message(
      en: "What its owner may do, in the place of the roles before. May be repeated.",
      fa: "آنچه صاحب حساب می‌تواند بکند، به جای نقش‌های پیشین. تکرارپذیر است.")
  }
  package static var setReads: Message {
    Message(
      en: "What a program may read, in the place of what it might before: text, address or position, or none. May be "
        + "repeated.",
      fa: "آنچه برنامه می‌خواند، به جای آنچه پیش‌تر می‌خواند: text، address یا position، یا none. تکرارپذیر است.")
  }
  package static var everywhere: Message {
    Message(en: "Take the limit to a place away.", fa: "محدودیت به یک محل را برمی‌دارد.")
  }
  package static var disable: Message {
    Message(en: "Let nobody log in with it.", fa: "دیگر کسی نمی‌تواند با آن وارد شود.")
  }
  package static var enable: Message {
    Message(en: "Let its owner log in again.", fa: "صاحب آن دوباره می‌تواند وارد شود.")
  }

  // MARK: password, second-factor, remove

  package static var password: Message {
    Message(
      en: "Give an account another password, or a program another key.",
      fa: "گذرواژهٔ یک حساب کاربری یا کلید یک برنامه را تغییر می‌دهد.")
  }

  package static var secondFactor: Message {
    Message(
      en: "Take the second factor of an account away, whose owner has lost the telephone.",
      fa: "عامل دوم حسابی را که صاحب آن تلفن خود را گم کرده است برمی‌دارد.")
  }
  package static var removeSecondFactor: Message {
    Message(
      en: "Take it away, with its recovery codes; its owner adds another one at the next log-in.",
      fa: "آن را با کدهای بازیابی برمی‌دارد؛ صاحب حساب در ورود بعدی عامل دیگری می‌افزاید.")
  }

  package static var remove: Message {
    Message(
      en: "Remove an account. What its owner did stays in the audit trail.",
      fa: "یک حساب کاربری را حذف می‌کند. کارهای صاحب آن در دفتر رویدادها می‌ماند.")
  }
  package static var yes: Message {
    Message(
      en: "Do not ask for confirmation; needed in a pipe.", fa: "تأیید نمی‌خواهد؛ در لوله لازم است.")
  }
}
