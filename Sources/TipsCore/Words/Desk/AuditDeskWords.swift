import TipsText

/// What the desk says to the auditor.
package enum AuditDeskWords {
  package static var audit: Message { Message(en: "Audit", fa: "حسابرسی") }
  package static var trail: Message { Message(en: "Audit trail", fa: "دفتر رویدادها") }
  package static var copy: Message { Message(en: "Copy", fa: "رونوشت") }

  // MARK: The trail

  package static var about: Message { Message(en: "About", fa: "دربارهٔ") }
  package static var aboutHint: Message {
    Message(
      en: "a report's number, r-… of a reporter, the period of a round, or user NAME",
      fa: "شمارهٔ گزارش، r-… گزارش‌دهنده، دورهٔ تجلیل مانند 1404-07، یا user و نام کاربری")
  }
  package static var person: Message { Message(en: "By whom (name or account)", fa: "چه کسی (نام یا حساب)") }
  package static var period: Message { Message(en: "When (a period)", fa: "چه زمانی (یک دوره)") }
  package static var newestFirst: Message { Message(en: "Newest first", fa: "تازه‌ترین‌ها نخست") }
  package static var older: Message { Message(en: "Older entries", fa: "ردیف‌های پیش‌تر") }
  package static var noEntries: Message { Message(en: "No entries.", fa: "ردیفی نیست.") }
  package static var noneInPart: Message {
    Message(
      en: "None in this part of the trail; go on to older entries.",
      fa: "در این بخش از دفتر ردیفی نبود؛ به سراغ ردیف‌های پیش‌تر بروید.")
  }
  package static func entry(_ sequence: Int64) -> Message {
    Message(en: "Entry \(sequence)", fa: "ردیف \(sequence) دفتر رویدادها")
  }
  package static var before: Message { Message(en: "hash of the rows before", fa: "درهم‌ریز ردیف‌ها پیش از آن") }
  package static var after: Message { Message(en: "hash of the rows after", fa: "درهم‌ریز ردیف‌ها پس از آن") }

  // MARK: Checkpoints

  package static var checkpoints: Message { Message(en: "Checkpoints", fa: "مُهرها") }
  package static var head: Message { Message(en: "How the trail stands now", fa: "وضع کنونی دفتر") }
  package static var entryCount: Message { Message(en: "entries", fa: "شمار ردیف‌ها") }
  package static var signElsewhere: Message {
    Message(
      en: "The officer signs this on the machine with the key; keep what it prints elsewhere:",
      fa: "افسر آن را روی رایانه‌ای که کلید دارد امضا می‌کند؛ آنچه چاپ می‌شود را جای دیگری نگه دارید:")
  }
  package static var checkElsewhere: Message {
    Message(en: "Later it is checked with:", fa: "بعداً با این بررسی می‌شود:")
  }
  package static var verifierKeys: Message { Message(en: "Keys that check signatures", fa: "کلیدهای بررسی امضا") }
  package static var noKeys: Message { Message(en: "No key has signed yet.", fa: "هنوز کلیدی امضا نکرده است.") }
  package static var signedOnes: Message { Message(en: "Checkpoints in the store", fa: "مُهرهای پایگاه داده") }
  package static var noCheckpoints: Message {
    Message(en: "No checkpoint was signed yet.", fa: "هنوز مُهری امضا نشده است.")
  }
  package static func covers(_ size: Int64) -> Message {
    Message(en: "covers \(size) entries", fa: "\(size) ردیف را می‌پوشاند")
  }

  // MARK: Verification

  package static var verification: Message { Message(en: "Verification", fa: "بررسی درستی") }
  package static var verify: Message { Message(en: "Verify now", fa: "اکنون بررسی شود") }
  package static var takesLong: Message {
    Message(
      en: "Reads the whole store beside the work that goes on; this can take minutes.",
      fa: "همهٔ پایگاه داده را در کنار کار جاری می‌خواند؛ ممکن است چند دقیقه طول بکشد.")
  }
  package static var refresh: Message { Message(en: "Look again", fa: "دوباره ببینید") }
  package static var begins: Message { Message(en: "begins …", fa: "آغاز می‌شود …") }
  package static var ended: Message { Message(en: "Ended", fa: "پایان یافت:") }
  package static var neverVerified: Message {
    Message(
      en: "Not verified since the server started.", fa: "از آغاز به کار سرور تاکنون بررسی نشده است.")
  }
  package static var noKeyHere: Message {
    Message(en: "the server doesn't have the key", fa: "سرور کلید را ندارد")
  }

  // MARK: Roles

  package static var roles: Message { Message(en: "Who has which role", fa: "چه کسی چه نقشی دارد") }
  package static var rolesCaption: Message {
    Message(en: "Since when, as the audit trail tells it", fa: "زمان‌ها از دفتر رویدادهاست")
  }
  package static var rolesSince: Message { Message(en: "Roles, since", fa: "نقش‌ها و زمان آغاز") }
}
