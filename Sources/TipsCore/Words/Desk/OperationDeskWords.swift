import TipsText

/// What the pages of operations, activities and follow-up calls say.
package enum OperationDeskWords {
  package static var operations: Message { Message(en: "Operations", fa: "عملیات‌ها") }
  package static func title(_ reference: String) -> Message {
    Message(en: "Operation \(reference)", fa: "عملیات \(reference)")
  }
  package static var add: Message { Message(en: "Record an operation", fa: "ثبت عملیات") }
  package static var set: Message { Message(en: "Put right", fa: "تصحیح") }
  package static var results: Message { Message(en: "results", fa: "دستاوردها") }
  package static var setResults: Message { Message(en: "Set results", fa: "ثبت دستاورد") }
  package static var resultsHint: Message {
    Message(
      en: "one a line: arrests=2 or drugs=3.2 kg", fa: "هر کدام در یک سطر: دستگیری=2 یا مواد مخدر=3.2 کیلوگرم")
  }
  package static var noResults: Message { Message(en: "no results yet", fa: "هنوز دستاوردی ثبت نشده است") }
  package static var removeResult: Message { Message(en: "Remove result", fa: "حذف دستاورد") }
  package static var merge: Message { Message(en: "Merge into another", fa: "ادغام در عملیاتی دیگر") }
  package static var mergeHint: Message {
    Message(
      en: "Its reports and results go over, and its reference becomes another name of that operation.",
      fa: "گزارش‌ها و دستاوردهایش به آن می‌رود و نشانش نام دیگرِ آن عملیات می‌شود.")
  }
  package static var into: Message { Message(en: "reference of the other", fa: "نشان عملیات دیگر") }
  package static var remove: Message { Message(en: "Remove", fa: "حذف") }
  package static var removeConfirm: Message { Message(en: "Yes, remove it", fa: "بله، حذف شود") }
  package static var confirmFirst: Message {
    Message(en: "nothing was removed yet: tick the box first", fa: "هنوز چیزی حذف نشده است: نخست خانه را نشان بزنید")
  }
  package static var reports: Message { Message(en: "reports", fa: "گزارش‌ها") }
  package static var noReports: Message { Message(en: "no reports", fa: "بدون گزارش") }
  package static var recorded: Message { Message(en: "Recorded.", fa: "ثبت شد") }
  package static var removed: Message { Message(en: "Removed.", fa: "حذف شد") }
  package static var nothingToSet: Message {
    Message(en: "nothing was changed in the form", fa: "در فرم چیزی تغییر نکرده است")
  }
  package static func notHere(_ name: String) -> Message {
    Message(en: "\(name) is not here; look for it in the list", fa: "\(name) اینجا نیست؛ آن را در فهرست بجویید")
  }
  package static var none: Message { Message(en: "nothing in this period", fa: "در این دوره چیزی نیست") }
}

/// What the pages of activities say.
package enum ActivityDeskWords {
  package static var activities: Message { Message(en: "Activities", fa: "فعالیت‌ها") }
  package static func title(_ id: String) -> Message { Message(en: "Activity \(id)", fa: "فعالیت \(id)") }
  package static var add: Message { Message(en: "Record an activity", fa: "ثبت فعالیت") }
  package static var kindHint: Message {
    Message(en: "such as workshop or school visit", fa: "مانند کارگاه یا بازدید مدرسه")
  }
  package static var people: Message { Message(en: "people", fa: "شمار شرکت‌کنندگان") }
  package static var kindWanted: Message {
    Message(en: "say what kind of activity it was", fa: "نوع فعالیت را بنویسید")
  }
  package static var badPeople: Message {
    Message(
      en: "the number of people is a whole number from 0 to 10000000",
      fa: "شمار شرکت‌کنندگان عددی درست از 0 تا 10000000 است")
  }
}

/// What the page of follow-up calls says.
package enum FollowUpDeskWords {
  package static var followUps: Message { Message(en: "Follow-up calls", fa: "تماس‌های پیگیری") }
  package static var whom: Message {
    Message(
      en:
        "Reports that are closed or have an outcome, whose callers were not asked yet. Names and numbers are shown by "
        + "the officer’s own machine.",
      fa: "گزارش‌هایی که پایان یافته یا نتیجه دارند و هنوز از تماس‌گیرنده پرسیده نشده است. "
        + "نام و شماره را تنها دستگاه خود افسر نشان می‌دهد.")
  }
  package static var answer: Message { Message(en: "Answer of the caller", fa: "پاسخ تماس‌گیرنده") }
  package static var takeBack: Message { Message(en: "Take the last answer back", fa: "پس گرفتن آخرین پاسخ") }
  package static var recorded: Message { Message(en: "The answer was recorded.", fa: "پاسخ ثبت شد") }
  package static var otherReport: Message { Message(en: "Another report", fa: "گزارش دیگر") }
  package static var ask: Message { Message(en: "ask", fa: "بپرسید") }
  package static var noneToAsk: Message {
    Message(en: "Nobody is to be asked in this period.", fa: "در این دوره کسی برای پرسیدن نمانده است")
  }
}
