import TipsText

/// The help of the options that say which reports are meant.
package enum FilterHelp {
  package static var period: Message {
    Message(
      en: "Received in a period, such as today, last-week or 1404-07, or between two times, such as \"yesterday "
        + "22:00..today 06:00\".",
      fa: "دریافت در یک دوره، مانند today، last-week یا 1404-07، یا میان دو زمان، مانند "
        + "\"دیروز 22:00..امروز 06:00\".")
  }

  package static var line: Message { Message(en: "Of a line.", fa: "از یک خط.") }
  package static var kind: Message { Message(en: "Of a kind.", fa: "از یک نوع.") }

  package static var category: Message {
    Message(
      en: "Of a category, or of a group of them, such as theft.",
      fa: "با یک موضوع، یا با گروهی از آن‌ها، مانند theft.")
  }

  package static var place: Message {
    Message(en: "Of a place, or of places inside it.", fa: "از یک محل، یا از محل‌های درون آن.")
  }

  package static var dispositions: Message {
    Message(
      en: "With one of these outcomes, such as pending,operation; pending for those without.",
      fa: "با یکی از این نتیجه‌ها، مانند pending,operation؛ pending برای آن‌ها که نتیجه ندارند.")
  }

  package static var priority: Message {
    Message(en: "Of one of these priorities, such as 1,2.", fa: "با یکی از این فوریت‌ها، مانند 1,2.")
  }

  package static var stage: Message {
    Message(
      en: "That came so far: received, dispatched, arrived or closed.",
      fa: "تا این مرحله رسیده: دریافت (received)، اعزام (dispatched)، رسیدن (arrived) یا پایان (closed).")
  }

  package static var takenBy: Message { Message(en: "Taken by an operator.", fa: "ثبت‌شده به دست یک اپراتور.") }

  package static var reporter: Message {
    Message(en: "Of a reporter, such as r-209136.", fa: "از یک گزارش‌دهنده، مانند r-209136.")
  }
}
