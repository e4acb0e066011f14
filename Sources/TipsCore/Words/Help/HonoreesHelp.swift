import TipsText

/// The help of `tips honorees`.
package enum HonoreesHelp {
  package static var abstract: Message {
    Message(
      en: "Draft, issue and show the list of people to be thanked.",
      fa: "فهرست کسانی را که باید از آنان تجلیل شود تهیه می‌کند، صادر می‌کند و نشان می‌دهد.")
  }

  // MARK: Options that several commands have

  package static var period: Message { Message(en: "The round's period.", fa: "دورهٔ فهرست.") }
  package static var pastPeriod: Message {
    Message(
      en: "A period that is over, such as 1404-07.", fa: "دوره‌ای که به پایان رسیده است، مانند 1404-07.")
  }
  package static var pseudonym: Message {
    Message(en: "The pseudonym, such as r-209136.", fa: "نام مستعار، مانند r-209136.")
  }
  package static var yes: Message { Message(en: "Do not ask for confirmation.", fa: "تأیید نمی‌خواهد.") }

  // MARK: draft

  package static var draft: Message {
    Message(
      en: "The list of a period as it would be issued now.",
      fa: "فهرست یک دوره را چنان‌که اکنون صادر می‌شد نشان می‌دهد.")
  }
  package static var draftPeriod: Message {
    Message(
      en: "A period, such as 1404-07, 1404-W28 or last-month. Default: the last whole month.",
      fa: "دوره، مانند 1404-07، 1404-W28 یا last-month. پیش‌فرض: آخرین ماه کامل.")
  }
  package static var whatIf: Message {
    Message(
      en: "Compare with what another policy would make of it: who enters, who leaves, and why.",
      fa: "فهرست را با آیین‌نامه‌ای دیگر می‌سنجد: چه کسی وارد می‌شود، چه کسی بیرون می‌رود و چرا.")
  }
  package static var sensitivity: Message {
    Message(
      en: "Try each constant of the policy a fifth smaller and larger: how many seats change.",
      fa: "هر ثابت آیین‌نامه را یک‌پنجم کمتر و بیشتر می‌آزماید: چند جایگاه تغییر می‌کند.")
  }

  // MARK: check

  package static var check: Message {
    Message(
      en: "What to look at before a list is issued: signs of made-up reports, of collusion, of changed rules.",
      fa: "آنچه را پیش از صدور فهرست باید دید نشان می‌دهد: نشانه‌های گزارش ساختگی، تبانی و تغییر قاعده‌ها.")
  }
  package static var checkDiscussion: Message {
    Message(
      en: """
        A sign is no proof and changes no place: it names reports to read and people to call. docs/scoring.md has the \
        rule of each. Of an issued round the people and incidents are those of its list.
        """,
      fa: """
        نشانه دلیل نیست و رتبهٔ کسی را تغییر نمی‌دهد: گزارش‌هایی را که باید خواند و کسانی را که باید با آنان تماس \
        گرفت نام می‌برد. قاعدهٔ هر نشانه در docs/scoring.md است. در دورهٔ صادرشده، افراد و رویدادها همان‌هایی‌اند که \
        در فهرست آن آمده‌اند.
        """)
  }
  package static var checkPeriod: Message {
    Message(
      en: "A period, such as 1404-07. Default: the last whole month.",
      fa: "دوره، مانند 1404-07. پیش‌فرض: آخرین ماه کامل.")
  }

  // MARK: approve

  package static var approve: Message {
    Message(
      en: "Approve the list of a period as a second person, where the policy asks for one.",
      fa: "فهرست یک دوره را به دست نفر دوم تأیید می‌کند، اگر آیین‌نامه آن را بخواهد.")
  }
  package static var approveDiscussion: Message {
    Message(
      en: """
        The approval holds for the list as it stands now: whatever changes it voids the approval. The second person has \
        another name and another account of the machine than who drafted the list, and isn't root.
        """,
      fa: """
        تأیید برای فهرست به همان صورتی است که اکنون هست: هر تغییری آن را باطل می‌کند. نفر دوم نام و حساب کاربری \
        دیگری جز آنِ تهیه‌کنندهٔ فهرست دارد و root نیست.
        """)
  }

  // MARK: issue

  package static var issue: Message {
    Message(
      en: "Freeze the list of a period; an issued round never changes.",
      fa: "فهرست یک دوره را صادر می‌کند؛ دورهٔ صادرشده هرگز تغییر نمی‌کند.")
  }

  // MARK: show

  package static var show: Message {
    Message(
      en: "Show an issued round, or why somebody is on a list or not.",
      fa: "دورهٔ صادرشده را نشان می‌دهد، یا اینکه چرا کسی در فهرست هست یا نیست.")
  }
  package static var why: Message {
    Message(
      en: "Every incident and the sums that made somebody's score, or the rule that left them out; of a draft too.",
      fa: "همهٔ رویدادها و جمع‌هایی که امتیاز یک نفر را ساخته است، یا قاعده‌ای که او را بیرون گذاشته؛ برای پیش‌نویس هم.")
  }

  // MARK: list

  package static var list: Message {
    Message(
      en: "List the rounds: those that wait for approval, and the issued ones.",
      fa: "دوره‌های تجلیل را فهرست می‌کند: آن‌هایی که در انتظار تأییدند و آن‌هایی که صادر شده‌اند.")
  }

  // MARK: withdraw

  package static var withdraw: Message {
    Message(
      en: "Mark that somebody leaves an issued list, and name who is next in line.",
      fa: "یک نفر را از فهرست صادرشده کنار می‌گذارد و نفر بعدی در نوبت را نام می‌برد.")
  }
  package static var withdrawDiscussion: Message {
    Message(
      en: "The issued list itself stays as it was; whoever withdrew is on no export and is not revealed.",
      fa: "فهرست صادرشده همان می‌ماند که بود؛ کسی که کنار گذاشته شود در هیچ خروجی نمی‌آید و هویتش نشان داده نمی‌شود.")
  }
  package static var withdrawReason: Message {
    Message(
      en: "Why; needed unless they withdrew before.", fa: "دلیل؛ لازم است مگر پیش‌تر کنار گذاشته شده باشد.")
  }
  package static var replace: Message {
    Message(en: "Give the seat to the next in line.", fa: "جایگاه را به نفر بعدی در نوبت می‌دهد.")
  }

  // MARK: thank

  package static var thank: Message {
    Message(
      en: "Record a ceremony: everybody on the list was thanked, apart from who was absent.",
      fa: "آیین تجلیل را ثبت می‌کند: از همهٔ افراد فهرست جز غایبان قدردانی شد.")
  }
  package static var thankDiscussion: Message {
    Message(
      en: "Who was absent can be thanked at a later ceremony, by the same command. --undo takes the last one back.",
      fa: "از غایبان می‌توان در آیینی دیگر با همین فرمان قدردانی کرد. --undo آخرین آیین را پس می‌گیرد.")
  }
  package static var thankAt: Message {
    Message(
      en: "The day of the ceremony, such as 1404-08-15 or today.", fa: "روز آیین، مانند 1404-08-15 یا today.")
  }
  package static var thankPlace: Message { Message(en: "Where it was.", fa: "جای برگزاری.") }
  package static var absent: Message {
    Message(en: "Who did not come; several may follow.", fa: "چه کسی نیامد؛ چند نفر را پشت هم بنویسید.")
  }
  package static var undo: Message {
    Message(
      en: "Take the last ceremony back, as though nobody had been thanked at it; with --reason.",
      fa: "آخرین آیین را پس می‌گیرد، گویی در آن از کسی قدردانی نشده است؛ با --reason.")
  }
  package static var undoReason: Message { Message(en: "Why it is taken back.", fa: "چرا پس گرفته می‌شود.") }

  // MARK: export

  package static var export: Message {
    Message(
      en: "Write who is to be thanked: as CSV or JSON, or with --html or --pdf as pages of the ceremony.",
      fa: "کسانی را که باید از آنان تجلیل شود می‌نویسد: به CSV یا JSON، یا با --html یا --pdf به صورت صفحه‌های آیین.")
  }
  package static var excel: Message {
    Message(
      en: "Begin the CSV with a byte order mark, by which spreadsheets know Persian letters.",
      fa: "CSV را با نشان ترتیب بایت آغاز می‌کند تا صفحه‌گسترده‌ها حروف فارسی را بشناسند.")
  }
  package static var certificates: Message {
    Message(
      en: "With --html or --pdf: one certificate a person in place of the list.",
      fa: "با --html یا --pdf: به جای فهرست، برای هر نفر یک لوح تقدیر.")
  }

  // MARK: shares

  package static var shares: Message {
    Message(
      en: "How the seats of a year fell: by county against its reports, first-time and returning people.",
      fa: "سهم جایگاه‌های یک سال را نشان می‌دهد: هر شهرستان در برابر گزارش‌هایش، بار نخست و دوباره.")
  }
  package static var sharesDiscussion: Message {
    Message(
      en: "Counted are the issued rounds whose last day lies in the period, without those who withdrew.",
      fa: "دوره‌های صادرشده‌ای شمرده می‌شوند که روز آخرشان در این دوره است، بدون کنارگذاشته‌شدگان.")
  }
  package static var sharesPeriod: Message {
    Message(
      en: "A period, such as 1405 or 1404-07..1405-06.", fa: "دوره، مانند 1405 یا 1404-07..1405-06.")
  }
}
