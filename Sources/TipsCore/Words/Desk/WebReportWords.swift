import TipsText

/// What the desk says of reports that citizens sent by themselves, and of messages between them and the station.
package enum WebReportWords {
  package static var title: Message { Message(en: "Reports from the web", fa: "گزارش‌های وب") }
  package static var entry: Message { Message(en: "Web", fa: "گزارش‌های وب") }
  package static var longestFirst: Message {
    Message(en: "what waits to be taken, the longest wait first", fa: "گزارش‌های در انتظار پذیرش، قدیمی‌ترین نخست")
  }
  package static var nothingWaits: Message {
    Message(en: "Nothing waits to be taken.", fa: "گزارشی در انتظار پذیرش نیست.")
  }

  package static func untaken(_ shown: Message) -> Message {
    Message(en: "Waiting to be taken · \(shown.en)", fa: "در انتظار پذیرش · \(shown.fa)")
  }

  /// On the board, which leaves these out.
  package static func waiting(_ shown: Message) -> Message {
    Message(
      en: "Reports from the web that wait to be taken: \(shown.en)",
      fa: "گزارش‌های وب در انتظار پذیرش: "
        + "\(shown.fa)")
  }

  package static func moreThan(_ count: Int) -> Message {
    Message(en: "more than \(count)", fa: "بیش از \(count)")
  }

  package static func newWords(_ count: Int) -> Message {
    Message(en: "New messages of reporters · \(count)", fa: "پیام‌های تازهٔ گزارش‌دهندگان · \(count)")
  }

  package static var sender: Message { Message(en: "sender", fa: "فرستنده") }

  package static func sender(isAnonymous: Bool, canBeAsked: Bool) -> Message {
    switch (isAnonymous, canBeAsked) {
    case (false, _): Message(en: "gave name and number", fa: "نام و شماره داده")
    case (true, true): Message(en: "anonymous, with receipt", fa: "ناشناس، با رسید")
    case (true, false): Message(en: "anonymous", fa: "ناشناس")
    }
  }

  package static var further: Message { Message(en: "Further", fa: "بعدی") }
  package static var fromTheStart: Message { Message(en: "From the start", fa: "از آغاز") }

  // MARK: Taking and refusing

  package static var tickAll: Message { Message(en: "Tick all", fa: "علامت‌زدن همه") }
  package static var take: Message { Message(en: "Take", fa: "پذیرفتن") }
  package static var refuse: Message { Message(en: "Refuse: outcome and note", fa: "رد کردن: نتیجه و یادداشت") }
  package static var taken: Message { Message(en: "taken", fa: "پذیرفته شد") }
  package static var putBack: Message { Message(en: "Put back", fa: "بازگرداندن به صف وب") }
  package static var tookReport: Message {
    Message(en: "The report is taken: it is on the board now.", fa: "گزارش پذیرفته شد و اکنون بر تابلو است")
  }
  package static var putReportBack: Message {
    Message(en: "The report waits to be taken again.", fa: "گزارش دوباره در انتظار پذیرش است")
  }
  package static var takeKey: (key: Message, meaning: Message) {
    (Message(en: "پ  M", fa: "پ  M"), Message(en: "take", fa: "پذیرفتن"))
  }

  // MARK: Messages

  package static var messages: Message { Message(en: "Messages", fa: "پیام‌ها") }
  package static var byReceipt: Message {
    Message(
      en: "The reporter reads and answers by receipt; nobody knows who it is. Ask nothing that names them.",
      fa: "گزارش‌دهنده با رسید می‌خواند و پاسخ می‌دهد و کسی نمی‌داند او کیست؛ چیزی نپرسید که او را بشناساند.")
  }
  package static var unanswered: Message {
    Message(en: "not answered yet", fa: "هنوز پاسخی نیامده است")
  }
  package static var ofStation: Message { Message(en: "Station", fa: "ایستگاه") }
  package static var ofReporter: Message { Message(en: "Reporter", fa: "گزارش‌دهنده") }
  package static var removed: Message { Message(en: "(removed)", fa: "(حذف‌شده)") }
  package static var question: Message { Message(en: "Question to the reporter", fa: "پرسش از گزارش‌دهنده") }
  package static var ask: Message { Message(en: "Ask", fa: "پرسیدن") }
  package static var asked: Message {
    Message(en: "The question is left for the reporter.", fa: "پرسش برای گزارش‌دهنده گذاشته شد")
  }
  package static var seen: Message { Message(en: "Seen", fa: "دیدم") }
  package static var markedSeen: Message {
    Message(en: "The messages are marked as seen.", fa: "پیام‌ها دیده‌شده ثبت شد")
  }
}
