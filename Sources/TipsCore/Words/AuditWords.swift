import TipsText

/// What `tips audit` says.
package enum AuditWords {
  package static var keepElsewhere: Message {
    Message(
      en: "keep this elsewhere; later: tips audit verify --checkpoint FILE",
      fa: "این را جای دیگری نگه دارید؛ بعداً: tips audit verify --checkpoint <پرونده>")
  }

  package static func namesNothing(_ typed: String) -> Message {
    Message(
      en: "'\(typed)' is no report, reporter or round. What a person did: tips audit show --by \(typed)",
      fa: "«\(typed)» نه گزارش است، نه گزارش‌دهنده و نه دوره. آنچه یک نفر کرده است: tips audit show --by \(typed)")
  }

  // MARK: A verification

  package static var noKey: Message { Message(en: "the key is not here", fa: "کلید اینجا نیست") }

  package static var provinceKey: Message {
    Message(
      en: "the key is the province's, and not here; its officer checks them at the centre",
      fa: "کلید از آن استان است و اینجا نیست؛ افسر استان آن‌ها را در مرکز وارسی می‌کند")
  }

  package static func entries(_ count: Int, head: String) -> Message {
    Message(en: "entries      \(count.grouped), head \(head)…", fa: "رویدادها: \(count.grouped)، سر دفتر \(head)…")
  }

  package static func reports(_ count: Int) -> Message {
    Message(en: "reports      \(count.grouped)", fa: "گزارش‌ها: \(count.grouped)")
  }

  package static func checkpoints(_ count: Int) -> Message {
    Message(en: "checkpoints  \(count)", fa: "مُهرها: \(count)")
  }

  /// Whether it was checked which reports are whose; with the reason where it was not.
  package static func links(unchecked: Message?) -> Message {
    Message(
      en: "links        " + (unchecked.map { "not checked: \($0.en)" } ?? "checked with the key"),
      fa: "پیوند گزارش‌ها با گزارش‌دهندگان: " + (unchecked.map { "بررسی نشد: \($0.fa)" } ?? "با کلید بررسی شد"))
  }

  package static func found(_ count: Int) -> Message {
    Message(
      en: "found        \(count == 0 ? "nothing" : String(count))",
      fa: count == 0 ? "ناسازگاری: یافت نشد" : "ناسازگاری: \(count) مورد")
  }

  package static func finding(_ kind: Message, _ subject: Message, _ problem: Message) -> Message {
    Message(
      en: "  \(kind.en)  \(subject.en)  \(problem.en)", fa: "  \(kind.fa)؛ \(subject.fa): \(problem.fa)")
  }

  package static func more(_ count: Int) -> Message {
    Message(en: "  … and \(count) more", fa: "  … و \(count) مورد دیگر")
  }

  package static func notice(_ subject: Message, _ problem: Message) -> Message {
    Message(en: "notice       \(subject.en) \(problem.en)", fa: "توجه: \(subject.fa): \(problem.fa)")
  }

  package static func cannotFind(_ limit: Message) -> Message {
    Message(en: "can't find   \(limit.en)", fa: "یافتنی نیست: \(limit.fa)")
  }

  package static var wholeTrail: Message {
    Message(
      en: "a trail that was rewritten or cut off as a whole: give a checkpoint from elsewhere",
      fa: "دفتری که یکسره بازنویسی یا بریده شده باشد: مُهری را که جای دیگری نگه داشته‌اید بدهید")
  }

  package static var afterCheckpoint: Message {
    Message(
      en: "what was rewritten after the newest checkpoint given",
      fa: "آنچه پس از تازه‌ترین مُهرِ داده‌شده بازنویسی شده باشد")
  }

  package static var movedReports: Message {
    Message(
      en: "reports that were moved to another reporter: that needs the key",
      fa: "گزارش‌هایی که به گزارش‌دهندهٔ دیگری داده شده باشند: کلید می‌خواهد")
  }

  package static var neverRecorded: Message {
    Message(
      en: "reports that were never recorded, and marks that were false when they were made",
      fa: "گزارش‌هایی که هرگز ثبت نشده‌اند، و نتیجه‌هایی که از آغاز نادرست ثبت شده‌اند")
  }

  // MARK: What made it fail

  package static func doesNotAgree(in count: Int) -> Message {
    Message(
      en:
        "the store does not agree with its audit trail in \(count) \(count == 1 ? "place" : "places"); keep the file as it is, and compare with a backup and a checkpoint of before",
      fa:
        "پایگاه داده در \(count) جا با دفتر رویدادهایش نمی‌خواند؛ پرونده را همان‌گونه که هست نگه دارید و با پشتیبان و مُهری از پیش بسنجید"
    )
  }

  package static func unchecked(_ reason: Message) -> Message {
    Message(
      en: "it was not checked which reports are whose: \(reason.en)",
      fa: "بررسی نشد کدام گزارش از کیست: \(reason.fa)")
  }
}
