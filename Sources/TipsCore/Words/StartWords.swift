import TipsText

/// What `tips` alone shows: what waits, and what one would do now.
package enum StartWords {
  package static func station(_ number: Int, store path: String) -> Message {
    Message(en: "tips, station \(number): \(path)", fa: "پایگاه دادهٔ ایستگاه \(number): \(path)")
  }

  package static var nothingWaits: Message { Message(en: "no report is open", fa: "هیچ گزارش بازی نیست") }

  /// How many reports are open, and how long the oldest has waited.
  package static func open(_ count: Int, shown: String, oldest: Message) -> Message {
    Message(
      en: "\(shown) open report\(count == 1 ? "" : "s"); the oldest came \(oldest.en) ago",
      fa: "\(shown) گزارش باز؛ قدیمی‌ترین \(oldest.fa) پیش رسیده است")
  }

  package static func overTarget(_ shown: String) -> Message {
    Message(
      en: "\(shown) over their target: tips open --over-target",
      fa: "\(shown) گزارش از مهلت گذشته است: tips open --over-target")
  }

  package static func unsent(_ shown: String) -> Message {
    Message(en: "\(shown) to which nobody was sent yet", fa: "برای \(shown) گزارش هنوز کسی اعزام نشده است")
  }

  package static func unreadable(_ path: String) -> Message {
    Message(
      en: "the store \(path) can't be looked at as it is; this says why: tips open",
      fa: "پایگاه دادهٔ \(path) اکنون خواندنی نیست؛ علت را با این فرمان ببینید: tips open")
  }

  package static func noStore(_ path: String) -> Message {
    Message(en: "there is no store yet at \(path)", fa: "هنوز پایگاه داده‌ای در این مسیر نیست: \(path)")
  }

  package static var beginning: Message { Message(en: "To begin:", fa: "برای آغاز:") }
  package static var shift: Message { Message(en: "In a shift:", fa: "فرمان‌های شیفت:") }

  /// What a line of the screen is for.
  package enum Step: CaseIterable, Sendable {
    case initialise, demonstrate, logFirst
    case log, open, show, stage, outcome, note, search, honorees, stats

    /// The commands of a shift.
    package static let shift: [Self] = [.log, .open, .show, .stage, .outcome, .note, .search, .stats, .honorees]
    /// What one does where no store is.
    package static let beginning: [Self] = [.initialise, .demonstrate, .logFirst]

    /// What is typed; in Persian with values to show how: a Persian name would change places with the Persian text beside it.
    package var commandLine: Message {
      switch self {
      case .initialise: Message(verbatim: "tips init")
      case .demonstrate: Message(verbatim: "tips demo --store demo/tips.db")
      case .log, .logFirst: Message(verbatim: "tips log")
      case .open: Message(verbatim: "tips open")
      case .show: Message(en: "tips show NUMBER", fa: "tips show 13")
      case .stage: Message(en: "tips stage NUMBER STAGE", fa: "tips stage 13 dispatched")
      case .outcome: Message(en: "tips outcome NUMBER OUTCOME", fa: "tips outcome 13 operation")
      case .note: Message(en: "tips note NUMBER TEXT", fa: "tips note 13 \"…\"")
      case .search: Message(en: "tips search WORDS", fa: "tips search \"…\"")
      case .honorees: Message(verbatim: "tips honorees last-month")
      case .stats: Message(verbatim: "tips stats last-month")
      }
    }

    package var meaning: Message {
      switch self {
      case .initialise:
        Message(en: "make the store of the station, and its key", fa: "ساخت پایگاه دادهٔ ایستگاه و کلید آن")
      case .demonstrate: Message(en: "make a made-up province to try things in", fa: "ساخت استانی ساختگی برای آزمودن")
      case .logFirst: Message(en: "record the first report", fa: "ثبت نخستین گزارش")
      case .log:
        Message(en: "record a report; it asks for what is needed", fa: "ثبت گزارش؛ آنچه لازم است پرسیده می‌شود")
      case .open: Message(en: "what waits, most urgent first", fa: "گزارش‌های در انتظار، فوری‌ترین در آغاز")
      case .show: Message(en: "everything about a report", fa: "همه‌چیز دربارهٔ یک گزارش")
      case .stage: Message(en: "mark it dispatched, arrived or closed", fa: "ثبت اعزام، رسیدن یا پایان")
      case .outcome: Message(en: "mark what came of it", fa: "ثبت نتیجهٔ گزارش")
      case .note: Message(en: "add what was said later", fa: "افزودن آنچه بعد گفته شد")
      case .search: Message(en: "find reports by their words", fa: "یافتن گزارش با واژه‌های آن")
      case .honorees: Message(en: "whom to thank", fa: "کسانی که باید از ایشان قدردانی شود")
      case .stats: Message(en: "the figures of the last month", fa: "آمار ماه گذشته")
      }
    }
  }

  package static var help: Message {
    Message(
      en: "All commands: tips --help    One of them: tips help COMMAND",
      fa: "همهٔ فرمان‌ها: tips --help    راهنمای هر یک: tips help log")
  }
}
