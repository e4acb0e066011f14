import TipsText

/// The help of `tips init`.
package enum InitHelp {
  package static var abstract: Message {
    Message(
      en: "Make a store, and the key that opens callers' identities.",
      fa: "پایگاه داده‌ای می‌سازد، با کلیدی که هویت تماس‌گیرندگان را باز می‌کند.")
  }
  package static var station: Message {
    Message(
      en: "The station's number, 0 to 999; it begins every report number.",
      fa: "شمارهٔ ایستگاه، از 0 تا 999؛ شمارهٔ هر گزارش با آن آغاز می‌شود.")
  }
  package static var zone: Message { Message(en: "The station's time zone.", fa: "منطقهٔ زمانی ایستگاه.") }
  package static var group: Message {
    Message(
      en: "Let the accounts of a group work with the store; the key stays for you alone. (default: the store too)",
      fa: "حساب‌های یک گروه هم با پایگاه داده کار کنند؛ کلید فقط برای شما می‌ماند. (پیش‌فرض: پایگاه داده هم فقط برای شما)")
  }
}

/// The help of `tips demo`.
package enum DemoHelp {
  package static var abstract: Message {
    Message(
      en: "Fill a new store with a made-up province, to try things out.",
      fa: "پایگاه دادهٔ تازه‌ای را برای آزمودن با استانی ساختگی پر می‌کند.")
  }
  package static var discussion: Message {
    Message(
      en:
        "Everything is invented, and the key that opens the callers' identities follows from the seed: never log a real report into this store.",
      fa:
        "همه‌چیز ساختگی است و کلیدی که هویت تماس‌گیرندگان را باز می‌کند از بذر به دست می‌آید: هرگز گزارشی واقعی در این پایگاه ثبت نکنید."
    )
  }
  package static var reports: Message { Message(en: "How many reports.", fa: "شمار گزارش‌ها.") }
  package static var seed: Message {
    Message(
      en: "Which of all made-up provinces; the same seed and end make the same reports.",
      fa: "کدام استان ساختگی؛ با بذر و پایان یکسان، همان گزارش‌ها ساخته می‌شوند.")
  }
  package static var days: Message {
    Message(en: "Over how many days the reports are spread.", fa: "گزارش‌ها در چند روز پخش شوند.")
  }
  package static var until: Message {
    Message(
      en: "Until when things happen. (default: last midnight)",
      fa: "رویدادها تا چه زمانی باشند. (پیش‌فرض: نیمه‌شب گذشته)")
  }
}

/// The help of `tips doctor`.
package enum DoctorHelp {
  package static var abstract: Message {
    Message(
      en: "Look at the store, its files and the machine; say what to do about it.",
      fa: "پایگاه داده، پرونده‌های آن و دستگاه را وارسی می‌کند و می‌گوید چه باید کرد.")
  }
  package static var discussion: Message {
    Message(
      en: "Changes nothing. Ends with 78 when there is a problem to mend; notes do not count.",
      fa: "چیزی را تغییر نمی‌دهد. اگر مشکلی باشد که باید رفع شود با وضعیت 78 پایان می‌یابد؛ نکته‌ها به شمار نمی‌آیند.")
  }
  package static var full: Message {
    Message(
      en: "Also hold indices against their tables, and the search index against the texts; writers wait for that.",
      fa: "نمایه‌ها را با جدول‌هایشان و نمایهٔ جست‌وجو را با متن‌ها هم می‌سنجد؛ در این مدت کسی نمی‌تواند بنویسد.")
  }
  package static var group: Message {
    Message(
      en: "See whether the store is for a group of accounts, and how to make it so. (default: for whom it is)",
      fa: "می‌بیند پایگاه داده برای گروهی از حساب‌هاست یا نه، و چگونه می‌توان چنین کرد. (پیش‌فرض: برای هر که هست)")
  }
}

/// The help of `tips backup`.
package enum BackupHelp {
  package static var abstract: Message {
    Message(
      en: "Make a checked copy of the store in a folder, while others work.",
      fa: "در حالی که دیگران کار می‌کنند، رونوشتی بررسی‌شده از پایگاه داده در پوشه‌ای می‌سازد.")
  }
  package static var discussion: Message {
    Message(
      en: "The recognition key is not in it: keep a copy of the key apart.",
      fa: "کلید شناسایی در آن نیست: رونوشتی از کلید را جدا نگه دارید.")
  }
  package static var folder: Message { Message(en: "A folder, on another disk.", fa: "پوشه‌ای روی دیسکی دیگر.") }
  package static var recipient: Message {
    Message(
      en: "Encrypt with age for a public key (age1…), or for those in a file. Several may be given.",
      fa: "با age برای کلیدی عمومی (age1…) یا کلیدهای یک پرونده رمز می‌کند. می‌توان چند بار نوشت.")
  }
  package static var keep: Message {
    Message(
      en: "Remove older backups of this store, so that this many stay with the new one.",
      fa: "پشتیبان‌های قدیمی‌تر این پایگاه را حذف می‌کند تا با پشتیبان تازه این شمار بماند.")
  }
}

/// The help of `tips restore`.
package enum RestoreHelp {
  package static var abstract: Message {
    Message(
      en: "Make a store of a backup, after checking it.",
      fa: "پشتیبان را بررسی می‌کند و از آن پایگاه داده می‌سازد.")
  }
  package static var discussion: Message {
    Message(
      en: "An encrypted one: age -d -i KEYFILE BACKUP | tips restore - --to STORE",
      fa: "پشتیبان رمزشده: age -d -i <کلید> <پشتیبان> | tips restore - --to <پایگاه>")
  }
  package static var file: Message {
    Message(en: "The backup; - is standard input.", fa: "پشتیبان؛ - ورودی استاندارد است.")
  }
  package static var to: Message { Message(en: "Where the store is to be.", fa: "جای پایگاه داده.") }
  package static var replace: Message {
    Message(
      en: "Put it in the place of the store that is there, which is gone then.",
      fa: "جایگزین پایگاه داده‌ای می‌شود که آنجاست؛ آن پایگاه از میان می‌رود.")
  }
  package static var group: Message {
    Message(
      en: "Let the accounts of a group work with a new store; one that is replaced stays for whom it was.",
      fa: "حساب‌های یک گروه هم با پایگاه تازه کار کنند؛ پایگاه جایگزین‌شده برای همان کسانی می‌ماند که بود.")
  }
}

/// The help of `tips retention`.
package enum RetentionHelp {
  package static var abstract: Message {
    Message(
      en: "Remove texts, addresses and identities of old reports; what is counted stays.",
      fa: "متن‌ها، نشانی‌ها و هویت‌های گزارش‌های قدیمی را حذف می‌کند؛ آنچه شمرده می‌شود می‌ماند.")
  }
  package static var discussion: Message {
    Message(
      en: "Only of reports that are closed or have an outcome. It can't be taken back.",
      fa: "فقط از گزارش‌هایی که پایان یافته‌اند یا نتیجه دارند. بازگشت‌پذیر نیست.")
  }
  package static var olderThan: Message {
    Message(
      en: "How old: years, months or days, such as 5y, 18m or 90d.",
      fa: "از چه زمانی قدیمی‌تر: سال، ماه یا روز، مانند 5y، 18m یا 90d.")
  }
  package static var dryRun: Message {
    Message(
      en: "Only say how many reports it would concern.", fa: "فقط می‌گوید شامل چند گزارش می‌شود.")
  }
  package static var rewrite: Message {
    Message(
      en: "Write the store's file anew at the end, whatever was removed, or never. (default: where texts were removed)",
      fa: "در پایان، پروندهٔ پایگاه داده را در هر حال از نو می‌نویسد، یا هرگز. (پیش‌فرض: اگر متنی حذف شده باشد)")
  }
}
