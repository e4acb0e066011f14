import TipsText

/// What is said about lists: that they are empty, and how they go on.
package enum ListWords {
  /// - Parameters:
  ///   - thing: one of the things that were looked for; see ``ListedThing``.
  ///   - span: the days or hours that were looked at; nil for all.
  package static func nothingFound(_ thing: Message, in span: Message?) -> Message {
    Message(
      en: "no \(thing.en) found" + (span.map { " in " + $0.en } ?? ""),
      fa: (span.map { "در \($0.fa) " } ?? "") + "هیچ \(thing.fa) یافت نشد")
  }

  /// How to see the rest, as a command.
  package static func more(_ command: String) -> Message { Message(en: "more: \(command)", fa: "ادامه: \(command)") }

  /// How to see the rest, where the command is not repeated.
  package static func moreAfter(_ last: String) -> Message {
    Message(
      en: "more: add --after \(last), or set --limit",
      fa: "ادامه: گزینهٔ --after \(last) را بیفزایید یا --limit را تعیین کنید")
  }

  /// A period as typed, with its days.
  package static func period(_ label: String, days: Message) -> Message {
    Message(en: "\(label), \(days.en)", fa: "\(label)، \(days.fa)")
  }
}

/// What lists hold, one of it: in Persian behind «هیچ».
package enum ListedThing {
  package static var report: Message { Message(en: "report", fa: "گزارشی") }
  package static var openReport: Message { Message(en: "open report", fa: "گزارش بازی") }
  package static var similarReport: Message { Message(en: "similar report", fa: "گزارش مشابهی") }
  package static var operation: Message { Message(en: "operation", fa: "عملیاتی") }
  package static var activity: Message { Message(en: "activity", fa: "فعالیتی") }
  package static var round: Message { Message(en: "round", fa: "دورهٔ تجلیلی") }
  package static var issuedRound: Message { Message(en: "issued round", fa: "دورهٔ تجلیل صادرشده‌ای") }
  package static var policy: Message { Message(en: "policy", fa: "آیین‌نامه‌ای") }
  package static var auditEntry: Message { Message(en: "audit entry", fa: "رویدادی در دفتر رویدادها") }
  package static var importBatch: Message { Message(en: "import", fa: "ورود داده‌ای") }
  package static var template: Message { Message(en: "template", fa: "قالبی") }
  package static var line: Message { Message(en: "line", fa: "خطی") }
  package static var place: Message { Message(en: "place", fa: "محلی") }
  package static var category: Message { Message(en: "category", fa: "موضوعی") }
  package static var user: Message { Message(en: "account", fa: "حساب کاربری‌ای") }
}
