import TipsText

/// The help of `tips reporter`, `tips settle` and of the options that show who somebody is.
package enum ReporterHelp {
  package static var abstract: Message {
    Message(
      en: "Reporters by their pseudonyms: consent, protection, exclusion, erasure.",
      fa: "گزارش‌دهندگان با نام مستعار: رضایت، حفاظت، استثنا، پاک‌سازی.")
  }

  package static var pseudonym: Message { HonoreesHelp.pseudonym }

  // MARK: show

  package static var show: Message {
    Message(
      en: "What is known of a reporter; the identity stays sealed.",
      fa: "آنچه را از گزارش‌دهنده می‌دانیم نشان می‌دهد؛ هویت مُهروموم‌شده می‌ماند.")
  }

  // MARK: consent

  package static var setConsent: Message {
    Message(
      en: "Record which form of thanks a reporter agreed to.",
      fa: "ثبت می‌کند که گزارش‌دهنده به چه شکلی از قدردانی رضایت داده است.")
  }
  package static var consent: Message {
    Message(en: "none, private, initials or name.", fa: "none، private، initials یا name.")
  }
  package static var consentSource: Message {
    Message(
      en: "Where the consent was given, such as \"call of 1404-07-12\".",
      fa: "رضایت در کجا داده شد، مانند «تماس 1404-07-12».")
  }
  package static var wording: Message {
    Message(
      en: "Which wording they agreed to, such as 1404-2.", fa: "به کدام عبارت رضایت داده شد، مانند 1404-2.")
  }

  // MARK: protect

  package static var protect: Message {
    Message(
      en: "Keep a reporter off every list from now on.",
      fa: "گزارش‌دهنده را از این پس از همهٔ فهرست‌ها بیرون نگه می‌دارد.")
  }
  package static var unprotect: Message { Message(en: "Take the protection back.", fa: "حفاظت را لغو می‌کند.") }
  package static var unprotectReason: Message {
    Message(en: "Why it is taken back; only with --undo.", fa: "چرا لغو می‌شود؛ تنها با --undo.")
  }

  // MARK: exclude

  package static var exclude: Message {
    Message(
      en: "Keep a reporter out of recognition: staff, family, paid source, party to the matter.",
      fa: "گزارش‌دهنده را از تجلیل مستثنا می‌کند: کارکنان، بستگان، منبع با پاداش، طرف ماجرا.")
  }
  package static var excludeReason: Message { Message(en: "Why.", fa: "دلیل.") }
  package static var include: Message { Message(en: "Let them take part again.", fa: "استثنا را لغو می‌کند.") }

  // MARK: find

  package static var find: Message {
    Message(
      en: "Find the reporter who calls from a telephone number.",
      fa: "گزارش‌دهنده‌ای را که با یک شمارهٔ تلفن تماس می‌گیرد می‌یابد.")
  }
  package static var findDiscussion: Message {
    Message(
      en: """
        The number is typed on the terminal, which doesn't show it, or sent as one line of standard input; never on the \
        command line. It needs the key, and it is recorded who looked, when and why.
        """,
      fa: """
        شماره در پایانه نوشته می‌شود و دیده نمی‌شود، یا در یک خط از ورودی استاندارد می‌آید؛ هرگز در خط فرمان. به کلید \
        نیاز دارد و ثبت می‌شود چه کسی، کی و چرا جست‌وجو کرد.
        """)
  }
  package static var findReason: Message {
    Message(
      en: "Why, without a name or number: it is kept.", fa: "دلیل، بدون نام یا شماره: نگه داشته می‌شود.")
  }

  // MARK: erase

  package static var erase: Message {
    Message(
      en: "Forget a reporter for good: telephone number, name, link and consents.",
      fa: "گزارش‌دهنده را برای همیشه پاک‌سازی می‌کند: شمارهٔ تلفن، نام، پیوند و رضایت‌ها.")
  }
  package static var eraseDiscussion: Message {
    Message(
      en: "Counts, outcomes and issued lists stay. It can't be taken back. docs/privacy.md says what stays where.",
      fa: "شمارش‌ها، نتیجه‌ها و فهرست‌های صادرشده می‌مانند. بازگشت‌پذیر نیست. docs/privacy.md می‌گوید چه چیز کجا می‌ماند.")
  }
  package static var eraseReason: Message {
    Message(en: "Why, without a name: it is kept.", fa: "دلیل، بدون نام: نگه داشته می‌شود.")
  }
  package static var texts: Message {
    Message(
      en: "Remove the texts, addresses, positions and remarks of the person's reports too.",
      fa: "متن، نشانی، مختصات و ملاحظات گزارش‌های این فرد را هم حذف می‌کند.")
  }
  package static var yes: Message { HonoreesHelp.yes }
  package static var noRewrite: Message {
    Message(
      en: "Never rewrite the store's file, even where a copy of something removed is left in it.",
      fa: "پروندهٔ پایگاه داده را بازنویسی نمی‌کند، حتی اگر رونوشتی از آنچه حذف شد در آن بماند.")
  }

  // MARK: Options that show who somebody is

  package static var reveal: Message {
    Message(
      en: "Show names and telephone numbers. It is recorded who looked, when and why.",
      fa: "نام‌ها و شماره‌های تلفن را نشان می‌دهد. ثبت می‌شود چه کسی، کی و چرا دید.")
  }
  package static var revealReason: Message {
    Message(en: "Why; needed with --reveal.", fa: "دلیل؛ با --reveal لازم است.")
  }
  package static var revealYes: Message {
    Message(
      en: "Do not ask for confirmation; needed with --reveal in a pipe.",
      fa: "تأیید نمی‌خواهد؛ با --reveal در لوله لازم است.")
  }

  // MARK: settle

  package static var settle: Message {
    Message(
      en: "Open new sealed identities with the key, and tell reporters apart.",
      fa: "هویت‌های مُهروموم‌شدهٔ تازه را با کلید می‌گشاید و گزارش‌دهندگان را از هم بازمی‌شناسد.")
  }
  package static var settleDiscussion: Message {
    Message(
      en: """
        Names and numbers stay sealed; reports of one telephone number get one pseudonym. The commands that need it do \
        it by themselves where the key is; this one is for the machine of the officer.
        """,
      fa: """
        نام‌ها و شماره‌ها مُهروموم‌شده می‌مانند؛ گزارش‌های یک شمارهٔ تلفن یک نام مستعار می‌گیرند. فرمان‌هایی که به آن نیاز \
        دارند هر جا کلید باشد خود این کار را می‌کنند؛ این فرمان برای رایانهٔ افسر است.
        """)
  }
}
