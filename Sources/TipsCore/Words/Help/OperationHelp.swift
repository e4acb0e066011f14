import TipsText

/// The help of `tips operation`.
package enum OperationHelp {
  package static var abstract: Message {
    Message(en: "Operations and what they yielded.", fa: "عملیات‌ها و دستاوردهای آن‌ها.")
  }

  package static var add: Message { Message(en: "Record an operation.", fa: "یک عملیات ثبت می‌کند.") }
  package static var show: Message { Message(en: "Show an operation.", fa: "یک عملیات را نشان می‌دهد.") }

  package static var list: Message {
    Message(en: "List operations, newest first.", fa: "عملیات‌ها را فهرست می‌کند، تازه‌ترین نخست.")
  }

  package static var set: Message { Message(en: "Put an operation right.", fa: "مشخصات یک عملیات را درست می‌کند.") }

  package static var result: Message {
    Message(en: "Put right what an operation yielded.", fa: "دستاوردهای یک عملیات را درست می‌کند.")
  }

  package static var resultSet: Message {
    Message(
      en: "Say how much of something an operation yielded, in the place of what was said before.",
      fa: "مقدار یک دستاورد عملیات را به جای آنچه پیش از این گفته شده ثبت می‌کند.")
  }

  package static var resultRemove: Message {
    Message(
      en: "Take a result out that was recorded by mistake.", fa: "دستاوردی را که به اشتباه ثبت شده حذف می‌کند.")
  }

  package static var merge: Message {
    Message(
      en: "Make one operation another name of a second one, which gets its reports and results.",
      fa: "یک عملیات را نام دیگر عملیاتی دیگر می‌کند و گزارش‌ها و دستاوردهایش به آن می‌رسد.")
  }

  package static var remove: Message {
    Message(
      en: "Take an operation out that was recorded by mistake and that no report names.",
      fa: "عملیاتی را که به اشتباه ثبت شده و گزارشی به آن پیوند ندارد حذف می‌کند.")
  }

  package static var newReference: Message {
    Message(en: "Its reference, such as OP-771.", fa: "نشان آن، مانند OP-771.")
  }

  package static var reference: Message { Message(en: "Its reference.", fa: "نشان آن.") }

  package static var operationReference: Message {
    Message(en: "The operation's reference.", fa: "نشان عملیات.")
  }

  package static var at: Message { Message(en: "When it was.", fa: "زمان آن.") }
  package static var atOrNow: Message { Message(en: "When it was. (default: now)", fa: "زمان آن. (پیش‌فرض: اکنون)") }
  package static var place: Message { Message(en: "Where it was.", fa: "محل آن.") }

  package static var results: Message {
    Message(
      en: "What it yielded, such as arrests=2 or \"drugs=3.2 kg\"; may be repeated.",
      fa: "دستاورد آن، مانند arrests=2 یا \"drugs=3.2 kg\"؛ می‌تواند تکرار شود.")
  }

  package static var severalResults: Message {
    Message(
      en: "Such as arrests=2 or \"drugs=3.2 kg\"; several may follow.",
      fa: "مانند arrests=2 یا \"drugs=3.2 kg\"؛ چند دستاورد می‌تواند پی هم بیاید.")
  }

  package static var measure: Message { Message(en: "The measure, such as arrests.", fa: "سنجه، مانند arrests.") }

  package static var rename: Message {
    Message(
      en: "Another reference, under which it is found from now on.",
      fa: "نشان دیگری که از این پس با آن پیدا می‌شود.")
  }

  package static var mistakenReference: Message {
    Message(
      en: "The reference that was a mistake, or is another name.", fa: "نشانی که اشتباه بوده یا نام دیگری است.")
  }

  package static var meantReference: Message {
    Message(en: "The reference of the operation that it was.", fa: "نشان عملیاتی که منظور بوده است.")
  }

  package static var period: Message {
    Message(en: "Only those of a period, such as 1404-07.", fa: "تنها آن‌ها که در یک دوره‌اند، مانند 1404-07.")
  }

  package static var after: Message { Message(en: "Go on behind this operation.", fa: "ادامهٔ فهرست پس از این عملیات.") }
}
