import TipsText

/// The help of `tips activity`.
package enum ActivityHelp {
  package static var abstract: Message {
    Message(
      en: "Workshops, visits and other meetings with people.", fa: "کارگاه‌ها، بازدیدها و دیگر نشست‌ها با مردم.")
  }

  package static var add: Message { Message(en: "Record an activity.", fa: "یک فعالیت ثبت می‌کند.") }
  package static var set: Message { Message(en: "Put an activity right.", fa: "مشخصات یک فعالیت را درست می‌کند.") }

  package static var remove: Message {
    Message(
      en: "Take an activity out that was recorded by mistake.", fa: "فعالیتی را که به اشتباه ثبت شده حذف می‌کند.")
  }

  package static var list: Message {
    Message(en: "List activities, newest first.", fa: "فعالیت‌ها را فهرست می‌کند، تازه‌ترین نخست.")
  }

  package static var newKind: Message {
    Message(en: "What it was, such as workshop or school_visit.", fa: "نوع آن، مانند workshop یا school_visit.")
  }

  package static var kind: Message { Message(en: "What it was.", fa: "نوع آن.") }
  package static var place: Message { Message(en: "Where it was.", fa: "محل آن.") }
  package static var at: Message { Message(en: "When it was.", fa: "زمان آن.") }
  package static var atOrNow: Message { Message(en: "When it was. (default: now)", fa: "زمان آن. (پیش‌فرض: اکنون)") }
  package static var people: Message { Message(en: "How many people took part.", fa: "شمار شرکت‌کنندگان.") }

  package static var id: Message {
    Message(en: "Its number. See: tips activity list", fa: "شمارهٔ آن. ببینید: tips activity list")
  }

  package static var period: Message {
    Message(en: "Only those of a period, such as 1404-07.", fa: "تنها آن‌ها که در یک دوره‌اند، مانند 1404-07.")
  }

  package static var after: Message { Message(en: "Go on behind this activity.", fa: "ادامهٔ فهرست پس از این فعالیت.") }
}
