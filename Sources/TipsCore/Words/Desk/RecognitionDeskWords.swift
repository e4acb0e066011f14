import TipsText

/// What the pages of recognition say beside the words that the terminal has, too.
package enum RecognitionDeskWords {
  // MARK: Rounds

  package static var title: Message { Message(en: "Recognition", fa: "تجلیل") }
  package static var roundTitle: Message { Message(en: "Round", fa: "دورهٔ تجلیل") }
  package static func round(_ label: String) -> Message {
    Message(en: "Round \(label)", fa: "دورهٔ تجلیل \(label)")
  }
  package static var rounds: Message { Message(en: "Rounds", fa: "دوره‌های تجلیل") }
  package static var noRounds: Message {
    Message(
      en: "No round is issued or waits for a second person yet.",
      fa: "هنوز دوره‌ای صادر نشده است یا در انتظار نفر دوم نیست.")
  }
  package static var lastMonth: Message { Message(en: "The last whole month", fa: "آخرین ماه کامل") }
  package static var notDrafted: Message { Message(en: "not issued yet", fa: "هنوز صادر نشده") }
  package static var openDraft: Message { Message(en: "Open the draft", fa: "باز کردن پیش‌نویس") }
  package static var openRound: Message { Message(en: "Open the round", fa: "باز کردن دوره") }
  package static var otherPeriod: Message { Message(en: "Another period", fa: "دورهٔ دیگر") }
  package static var open: Message { Message(en: "Open", fa: "باز کردن") }
  package static var suchAs: Message { Message(en: "such as", fa: "مانند") }
  package static var span: Message { Message(en: "days", fa: "روزها") }
  package static var steps: Message { Message(en: "Steps of the round", fa: "گام‌های دوره") }
  package static var neverChanges: Message {
    Message(
      en: "This list is issued and never changes. Withdrawals and thanks are recorded beside it.",
      fa: "این فهرست صادر شده است و هرگز تغییر نمی‌کند. کنارگذاشتن و قدردانی در کنار آن ثبت می‌شود.")
  }
  package static var backToRound: Message { Message(en: "Back to the round", fa: "بازگشت به دوره") }

  // MARK: Shares

  package static var shares: Message { Message(en: "Seats of the year", fa: "جایگاه‌های سال") }
  package static var noRoundsInYear: Message {
    Message(en: "No round that ends in this year is issued.", fa: "دوره‌ای که در این سال پایان یابد صادر نشده است.")
  }
  package static func yearBefore(_ label: String) -> Message {
    Message(en: "Seats of \(label)", fa: "جایگاه‌های سال \(label)")
  }

  // MARK: What is missing

  package static func waiting(_ count: Int) -> Message {
    guard count > 0 else {
      return Message(
        en: "An erasure waits for the key to be finished.", fa: "یک پاک‌سازی برای پایان یافتن به کلید نیاز دارد.")
    }
    return Message(
      en: "\(count) sealed \(count == 1 ? "identity waits" : "identities wait") for the key: whose reports these are "
        + "is not known yet, and the list below doesn't count them.",
      fa: "\(count) هویت مُهروموم‌شده منتظر کلید است: هنوز معلوم نیست این گزارش‌ها از کیست، و فهرست زیر آن‌ها را "
        + "نمی‌شمارد.")
  }
  package static var settleThere: Message {
    Message(
      en: "On the machine where the key is, run this line, then open this page anew. If it tells of identities that "
        + "the key doesn't open, issue the round there, too.",
      fa: "روی دستگاهی که کلید در آن است این فرمان را اجرا کنید و سپس این صفحه را از نو باز کنید. اگر گفت هویت‌هایی "
        + "با این کلید باز "
        + "نمی‌شود، دوره را هم همان‌جا صادر کنید.")
  }
  package static var allSettled: Message {
    Message(en: "All callers are told apart.", fa: "همهٔ تماس‌گیرندگان بازشناخته شده‌اند.")
  }
  package static func withoutConsent(_ count: Int) -> Message {
    Message(
      en: "\(count) \(count == 1 ? "candidate has" : "candidates have") given no consent. "
        + "To ask somebody and to record the answer, where the key is:",
      fa: "\(count) نامزد رضایت نداده‌اند. برای پرسیدن از کسی و ثبت پاسخ، روی دستگاهی که کلید در آن است:")
  }
  package static var consentsComplete: Message {
    Message(en: "Nobody is left out for want of consent.", fa: "کسی به سبب نبودِ رضایت بی‌جایگاه نمانده است.")
  }

  // MARK: List

  package static func shown(_ count: Int, of all: Int) -> Message {
    count == all
      ? Message(en: "\(all) \(all == 1 ? "person" : "people")", fa: "\(all) نفر")
      : Message(en: "\(count) of \(all) people", fa: "\(count) نفر از \(all) نفر")
  }
  package static var isNotListed: Message { Message(en: "is not on this list.", fa: "در این فهرست نیست.") }
  package static var whyNot: Message { Message(en: "Why not?", fa: "چرا نیست؟") }
  package static var allCounties: Message { Message(en: "all counties", fa: "همهٔ شهرستان‌ها") }
  package static var pseudonym: Message { Message(en: "Pseudonym", fa: "نام مستعار") }
  package static var filter: Message { Message(en: "Show", fa: "نمایش") }
  package static var showAll: Message { Message(en: "Show everybody", fa: "نمایش همه") }
  package static var leftOut: Message { Message(en: "Without a place", fa: "بدون جایگاه") }
  package static var nobody: Message { Message(en: "Nobody.", fa: "هیچ‌کس.") }
  package static var withdrawn: Message { Message(en: "withdrawn", fa: "کنارگذاشته") }
  package static var toBeThanked: Message { Message(en: "to be thanked", fa: "در انتظار قدردانی") }

  // MARK: Signs

  package static var noQuickSigns: Message {
    Message(
      en: "The times of the incidents and the changed rules show no sign; the reports have not been looked at yet.",
      fa: "در زمان رویدادها و تغییر قاعده‌ها نشانه‌ای نیست؛ خود گزارش‌ها هنوز بررسی نشده‌اند.")
  }
  package static func quickSigns(_ counts: Message) -> Message {
    Message(en: "Signs so far: \(counts.en).", fa: "نشانه‌ها تا اینجا: \(counts.fa).")
  }
  package static var allSigns: Message { Message(en: "Look through the list", fa: "بررسی فهرست") }
  package static var signIsNoProof: Message {
    Message(
      en: "A sign is no proof: read the reports before anybody loses a place.",
      fa: "نشانه دلیل نیست: پیش از آنکه کسی جایگاهش را از دست بدهد، گزارش‌ها را بخوانید.")
  }
  package static func signsOf(_ label: String) -> Message {
    Message(en: "Signs in round \(label)", fa: "نشانه‌های دورهٔ تجلیل \(label)")
  }
  package static var people: Message { Message(en: "People", fa: "افراد") }

  // MARK: What if

  package static var whatIfIsSafe: Message {
    Message(
      en: "Try other numbers and see who would come onto the list, who would leave it, and why.",
      fa: "عددهای دیگری بیازمایید و ببینید چه کسانی وارد فهرست می‌شوند، چه کسانی بیرون می‌روند و چرا.")
  }
  package static var tryRules: Message { Message(en: "Try other rules", fa: "آزمودن آیین‌نامهٔ دیگر") }
  package static func whatIfOf(_ label: String) -> Message {
    Message(en: "Round \(label), what if", fa: "دورهٔ تجلیل \(label) با آیین‌نامهٔ دیگر")
  }
  package static func whatIfHelp(_ version: Int) -> Message {
    Message(
      en: "The fields show policy \(version), which holds. Change what you want to know about; nothing is kept.",
      fa: "خانه‌ها آیین‌نامهٔ برقرار \(version) را نشان می‌دهند. آنچه می‌خواهید تغییر دهید؛ چیزی نگه داشته نمی‌شود.")
  }
  package static var seats: Message { Message(en: "Seats", fa: "جایگاه‌ها") }
  package static var cooldownDays: Message {
    Message(en: "Days before somebody is honoured again", fa: "روزهای فاصله تا تجلیل دوباره")
  }
  package static var minConfirmed: Message {
    Message(en: "Incidents that one needs", fa: "کمترین رویداد لازم")
  }
  package static var dayCap: Message { Message(en: "Incidents that count a day", fa: "سقف رویداد در روز") }
  package static var priorStrength: Message {
    Message(en: "Weight of the station's rate", fa: "وزن نرخ مبنای ایستگاه")
  }
  package static var maxPerNeighbourhood: Message {
    Message(en: "Seats of one neighbourhood (0: any number)", fa: "سقف جایگاه هر محله (0: بی‌سقف)")
  }
  package static var lotteryShare: Message {
    Message(en: "Seats drawn by lot, in thousandths", fa: "جایگاه‌های قرعه، در هزار")
  }
  package static var countySeats: Message {
    Message(en: "Seats shared over counties", fa: "تقسیم جایگاه میان شهرستان‌ها")
  }
  package static var notShared: Message { Message(en: "not shared", fa: "تقسیم نمی‌شود") }
  package static var byPopulation: Message { Message(en: "by inhabitants", fa: "بر پایهٔ جمعیت") }
  package static var byParticipants: Message { Message(en: "by eligible people", fa: "بر پایهٔ شمار مشمولان") }
  package static var wholePolicy: Message { Message(en: "A whole policy instead", fa: "به جای آن، متن کامل آیین‌نامه") }
  package static var pastePolicy: Message {
    Message(
      en: "Paste what tips policy show prints, changed. It is taken instead of the fields above.",
      fa: "خروجی tips policy show را با تغییرها اینجا بگذارید. به جای خانه‌های بالا به کار می‌رود.")
  }
  package static var compare: Message { Message(en: "Compare", fa: "مقایسه") }
  package static var whatWouldChange: Message { Message(en: "What would change", fa: "آنچه تغییر می‌کند") }
  package static var sameRules: Message {
    Message(en: "These are the rules that hold.", fa: "این همان آیین‌نامهٔ برقرار است.")
  }

  // MARK: Reasons

  package static func reasonsOf(_ reporter: String, _ label: String) -> Message {
    Message(en: "\(reporter) in round \(label)", fa: "\(reporter) در دورهٔ تجلیل \(label)")
  }
  package static var countedIncidents: Message { Message(en: "Counted incidents", fa: "رویدادهای شمرده‌شده") }
  package static var howScoreIsMade: Message { Message(en: "How the score is made", fa: "امتیاز چگونه به دست آمد") }

  /// A reason, as whoever asks writes it.
  package static var toAskForConsent: Message { Message(en: "to ask for consent", fa: "پرسیدن رضایت") }
}
