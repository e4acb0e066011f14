import TipsText

/// What `tips log` says of a report that it records, and why it records none.
package enum LogWords {
  /// Begins the answer.
  package static func recorded(_ number: String, at time: String, isNew: Bool) -> Message {
    Message(
      en: "\(number)  \(isNew ? "recorded" : "recorded already,") \(time)",
      fa: "گزارش \(number) \(isNew ? "ثبت شد" : "از پیش ثبت شده بود")، \(time)")
  }

  /// The line by which a report came: one that is called by a number is said to be a line.
  package static func line(_ code: String, fa name: String) -> Message {
    Message(en: "line \(code)", fa: name == code ? "خط \(name)" : name)
  }

  package static func duplicate(of lead: String) -> Message {
    Message(en: "duplicate of \(lead)", fa: "تکراریِ \(lead)")
  }

  package static func receipt(_ digits: String) -> Message {
    Message(
      en: "receipt  \(digits)    shown once: who has it is taken for the caller",
      fa: "رسید: \(digits) (تنها همین یک بار نشان داده می‌شود؛ دارندهٔ آن تماس‌گیرنده شمرده می‌شود)")
  }

  package static var noReceipt: Message {
    Message(
      en: "no receipt: it was given, if at all, when the report was recorded",
      fa: "رسیدی داده نشد: اگر رسیدی در کار بوده، هنگام ثبت گزارش داده شده است")
  }

  package static var perhapsSame: Message { Message(en: "perhaps the same event:", fa: "شاید همین رویداد باشد:") }

  package static func ifSame(_ command: String) -> Message {
    Message(en: "if so: \(command)", fa: "اگر چنین است: \(command)")
  }

  package static func next(_ commands: [String]) -> Message {
    HintWords.next(commands.joined(separator: " · "))
  }

  package static func undo(_ command: String) -> Message {
    Message(en: "undo: \(command)", fa: "برای بازگرداندن: \(command)")
  }

  package static var callerNeedsTerminal: Message {
    Message(
      en: "--caller asks on a terminal; in a pipe send the caller with: tips log --batch -",
      fa: "--caller در پایانه می‌پرسد؛ در لوله مشخصات تماس‌گیرنده را با این فرمان بفرستید: tips log --batch -")
  }

  package static var loopNeedsTerminal: Message {
    Message(
      en: "--loop asks on a terminal; in a pipe use: tips log --batch -",
      fa: "--loop در پایانه می‌پرسد؛ در لوله این فرمان را به کار ببرید: tips log --batch -")
  }

  package static var textIsMissing: Message {
    Message(
      en: "<text> is missing: say what was reported, or give - to read it from standard input",
      fa: "<نوشته> داده نشده است: بنویسید چه گزارش شده، یا با - از ورودی استاندارد بخوانید")
  }

  package static var endedInReport: Message {
    Message(
      en: "the input ended in the middle of a report, which was not recorded",
      fa: "ورودی در میانهٔ یک گزارش بسته شد و آن گزارش ثبت نشد")
  }

  package static func doesNotGo(_ given: String, with option: String, because reason: Message) -> Message {
    Message(
      en: "\(given) does not go with \(option): \(reason.en)", fa: "\(given) با \(option) جمع نمی‌شود: \(reason.fa)"
    )
    .namingValues
  }

  package static var eachLineForItself: Message {
    Message(en: "each line says it for itself", fa: "هر سطر خود آن را می‌گوید")
  }

  package static var eachReportItsOwn: Message {
    Message(en: "each report has its own", fa: "هر گزارش مقدار خود را دارد")
  }

  /// Why a line of a batch was refused; programs read it.
  package static func refused(line: Int, _ problem: Message) -> Message {
    Message(en: "line \(line): \(problem.en)", fa: "سطر \(line): \(problem.fa)")
  }

  package static var noAnswer: Message { Message(en: "no answer", fa: "پاسخی نیامد") }
}
