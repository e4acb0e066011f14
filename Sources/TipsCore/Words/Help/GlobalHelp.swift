import TipsText

/// The help of the options that every command has, or several.
package enum GlobalHelp {
  // MARK: Options of every command

  package static var store: Message { Message(en: "The store.", fa: "پایگاه داده.") }
  package static var storeDefault: Message {
    Message(
      en: "Default: $TIPS_STORE, else tips/tips.db in $XDG_DATA_HOME or ~/.local/share.",
      fa: "پیش‌فرض: $TIPS_STORE، وگرنه tips/tips.db در $XDG_DATA_HOME یا ~/.local/share.")
  }
  package static var keys: Message {
    Message(
      en: "The folder of the recognition key. Default: $TIPS_KEYS, else keys beside the store.",
      fa: "پوشهٔ کلید شناسایی. پیش‌فرض: $TIPS_KEYS، وگرنه keys در کنار پایگاه داده.")
  }
  package static var operatorName: Message {
    Message(
      en: "Who works. Default: $TIPS_OPERATOR, else the name of your account.",
      fa: "چه کسی کار می‌کند. پیش‌فرض: $TIPS_OPERATOR، وگرنه نام حساب کاربری شما.")
  }
  package static var format: Message {
    Message(
      en: "The form of the answer. Default: table on a terminal, tsv in a pipe.",
      fa: "شکل پاسخ. پیش‌فرض: table در پایانه، tsv در لوله.")
  }
  package static var json: Message { Message(en: "The same as --format json.", fa: "همان --format json.") }
  package static var csv: Message { Message(en: "The same as --format csv.", fa: "همان --format csv.") }
  package static var lang: Message {
    Message(
      en: "fa or en. Default: $TIPS_LANG, else the settings', else the locale's, else en.",
      fa: "زبان، fa یا en. پیش‌فرض: $TIPS_LANG، وگرنه زبان تنظیمات، وگرنه زبان سامانه، وگرنه en.")
  }

  package static var color: Message {
    Message(
      en: "When to use colours. Default: auto, which is on a terminal unless $NO_COLOR is set.",
      fa: "رنگ‌ها کی به کار روند. پیش‌فرض: auto، یعنی در پایانه، مگر آنکه $NO_COLOR تعیین شده باشد.")
  }

  // MARK: Options that several commands share

  package static var yes: Message { Message(en: "Do not ask for confirmation.", fa: "تأیید نپرسد.") }
  package static var limit: Message {
    Message(en: "At most so many, 1 to 1000000. (default: 20)", fa: "حداکثر این شمار، از 1 تا 1000000. (پیش‌فرض: 20)")
  }
}
