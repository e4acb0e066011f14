import TipsText

/// The help of `tips audit`.
package enum AuditHelp {
  package static var abstract: Message {
    Message(
      en: "Who saw or changed what, and whether anybody bent it.",
      fa: "چه کسی چه چیزی را دید یا تغییر داد، و آیا کسی آن را دستکاری کرده است.")
  }

  // MARK: show

  package static var show: Message {
    Message(en: "Show the newest entries of the audit trail.", fa: "تازه‌ترین رویدادهای دفتر را نشان می‌دهد.")
  }
  package static var subject: Message {
    Message(
      en: """
        A report's number, a reporter such as r-209136, a round's period, or an account such as "user sara". (default: \
        everything)
        """,
      fa: """
        شمارهٔ گزارش، گزارش‌دهنده‌ای مانند r-209136، دورهٔ یک تجلیل، یا حسابی کاربری مانند "user sara". (پیش‌فرض: همه)
        """)
  }
  package static var by: Message {
    Message(
      en: "Only what this operator did, or this account of the machine.",
      fa: "تنها آنچه این اپراتور، یا این حساب رایانه، کرده است.")
  }
  package static var period: Message {
    Message(en: "Only what was done in these days.", fa: "تنها آنچه در این روزها انجام شده است.")
  }
  package static var limit: Message { Message(en: "How many entries at most.", fa: "حداکثر شمار رویدادها.") }

  // MARK: checkpoint

  package static var checkpoint: Message {
    Message(
      en: "Sign how the audit trail stands, to be kept where the store can't be changed.",
      fa: "وضع کنونی دفتر رویدادها را امضا می‌کند تا جایی بیرون از دسترس پایگاه داده نگه داشته شود.")
  }
  package static var checkpointDiscussion: Message {
    Message(
      en: """
        The signed note goes to standard output: keep it on paper or on another machine. `tips audit verify \
        --checkpoint FILE` shows later whether anything before it was changed or cut off. --verifier prints the public \
        key with which others check the signature; note it down once.
        """,
      fa: """
        مُهر امضاشده در خروجی استاندارد نوشته می‌شود: آن را روی کاغذ یا دستگاهی دیگر نگه دارید. با `tips audit verify \
        --checkpoint <پرونده>` بعداً روشن می‌شود که آیا چیزی پیش از آن تغییر کرده یا بریده شده است. --verifier کلید \
        عمومی‌ای را می‌نویسد که دیگران امضا را با آن بررسی می‌کنند؛ یک بار آن را یادداشت کنید.
        """)
  }
  package static var printVerifier: Message {
    Message(
      en: "Print the public key for checking instead of signing anything.",
      fa: "به جای امضا، کلید عمومی بررسی را می‌نویسد.")
  }

  // MARK: verify

  package static var verify: Message {
    Message(en: "Compare the store with its audit trail.", fa: "پایگاه داده را با دفتر رویدادهایش می‌سنجد.")
  }
  package static var verifyDiscussion: Message {
    Message(
      en: """
        Finds entries that were edited, inserted, removed or moved; reports, outcomes, lists, reporters and reference data \
        that were edited outside the program; summaries that do not match; and, with checkpoints kept elsewhere, a \
        trail that was rewritten or cut off. Exit status 65 where something is found; 69 where nothing is, but the key \
        that is there, or was named, can't be used, so that it was not checked which reports are whose.
        """,
      fa: """
        رویدادهایی را می‌یابد که ویرایش، افزوده، حذف یا جابه‌جا شده‌اند؛ گزارش‌ها، نتیجه‌ها، فهرست‌ها، گزارش‌دهندگان \
        و داده‌های پایه‌ای را که بیرون از برنامه ویرایش شده‌اند؛ جمع‌هایی را که نمی‌خوانند؛ و، با مُهرهایی که جای \
        دیگری نگه داشته شده‌اند، دفتری را که بازنویسی یا بریده شده است. اگر چیزی بیابد با وضعیت 65 پایان می‌یابد؛ و با \
        69 اگر چیزی نیابد ولی کلیدی که هست یا نام برده شده به کار نیاید و بررسی نشود کدام گزارش از کیست.
        """)
  }
  package static var givenCheckpoint: Message {
    Message(
      en: "A checkpoint that was kept elsewhere; - is standard input.",
      fa: "مُهری که جای دیگری نگه داشته شده است؛ - ورودی استاندارد است.")
  }
  package static var verifier: Message {
    Message(
      en: "A public key that was noted down (audit checkpoint --verifier): no other one may have signed a checkpoint.",
      fa: "کلید عمومی‌ای که یادداشت شده است (audit checkpoint --verifier): مُهر را نباید کلید دیگری امضا کرده باشد.")
  }
}
