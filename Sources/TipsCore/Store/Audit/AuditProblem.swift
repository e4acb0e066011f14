import TipsText

/// What can be wrong with what the trail covers, as the end of a sentence about it.
enum AuditProblem {
  static let changedOutside = Message(en: "was changed outside the program", fa: "بیرون از برنامه تغییر کرده است")
  static let setChangedOutside = Message(en: "were changed outside the program", fa: "بیرون از برنامه تغییر کرده است")
  static let gone = Message(en: "is not there any more", fa: "دیگر نیست")
  static let unreadable = Message(en: "can't be read", fa: "خوانده نمی‌شود")
  static let unreadableEnd = Message(en: "can't be read to the end: ", fa: "تا پایان خوانده نمی‌شود: ")

  // MARK: The file

  static let pagesGone = Message(en: "leads to pages that are not there", fa: "به صفحه‌هایی می‌رسد که نیست")
  static let unlikeTexts = Message(en: "does not match the reports' texts", fa: "با متن گزارش‌ها نمی‌خواند")

  static func rowGone(_ row: Int64) -> Message {
    Message(en: "row \(row) names a row that is not there", fa: "ردیف \(row) آن به ردیفی بسته است که نیست")
  }

  // MARK: The chain and its checkpoints

  static let unchained = Message(
    en: "does not continue the chain: it, or the one before it, was changed or moved",
    fa: "زنجیره را دنبال نمی‌کند: خودش یا ردیف پیش از آن تغییر کرده یا جابه‌جا شده است")
  static let clockWentBack = Message(
    en: "is older than the one before it: a clock went back, or was ahead before",
    fa: "کهنه‌تر از ردیف پیش از خود است: ساعت به عقب رفته یا پیش‌تر جلو بوده است")
  static let checkpointGone = Message(
    en: "tells of a checkpoint that is gone", fa: "از مُهری می‌گوید که دیگر نیست")
  static let checkpointUnreadable = Message(en: "in the store can't be read", fa: "در پایگاه داده خوانده نمی‌شود")

  static func missing(before next: Int64) -> Message {
    Message(en: "is missing; the next one is \(next)", fa: "نیست؛ ردیف بعدی \(next) است")
  }

  static func unsigned(by signers: Message) -> Message {
    Message(en: "is not signed by \(signers.en)", fa: "با \(signers.fa) امضا نشده است")
  }

  static func coversMore(_ time: String, than entries: Int64) -> Message {
    Message(
      en: "of \(time) covers more than the \(entries) entries that are left",
      fa: "با زمان \(time) بیش از \(entries) ردیفی را می‌پوشاند که مانده است")
  }

  static func otherHash(_ time: String) -> Message {
    Message(
      en: "of \(time) has another hash: entries before it were changed",
      fa: "با زمان \(time) درهم‌ریز دیگری دارد: ردیف‌های پیش از آن تغییر کرده‌اند")
  }

  // MARK: Reports and reporters

  static let neverRecorded = Message(
    en: "was never recorded in the trail", fa: "هرگز در دفتر رویدادها ثبت نشده است")
  static let noIntake = Message(en: "has no entry of its intake", fa: "ردیفی برای دریافت خود ندارد")
  static let markedAndGone = Message(
    en: "is marked as never to be published, and is not there any more",
    fa: "نشان «هرگز منتشر نشود» دارد و دیگر نیست")
  static let unopenable = Message(
    en: "has an identity that does not open: it was changed, or sealed to another key",
    fa: "هویتی دارد که گشوده نمی‌شود: دست خورده یا با کلید دیگری مُهر شده است")
  static let tiedWithoutKey = Message(
    en: "was tied to a reporter, or taken away from one, without the officer's key",
    fa: "بی کلید افسر به گزارش‌دهنده‌ای بسته یا از او جدا شده است")
  static let otherNumber = Message(
    en: "is tied to a reporter with another telephone number", fa: "به گزارش‌دهنده‌ای با شمارهٔ تلفن دیگری بسته است")
  static let linkWithoutKey = Message(
    en: "is tied to a reporter without the officer's key", fa: "بی کلید افسر به گزارش‌دهنده‌ای بسته است")
  static let fromNowhere = Message(
    en: "has a name or a time of consent from nowhere", fa: "نام یا زمان رضایتی بی‌خاستگاه دارد")

  static func changed(_ span: Message) -> Message {
    Message(
      en: "(\(span.en)): one or more of them were changed, added or removed outside the program",
      fa: "(\(span.fa)): یکی یا بیشتر بیرون از برنامه تغییر کرده، افزوده یا حذف شده است")
  }

  // MARK: Summaries

  static func rows(_ rows: Int) -> Message {
    Message(
      en: "has \(rows) rows that are not as the reports say", fa: "در \(rows) ردیف با گزارش‌ها نمی‌خواند")
  }
}
