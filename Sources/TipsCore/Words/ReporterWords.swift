import TipsText

/// Reporters by their pseudonyms, and who they are.
package enum ReporterWords {
  /// What a centre says of callers whom their stations have not told apart yet.
  package static var settledAtStations: Message {
    Message(
      en: "some callers are not told apart yet, and don't count here: their stations settle first, and then "
        + "send: tips sync",
      fa: "هویت برخی تماس‌گیرندگان هنوز بازشناسی نشده است و اینجا به حساب نمی‌آیند: نخست ایستگاه آنان بازشناسی "
        + "می‌کند و سپس می‌فرستد: tips sync")
  }

  package static var neverAsked: Message { Message(en: "never asked", fa: "هرگز پرسیده نشده") }

  package static func consent(_ consent: Message, at time: String) -> Message {
    Message(en: "\(consent.en), \(time)", fa: "\(consent.fa)، \(time)")
  }

  package static func wording(_ version: String) -> Message {
    Message(en: "wording \(version)", fa: "عبارت \(version)")
  }

  /// Where a consent was given that a caller told with a report, as the store keeps it in English.
  package static var toldInReport: Message { Message(en: "report", fa: "گزارش") }

  package static func by(_ name: String) -> Message { Message(en: "by \(name)", fa: "به دست \(name)") }

  /// All reports with what came of them; nil where there are none.
  package static func reports(_ total: Int, _ outcomes: Message?) -> Message {
    guard let outcomes else { return Message(en: "\(total)", fa: "\(total)") }
    return Message(en: "\(total): \(outcomes.en)", fa: "\(total) (\(outcomes.fa))")
  }

  package static func noConsent(_ typed: String) -> Message {
    Message(
      en: "no consent '\(typed)': it is none, private, initials or name",
      fa: "رضایتی به نام «\(typed)» نیست: یکی از none، private، initials و name است")
  }

  // MARK: Protection

  package static var undoNeedsReason: Message {
    Message(en: "--undo needs --reason", fa: "گزینهٔ --undo به --reason نیاز دارد")
  }

  package static var protectionNeedsNone: Message {
    Message(
      en: "--reason is only for --undo; protection needs none",
      fa: "گزینهٔ --reason تنها برای --undo است؛ حفاظت دلیل نمی‌خواهد")
  }

  // MARK: Finding

  package static var notFound: Message {
    Message(
      en: "no reporter calls from this number; who gave none, or another one, can't be found by it",
      fa: "هیچ گزارش‌دهنده‌ای با این شماره تماس نمی‌گیرد؛ کسی را که شماره نداده یا شمارهٔ دیگری داده است با آن "
        + "نمی‌توان یافت")
  }

  package static var callersTelephone: Message { Message(en: "caller's telephone", fa: "تلفن تماس‌گیرنده") }

  package static var numberMissing: Message {
    Message(
      en: "the number is missing: type it, or send it as one line",
      fa: "شماره داده نشده است: آن را وارد کنید یا در یک سطر بفرستید")
  }

  // MARK: Erasure

  package static func willLose(reports: Int, texts: Bool) -> Message {
    Message(
      en: reports == 1
        ? "1 report loses its reporter\(texts ? " and its text" : ""), for good"
        : "\(reports) reports lose their reporter\(texts ? " and their texts" : ""), for good",
      fa: "\(reports) گزارش برای همیشه گزارش‌دهندهٔ خود\(texts ? " و متن خود" : "") را از دست می‌دهد")
  }

  package static var toErase: Message { Message(en: "erase", fa: "پاک‌سازی") }
  package static var erasureIsFinal: Message {
    Message(en: "erasing can't be taken back", fa: "پاک‌سازی بازگشت‌پذیر نیست")
  }
  package static var nothingErased: Message { Message(en: "nothing was erased", fa: "چیزی پاک نشد") }

  package static func wasErased(_ reporter: String, on time: String) -> Message {
    Message(
      en: "\(reporter) was erased on \(time); the store's files were cleared again",
      fa: "گزارش‌دهندهٔ \(reporter) در \(time) پاک‌سازی شده است؛ پرونده‌های پایگاه داده دوباره پاک شد")
  }

  package static func erased(_ reporter: String, reports: Int, identities: Int, texts: Int) -> Message {
    Message(
      en: "\(reporter) erased: \(reports.counting("report")) unlinked, \(identities.counting("identity", "identities"))"
        + (texts > 0 ? ", \(texts.counting("text"))" : "") + " removed",
      fa: "گزارش‌دهندهٔ \(reporter) پاک‌سازی شد: \(reports.grouped) گزارش از او جدا شد، \(identities.grouped) هویت"
        + (texts > 0 ? " و \(texts.grouped) متن" : "") + " حذف شد")
  }

  /// What stands behind an answer where copies of something removed are left.
  package static var tracesLeft: Message {
    Message(
      en: "; copies of it are left in the file: run the same command again without --no-rewrite",
      fa: "؛ رونوشت‌هایی از آن در پرونده مانده است: همین فرمان را بدون --no-rewrite دوباره اجرا کنید")
  }

  // MARK: Settling

  package static func settled(opened: Int, newReporters: Int, unlinkable: Int, unopenable: Int) -> Message {
    guard opened + unopenable > 0 else {
      return Message(en: "no new identities", fa: "هویت تازه‌ای برای بازشناسی نبود")
    }
    return Message(
      en: "settled \(opened.counting("identity", "identities")): \(newReporters.counting("new reporter")), "
        + "\(unlinkable) without a number that tells "
        + "people apart, \(unopenable) not to be opened",
      fa: "\(opened.grouped) هویت بازشناخته شد: \(newReporters.grouped) گزارش‌دهندهٔ تازه، "
        + "\(unlinkable.grouped) بدون شماره‌ای که افراد را از هم بازشناساند، \(unopenable) ناگشودنی")
  }

  package static func settledMeanwhile(_ opened: Int, newReporters: Int) -> Message {
    Message(
      en: "settled \(opened.counting("identity", "identities")), \(newReporters.counting("new reporter"))",
      fa: "\(opened.grouped) هویت بازشناخته شد، \(newReporters.grouped) گزارش‌دهندهٔ تازه")
  }

  package static func notOpenable(_ count: Int) -> Message {
    Message(
      en: "\(count) sealed identities can't be opened with this key; they are left out",
      fa: "\(count) هویت مُهروموم‌شده با این کلید گشوده نمی‌شود؛ آن‌ها به حساب نمی‌آیند")
  }
}
