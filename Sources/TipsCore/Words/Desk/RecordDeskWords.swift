import TipsText

/// What the operator's screen says.
package enum RecordDeskWords {
  package static var record: Message { Message(en: "Record a report", fa: "ثبت گزارش") }
  package static var whatHappened: Message { Message(en: "What happened?", fa: "چه شده؟") }
  package static var wantsReceipt: Message {
    Message(en: "Receipt for an anonymous caller", fa: "رسید برای تماس‌گیرندهٔ ناشناس")
  }
  package static var send: Message { Message(en: "Record", fa: "ثبت") }
  package static var sendKeys: Message {
    Message(
      en: "Enter records, in the text Ctrl+Enter; Esc goes to the board",
      fa: "اینتر ثبت می‌کند، در متن Ctrl+Enter؛ Esc به تابلو می‌رود")
  }

  package static func priority(_ priority: Int) -> Message {
    switch priority {
    case 1: Message(en: "1, most urgent", fa: "1، فوری‌ترین")
    case 5: Message(en: "5, least urgent", fa: "5، کم‌فوریت‌ترین")
    default: Message(en: "\(priority)", fa: "\(priority)")
    }
  }

  // MARK: Names

  package static var chooseOne: Message { Message(en: "Which one?", fa: "کدام یک؟") }
  package static var nothingFits: Message { Message(en: "nothing is called so", fa: "چیزی به این نام نیست") }
  package static var comesNear: Message {
    Message(en: "nothing is called so; near:", fa: "چیزی به این نام نیست؛ نزدیک به آن:")
  }

  package static func unknown(_ noun: Message, _ typed: String) -> Message {
    Message(
      en: "no \(noun.en) is called '\(typed)'; type other letters",
      fa: "\(noun.fa)ی به نام «\(typed)» نیست؛ حروف دیگری بنویسید")
  }

  package static func ambiguous(_ noun: Message, _ typed: String) -> Message {
    Message(
      en: "'\(typed)' may be several; choose one, or type more letters",
      fa: "«\(typed)» چند \(noun.fa) می‌تواند باشد؛ یکی را برگزینید یا حروف بیشتری بنویسید")
  }

  package static func inactive(_ noun: Message, _ typed: String) -> Message {
    Message(
      en: "\(noun.en) '\(typed)' is closed to new reports; choose another",
      fa: "\(noun.fa) «\(typed)» برای گزارش‌های تازه بسته است؛ دیگری را برگزینید")
  }

  package static var positionWanted: Message {
    Message(
      en: "two numbers are wanted, north and east, such as 37.2809, 49.5832",
      fa: "دو عدد لازم است، عرض و طول جغرافیایی، مانند 37.2809، 49.5832")
  }

  // MARK: The caller

  package static var callerHeld: Message {
    Message(
      en: "What was told of the caller is kept and not shown again; leave the fields empty, or tell it anew.",
      fa: "مشخصات تماس‌گیرنده نگه داشته شده و دوباره نشان داده نمی‌شود؛ خانه‌ها را خالی بگذارید یا از نو بنویسید.")
  }

  package static var forgetCaller: Message { Message(en: "forget it", fa: "کنار گذاشته شود") }

  package static var receiptOnce: Message {
    Message(
      en: "Read the receipt out now: it is shown once, and who has it is taken for the caller.",
      fa: "رسید را همین حالا بخوانید: تنها یک بار نشان داده می‌شود و دارندهٔ آن تماس‌گیرنده شمرده می‌شود.")
  }

  // MARK: The same event

  package static var perhapsSame: Message {
    Message(en: "Perhaps the same event", fa: "شاید همین رویداد باشد")
  }

  package static var leadingReport: Message {
    Message(en: "Leading report, if it is the same event", fa: "گزارش اصلی، اگر همان رویداد است")
  }

  package static func sameEvent(_ key: Int) -> Message {
    Message(en: "Alt+\(key) same event", fa: "Alt+\(key) همین است")
  }

  // MARK: The line

  package static var sending: Message { Message(en: "recording …", fa: "در حال ثبت …") }
  package static var offline: Message {
    Message(
      en: "The line is cut. What you type stays here.", fa: "ارتباط قطع است. آنچه می‌نویسید همین‌جا می‌ماند.")
  }
  package static var lineIsBack: Message { Message(en: "The line is back.", fa: "ارتباط برقرار شد.") }
  package static var waitingForLine: Message {
    Message(
      en: "No answer yet: it may be recorded or not. It is sent again by itself and recorded once; since",
      fa: "هنوز پاسخی نیامده و معلوم نیست ثبت شده باشد. خودبه‌خود دوباره فرستاده و تنها یک بار ثبت می‌شود؛ از")
  }
  package static var busy: Message {
    Message(
      en: "Not recorded yet: many are waiting. It is sent again by itself.",
      fa: "هنوز ثبت نشده: درخواست‌های بسیاری در صف است. خودبه‌خود دوباره فرستاده می‌شود.")
  }
  package static var failed: Message {
    Message(en: "Not recorded. What you typed is still here:", fa: "ثبت نشد. آنچه نوشته‌اید همین‌جاست:")
  }
  package static var signedOut: Message {
    Message(
      en: "Not recorded: you are no longer signed in. Log in beside this page, then press Record again.",
      fa: "ثبت نشد: دیگر وارد سامانه نیستید. در صفحه‌ای دیگر وارد شوید و سپس دوباره «ثبت» را بزنید.")
  }
  package static var logInAgain: Message { Message(en: "Log in on a new page", fa: "ورود در صفحه‌ای تازه") }

  // MARK: Taking back

  package static var takeBack: Message { Message(en: "Take back", fa: "برگرداندن") }
  package static var tooLate: Message { Message(en: "not taken back", fa: "برگردانده نشد") }

  /// The note that is kept with the outcome.
  package static var takenBackNote: Message {
    Message(en: "taken back at once by the operator", fa: "اپراتور بی‌درنگ آن را برگرداند")
  }

  package static func wasTakenBack(_ number: String) -> Message {
    Message(
      en: "\(number) was taken back: it is marked as called off, and nothing was deleted",
      fa: "گزارش \(number) برگردانده شد: نتیجهٔ آن «لغوشده» است و چیزی حذف نشده است")
  }
}
