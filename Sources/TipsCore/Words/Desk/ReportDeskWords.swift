import TipsText

/// What the page of one report says.
package enum ReportDeskWords {
  package static func title(_ number: String) -> Message { Message(en: "Report \(number)", fa: "گزارش \(number)") }
  package static var facts: Message { Message(en: "What is known", fa: "آنچه می‌دانیم") }
  package static var actions: Message { Message(en: "What to do", fa: "کارها") }
  package static var print: Message { Message(en: "Print", fa: "چاپ") }
  package static var now: Message { Message(en: "empty for now", fa: "خالی یعنی اکنون") }
  package static var time: Message { Message(en: "time", fa: "زمان") }
  package static var reason: Message { Message(en: "reason", fa: "دلیل") }
  package static var notSet: Message { Message(en: "(none)", fa: "(هیچ)") }
  package static var takeBack: Message { Message(en: "Take back", fa: "پس گرفتن") }
  package static var waits: Message { Message(en: "not yet", fa: "هنوز نه") }

  package static func priority(_ priority: Int) -> Message {
    Message(en: "priority \(priority)", fa: "فوریت \(priority)")
  }

  package static func lateRecorded(_ time: String) -> Message {
    Message(en: "recorded \(time)", fa: "ثبت در \(time)")
  }

  // MARK: Forms

  package static var correct: Message { Message(en: "Correct", fa: "تصحیح") }
  package static var correctHint: Message {
    Message(
      en: "What you leave as it is stays as it is. What it said before is kept in the history.",
      fa: "آنچه را تغییر ندهید همان می‌ماند. نوشتهٔ پیشین در تاریخچه نگه داشته می‌شود.")
  }
  package static var positionHint: Message {
    Message(en: "north,east such as 37.28,49.58", fa: "عرض و طول جغرافیایی، مانند 37.28,49.58")
  }

  package static var redact: Message { Message(en: "Take words out for good", fa: "سیاه‌کردن واژه‌ها") }
  package static var redactHint: Message {
    Message(
      en: "The words go out of the text, the notes and the history of this report, and can't be brought back.",
      fa: "واژه‌ها از متن، یادداشت‌ها و تاریخچهٔ این گزارش برداشته می‌شود و برگشتنی نیست.")
  }
  package static var words: Message { Message(en: "words as they stand there", fa: "واژه‌ها، همان‌گونه که آمده است") }
  package static var redactConfirm: Message {
    Message(en: "I know that it can't be undone", fa: "می‌دانم که بازگشت ندارد")
  }
  package static var confirmFirst: Message {
    Message(
      en: "nothing was taken out yet: tick that you know it can't be undone",
      fa: "هنوز چیزی سیاه نشده است: نشان بزنید که می‌دانید بازگشت ندارد")
  }

  package static var note: Message { Message(en: "Add a note", fa: "افزودن یادداشت") }
  package static var noteText: Message { Message(en: "note", fa: "یادداشت") }
  package static var stage: Message { Message(en: "Stage", fa: "مرحله") }
  package static var stageUndo: Message { Message(en: "Take a stage back", fa: "پس گرفتن مرحله") }
  package static var outcome: Message { Message(en: "Outcome", fa: "نتیجه") }
  package static var outcomeUndo: Message { Message(en: "Take the outcome back", fa: "پس گرفتن نتیجه") }
  package static var mark: Message { Message(en: "Mark", fa: "ثبت") }
  package static var protect: Message { Message(en: "Never publish", fa: "هرگز منتشر نشود") }
  package static var release: Message { Message(en: "May be published again", fa: "برداشتن نشان «هرگز منتشر نشود»") }
  package static var protectHint: Message {
    Message(
      en: "From now on it earns nobody a place on a list.",
      fa: "از این پس کسی به سبب این گزارش در فهرست جای نمی‌گیرد.")
  }
  package static var operationHint: Message {
    Message(en: "only where it led to an operation", fa: "تنها با نتیجهٔ «منجر به عملیات»")
  }
  package static var duplicateHint: Message {
    Message(en: "number of the leading report, only for a duplicate", fa: "شمارهٔ گزارش اصلی، تنها با نتیجهٔ «تکراری»")
  }
  package static func takeNear(_ reference: String) -> Message {
    Message(en: "I mean \(reference)", fa: "منظورم \(reference) است")
  }
  package static func makeNew(_ reference: String) -> Message {
    Message(en: "\(reference) is a new operation", fa: "\(reference) عملیات تازه‌ای است")
  }

  // MARK: What was done

  package static var corrected: Message { Message(en: "Corrected.", fa: "تصحیح شد") }
  package static var redacted: Message { Message(en: "The words were taken out.", fa: "واژه‌ها سیاه شد") }
  package static var noted: Message { Message(en: "The note was added.", fa: "یادداشت افزوده شد") }
  package static var marked: Message { Message(en: "Recorded.", fa: "ثبت شد") }
  package static var tookBack: Message { Message(en: "Taken back.", fa: "پس گرفته شد") }
  package static var protected: Message { Message(en: "It is never published.", fa: "هرگز منتشر نمی‌شود") }
  package static var released: Message { Message(en: "It may count again.", fa: "دوباره به شمار می‌آید") }

  // MARK: What can't be

  package static func noReport(_ number: String) -> Message {
    Message(
      en: "there is no report \(number) here; look for it in the list",
      fa: "گزارش \(number) اینجا نیست؛ آن را در فهرست بجویید")
  }
  package static func reasonWanted(limit: Int) -> Message {
    Message(
      en: "say why: 1 to \(limit) characters on one line", fa: "دلیل را بنویسید: 1 تا \(limit) نویسه در یک سطر")
  }
  package static var choiceWanted: Message {
    Message(en: "choose one first", fa: "نخست یکی را برگزینید")
  }
  package static var nothingToCorrect: Message {
    Message(en: "nothing was changed in the form", fa: "در فرم چیزی تغییر نکرده است")
  }
  package static var badPosition: Message {
    Message(en: "the position is two numbers, such as 37.28,49.58", fa: "مختصات دو عدد است، مانند 37.28,49.58")
  }
  package static var textWanted: Message {
    Message(en: "the text can't be empty", fa: "متن نمی‌تواند خالی باشد")
  }
  package static var timeWanted: Message {
    Message(en: "the time of receipt can't be empty", fa: "زمان دریافت نمی‌تواند خالی باشد")
  }
  package static var operationElsewhere: Message {
    Message(
      en: "an operation goes with the outcome “led to an operation” alone",
      fa: "عملیات تنها با نتیجهٔ «منجر به عملیات» می‌آید")
  }
  package static var leadElsewhere: Message {
    Message(
      en: "a leading report goes with the outcome “duplicate” alone", fa: "گزارش اصلی تنها با نتیجهٔ «تکراری» می‌آید")
  }
  package static var leadWanted: Message {
    Message(en: "say which report leads: its number", fa: "شمارهٔ گزارش اصلی را بنویسید")
  }
  package static func nearOperation(_ typed: String, near: String) -> Message {
    Message(
      en: "there is no operation \(typed) yet, but \(near); say which you mean",
      fa: "عملیات \(typed) هنوز ثبت نشده، ولی \(near) ثبت شده است؛ بگویید کدام را می‌گویید")
  }

  // MARK: A report that names no category

  package static func earnsNothing(_ category: Message) -> Message {
    Message(
      en:
        "Under “\(category.en)” a report earns nothing toward recognition. If it is about something else, choose it here.",
      fa: "گزارش با موضوع «\(category.fa)» در تجلیل امتیازی ندارد. اگر دربارهٔ موضوع دیگری است، همین‌جا برگزینید.")
  }
  package static var chooseCategory: Message { Message(en: "Choose the category", fa: "تعیین موضوع") }
  /// Why it is corrected, in its history.
  package static var categoryChosen: Message { Message(en: "the category was chosen", fa: "موضوع تعیین شد") }
}
