import TipsText

/// What is said about the command line and the environment of a run.
package enum InvocationWords {
  package static var storeIsEmpty: Message {
    Message(
      en: "--store is empty: name the file of the store",
      fa: "گزینهٔ --store خالی است: پروندهٔ پایگاه داده را نام ببرید")
  }

  package static var storeIsAServer: Message {
    Message(
      en: "--store names a PostgreSQL server, which holds a centre and no station's store: tips-centre reads it",
      fa: "گزینهٔ --store سرور PostgreSQL را نام می‌برد که پایگاه دادهٔ مرکز است، نه ایستگاه: برنامهٔ tips-centre آن را "
        + "می‌خواند")
  }

  package static var waiting: Message {
    Message(en: "waiting for another writer …", fa: "در انتظار پایان کار کاربر دیگر …")
  }

  package static func madeStore(_ store: String, key: String) -> Message {
    Message(
      en: "made the store \(store); callers' identities are opened only by \(key)",
      fa: "پایگاه دادهٔ \(store) ساخته شد؛ هویت تماس‌گیرندگان را فقط \(key) باز می‌کند")
  }

  package static func noStoreAt(_ path: String) -> Message {
    Message(
      en: "there is no store at \(path), and $TIPS_STORE names none",
      fa: "در \(path) پایگاه داده‌ای نیست و $TIPS_STORE هم پایگاهی را نام نمی‌برد")
  }

  /// What making a store is for, as the purpose of a confirmation.
  package static var makeStore: Message { Message(en: "make one", fa: "ساختن پایگاه") }
  package static var storeWouldBeMade: Message {
    Message(en: "the store would be made", fa: "پایگاه دادهٔ تازه‌ای ساخته می‌شود")
  }
  package static var nothingRecorded: Message {
    Message(
      en: "nothing was recorded. See: tips init --help", fa: "چیزی ثبت نشد. راهنما: tips init --help")
  }

  package static func oldReceipt(_ time: String, years: Int) -> Message {
    Message(
      en: "--at is \(time), \(years) years back: check the year (old reports come by tips import)",
      fa:
        "زمان --at برابر \(time) و \(years) سال پیش است: سال را بررسی کنید (گزارش‌های قدیمی با tips import وارد می‌شوند)")
  }

  package static func lastWholeMonth(_ label: String, days: Message) -> Message {
    Message(
      en: "no period is named; this is the last whole month, \(label): \(days.en)",
      fa: "دوره‌ای نام برده نشده است؛ این آخرین ماه کامل است، \(label): \(days.fa)")
  }

  package static var formatsContradict: Message {
    Message(
      en: "--format, --json and --csv contradict each other",
      fa: "گزینه‌های --format، --json و --csv با هم نمی‌خوانند")
  }

  package static func operatorOption(limit: Int) -> Message {
    Message(
      en: "--operator takes 1 to \(limit) bytes of printable text",
      fa: "گزینهٔ --operator از 1 تا \(limit) بایت متن چاپ‌شدنی می‌گیرد")
  }

  package static func outOfRange(_ option: String, value: String, from lowest: String, to highest: String) -> Message {
    Message(
      en: "\(option) is \(value); it must be \(lowest) to \(highest)",
      fa: "مقدار \(option) برابر \(value) است؛ باید از \(lowest) تا \(highest) باشد")
  }

  // MARK: The environment

  package static func variableNotUTF8(_ name: String) -> Message {
    Message(en: "$\(name) is not UTF-8", fa: "متغیر $\(name) به UTF-8 نیست؛ مقدار آن را به UTF-8 بنویسید")
  }

  package static var noHome: Message {
    Message(
      en: "$HOME is not set: name the store with --store or $TIPS_STORE",
      fa: "متغیر $HOME تعیین نشده است: پایگاه داده را با --store یا $TIPS_STORE نام ببرید")
  }

  package static func badNow(_ typed: String) -> Message {
    Message(
      en: "$TIPS_NOW is '\(typed)'; it must be an instant such as 2025-10-03T21:40:00+03:30",
      fa: "متغیر $TIPS_NOW برابر «\(typed)» است؛ باید زمانی مانند 2025-10-03T21:40:00+03:30 باشد")
  }

  package static func badPatience(_ typed: String) -> Message {
    Message(
      en: "$TIPS_WAIT is '\(typed)'; it must be a number of seconds, 0 to 86400",
      fa: "متغیر $TIPS_WAIT برابر «\(typed)» است؛ باید شمار ثانیه‌ها باشد، از 0 تا 86400")
  }

  package static func operatorVariable(limit: Int) -> Message {
    Message(
      en: "$TIPS_OPERATOR must have 1 to \(limit) bytes of printable text",
      fa: "متغیر $TIPS_OPERATOR باید از 1 تا \(limit) بایت متن چاپ‌شدنی باشد")
  }
}
