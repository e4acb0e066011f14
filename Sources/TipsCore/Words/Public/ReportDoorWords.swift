import TipsText

/// What the form says by which citizens report.
package enum ReportDoorWords {
  package static var introduction: Message {
    Message(
      en: "It takes two minutes. You may stay anonymous; only the first question must be answered.",
      fa: "دو دقیقه وقت می‌گیرد. می‌توانید ناشناس بمانید؛ تنها پرسش نخست باید پاسخ داده شود.")
  }

  package static var usedForm: Message {
    Message(
      en: "This form has already brought a report, which was recorded. If what stands below is another one, send it.",
      fa: "با این فرم پیش‌تر یک گزارش فرستاده‌اید و ثبت شده است. اگر آنچه در زیر می‌بینید گزارش دیگری است، "
        + "آن را بفرستید.")
  }
  package static var addByReceipt: Message {
    Message(
      en: "To add something to the first one, use its receipt.",
      fa: "برای افزودن به گزارش نخست، رسید آن را به کار ببرید.")
  }

  // MARK: What

  package static var whatTitle: Message { Message(en: "What happened?", fa: "چه دیدید یا چه شد؟") }
  package static var text: Message { Message(en: "In your own words", fa: "به زبان خودتان بنویسید") }
  package static var textHint: Message {
    Message(
      en: "Who, what, which vehicle, which direction: whatever you know.",
      fa: "چه کسی، چه کاری، کدام خودرو، به کدام سو: هر چه می‌دانید.")
  }
  package static var about: Message { Message(en: "What is it about?", fa: "دربارهٔ چیست؟") }
  package static var aboutUnknown: Message {
    Message(
      en: "I don't know, or something else",
      fa: "نمی‌دانم، یا چیز دیگری")
  }
  package static var aboutEvents: Message { Message(en: "Something that happened", fa: "رویدادها") }
  package static var aboutPolice: Message { Message(en: "About the police", fa: "دربارهٔ پلیس") }

  // MARK: Where

  package static var whereTitle: Message { Message(en: "Where?", fa: "کجا؟") }
  package static var county: Message { Message(en: "County", fa: "شهرستان") }
  package static var countyUnknown: Message { Message(en: "I don't know", fa: "نمی‌دانم") }
  package static var otherProvinces: Message { Message(en: "Other provinces", fa: "استان‌های دیگر") }
  package static var place: Message { Message(en: "City, village or neighbourhood", fa: "شهر، روستا یا محله") }
  package static var address: Message { Message(en: "Address, or what is near", fa: "نشانی، یا آنچه نزدیک آن است") }
  package static var givePosition: Message { Message(en: "Add where I am now", fa: "افزودن جایی که اکنون هستم") }
  package static var positionHint: Message {
    Message(en: "Only when you press it. You can remove it.", fa: "تنها وقتی که آن را بزنید. می‌توانید آن را بردارید.")
  }
  package static var positionAdded: Message { Message(en: "Your position is added:", fa: "جای شما افزوده شد:") }
  package static var removePosition: Message { Message(en: "Remove it", fa: "برداشتن") }
  package static var positionFailed: Message {
    Message(
      en: "Your device didn't tell its position. Write the address.", fa: "دستگاه جای خود را نگفت. نشانی را بنویسید.")
  }
  package static var noneOfThese: Message { Message(en: "None of these", fa: "هیچ‌کدام") }

  // MARK: When

  package static var whenTitle: Message { Message(en: "When?", fa: "کِی؟") }
  package static var now: Message { Message(en: "Now, or just before", fa: "همین حالا یا اندکی پیش") }
  package static var today: Message { Message(en: "Today", fa: "امروز") }
  package static var otherDay: Message { Message(en: "Another day", fa: "روز دیگر") }
  package static var timeOfDay: Message { Message(en: "At what time, about", fa: "ساعت تقریبی") }
  package static var timeExample: Message { Message(en: "such as 21:30", fa: "مانند 21:30") }
  package static var day: Message { Message(en: "Day", fa: "روز") }
  package static var month: Message { Message(en: "Month", fa: "ماه") }
  package static var year: Message { Message(en: "Year", fa: "سال") }

  // MARK: Who

  package static var whoTitle: Message { Message(en: "Do you want to stay anonymous?", fa: "می‌خواهید ناشناس بمانید؟") }
  package static var anonymous: Message {
    Message(en: "Yes, and give me a receipt", fa: "بله، و رسید می‌گیرم")
  }
  package static var anonymousHint: Message {
    Message(
      en: "With the receipt you can ask later what came of it, and answer questions.",
      fa: "با رسید می‌توانید بعداً بپرسید چه شد و به پرسش پلیس پاسخ دهید.")
  }
  package static var named: Message { Message(en: "No, I say who I am", fa: "نه، شماره و نامم را می‌دهم") }
  package static var namedHint: Message {
    Message(
      en: "Both are sealed at once; those who work on the report don't see them.",
      fa: "هر دو بی‌درنگ مُهروموم می‌شود و کسانی که روی گزارش کار می‌کنند آن‌ها را نمی‌بینند.")
  }
  package static var phone: Message { Message(en: "Telephone", fa: "شمارهٔ تلفن") }
  package static var name: Message { Message(en: "Name", fa: "نام و نام خانوادگی") }
  package static var thanks: Message { Message(en: "May the police thank you?", fa: "پلیس چگونه از شما قدردانی کند؟") }

  /// A form of thanks by its code.
  package static func consent(_ code: String) -> Message {
    switch code {
    case "private": Message(en: "In private; my name appears nowhere", fa: "خصوصی؛ نامم جایی نیاید")
    case "initials": Message(en: "On a list, with my initials", fa: "در فهرست، با حروف اول نامم")
    case "name": Message(en: "On a list, with my full name", fa: "در فهرست، با نام کاملم")
    default: Message(en: "I want no thanks", fa: "قدردانی نمی‌خواهم")
    }
  }

  package static var send: Message { Message(en: "Send the report", fa: "فرستادن گزارش") }

  // MARK: What is wrong with a field

  package static var textMissing: Message {
    Message(en: "Write what happened; a few words will do", fa: "بنویسید چه شد؛ چند کلمه بس است")
  }

  package static func tooLong(letters: Int) -> Message {
    Message(
      en: "This is too long; shorten it to about \(letters) letters",
      fa: "بیش از اندازه بلند است؛ آن را به حدود "
        + "\(letters) حرف کوتاه کنید")
  }

  package static var unreadable: Message {
    Message(
      en: "This holds a sign that can't be sent; type it anew",
      fa: "نشانه‌ای در آن است که فرستاده نمی‌شود؛ "
        + "دوباره بنویسید")
  }

  package static var aboutClosed: Message {
    Message(en: "This is no longer on the list; choose anew", fa: "این دیگر در فهرست نیست؛ دوباره برگزینید")
  }

  package static func severalPlaces(_ typed: String) -> Message {
    Message(
      en: "'\(typed)' is the name of several places; which one?", fa: "«\(typed)» نام چند جاست؛ کدام یک؟")
  }

  package static var timeMissing: Message {
    Message(en: "Write the time; about is enough", fa: "ساعت را بنویسید؛ تقریبی بس است")
  }

  package static var timeUnreadable: Message {
    Message(en: "Write the time as hours and minutes, such as 21:30", fa: "ساعت را چنین بنویسید: 21:30")
  }

  package static var dayImpossible: Message {
    Message(en: "There is no such day; look at the date", fa: "چنین روزی نیست؛ تاریخ را ببینید")
  }

  package static var inFuture: Message {
    Message(en: "This time is still to come", fa: "این زمان هنوز نرسیده است")
  }

  package static var phoneMissing: Message {
    Message(
      en: "Write your telephone number, or choose to stay anonymous",
      fa: "شمارهٔ تلفن را بنویسید، یا ناشناس‌ماندن را "
        + "برگزینید")
  }

  package static var phoneUnusable: Message {
    Message(
      en: "This is not a whole number; a landline needs its area code",
      fa: "این شماره کامل نیست؛ تلفن ثابت "
        + "پیش‌شمارهٔ شهر می‌خواهد")
  }

  package static var nameMissing: Message {
    Message(en: "For thanks on a list your name is needed", fa: "برای قدردانی در فهرست، نام لازم است")
  }

  package static var consentMissing: Message {
    Message(en: "Choose one", fa: "یکی را برگزینید")
  }
}
