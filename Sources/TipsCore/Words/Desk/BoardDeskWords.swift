import TipsText

/// What the board says.
package enum BoardDeskWords {
  package static var board: Message { Message(en: "Board", fa: "تابلو") }
  package static var mostUrgentFirst: Message {
    Message(en: "what waits, most urgent first", fa: "آنچه در انتظار است، فوری‌ترین نخست")
  }
  package static var nothingWaits: Message { Message(en: "Nothing waits.", fa: "چیزی در انتظار نیست.") }

  package static func waiting(open: Int, late: Int) -> Message {
    Message(
      en: "Waiting · \(open)" + (late > 0 ? " (\(late) over target)" : ""),
      fa: "در انتظار · \(open)" + (late > 0 ? " (\(late) بیش از مهلت)" : ""))
  }

  /// Stands before the title of the page.
  package static func title(open: Int, late: Int) -> Message {
    Message(
      en: late > 0 ? "(\(open), \(late) late) " : "(\(open)) ",
      fa: late > 0 ? "(\(open)، \(late) دیر) " : "(\(open)) ")
  }

  package static func more(_ count: Int) -> Message {
    Message(
      en: "\(count) more wait behind these; narrow the board by its filter",
      fa: "\(count) گزارش دیگر پس از این‌هاست؛ تابلو را با صافی محدود کنید")
  }

  package static var tick: Message { Message(en: "Tick", fa: "علامت‌زدن") }
  package static func tick(_ number: String) -> Message {
    Message(en: "tick \(number)", fa: "علامت‌زدن گزارش \(number)")
  }
  package static var overTarget: Message { Message(en: "over target", fa: "بیش از مهلت") }

  package static func awaits(_ fa: String, _ en: String) -> Message { Message(en: en + "?", fa: fa + "؟") }

  // MARK: Alive

  package static var live: Message { Message(en: "live", fa: "زنده") }
  package static var stale: Message { Message(en: "cut off since", fa: "قطع از") }
  package static var signedOut: Message {
    Message(
      en: "you are no longer signed in; open the page again",
      fa: "دیگر وارد سامانه نیستید؛ صفحه را دوباره باز "
        + "کنید")
  }
  package static var sound: Message { Message(en: "Sound", fa: "صدا") }
  package static var keys: Message { Message(en: "Keys ?", fa: "کلیدها ؟") }

  // MARK: Filter

  package static var filter: Message { Message(en: "Filter", fa: "صافی") }
  package static var all: Message { Message(en: "all", fa: "همه") }
  package static var overTargetOnly: Message { Message(en: "over target only", fa: "تنها بیش از مهلت") }
  package static var show: Message { Message(en: "Show", fa: "نمایش") }
  package static var showAll: Message { Message(en: "Show all", fa: "نمایش همه") }

  // MARK: Marks

  package static var outcomeAndNote: Message { Message(en: "Outcome and note", fa: "نتیجه و یادداشت") }
  package static var operationReference: Message {
    Message(en: "Operation's reference, if it has one", fa: "نشان عملیات، اگر دارد")
  }
  package static var leadingReport: Message { Message(en: "Leading report", fa: "گزارش اصلی") }
  package static var recordOutcome: Message { Message(en: "Record outcome", fa: "ثبت نتیجه") }
  package static var addNote: Message { Message(en: "Add note", fa: "افزودن یادداشت") }
  package static var noteAdded: Message { Message(en: "note added", fa: "یادداشت افزوده شد") }
  package static var takenBack: Message { Message(en: "taken back", fa: "برگردانده شد") }
  package static var undo: Message { Message(en: "Undo", fa: "بازگرداندن") }

  // MARK: Why not

  package static var tickFirst: Message {
    Message(en: "tick one report or several first", fa: "نخست یک یا چند گزارش را علامت بزنید")
  }
  package static var markWanted: Message { Message(en: "say what is to be marked", fa: "بگویید چه ثبت شود") }
  package static var outcomeWanted: Message { Message(en: "choose an outcome", fa: "نتیجه‌ای برگزینید") }
  package static var leadWanted: Message {
    Message(en: "name the leading report", fa: "شمارهٔ گزارش اصلی را بنویسید")
  }
  package static var notMarked: Message {
    Message(
      en: "no answer: it may be marked or not; look at the board",
      fa: "پاسخی نیامد و معلوم نیست ثبت شده باشد؛ تابلو "
        + "را ببینید")
  }
  package static var noUndo: Message { Message(en: "nothing to undo", fa: "چیزی برای بازگرداندن نیست") }
  package static var noSuchReport: Message {
    Message(en: "there is no such report", fa: "چنین گزارشی نیست")
  }

  package static func stageThere(_ stage: Message) -> Message {
    Message(en: "\(stage.en) is recorded already", fa: "«\(stage.fa)» از پیش ثبت شده است")
  }

  package static func stageOutOfOrder(_ stage: Message) -> Message {
    Message(
      en: "\(stage.en) doesn't fit in with the times of the other stages",
      fa: "«\(stage.fa)» با زمان مرحله‌های دیگر نمی‌خواند")
  }

  package static func outcomeThere(_ outcome: Message) -> Message {
    Message(en: "the outcome is '\(outcome.en)' already", fa: "نتیجه از پیش «\(outcome.fa)» است")
  }

  package static func illegal(from: Message, to: Message) -> Message {
    Message(
      en: "'\(from.en)' can't become '\(to.en)'; take the outcome back first",
      fa: "نتیجهٔ «\(from.fa)» نمی‌تواند «\(to.fa)» شود؛ نخست نتیجه را بازگردانید")
  }

  package static var duplicateOfItself: Message {
    Message(en: "it can't be a duplicate of itself", fa: "نمی‌تواند تکراریِ خودش باشد")
  }

  package static func duplicateOfDuplicate(_ lead: String, leading: String?) -> Message {
    Message(
      en: "\(lead) is a duplicate itself" + (leading.map { "; its leading report is \($0)" } ?? ""),
      fa: "گزارش \(lead) خود تکراری است" + (leading.map { "؛ گزارش اصلی آن \($0) است" } ?? ""))
  }

  package static func duplicateOfOtherKind(_ lead: String) -> Message {
    Message(
      en: "\(lead) is of another kind: a tip can't be a duplicate of feedback",
      fa: "گزارش \(lead) از نوع دیگری است: گزارش نمی‌تواند تکراریِ بازخورد باشد")
  }

  package static func leadsOthers(_ follower: String) -> Message {
    Message(
      en: "it leads \(follower), so it can't be a duplicate; take that mark back first",
      fa: "خود گزارش اصلیِ \(follower) است و نمی‌تواند تکراری باشد؛ نخست آن نتیجه را بازگردانید")
  }

  package static var nothingToUndo: Message {
    Message(en: "it has no outcome that could be taken back", fa: "نتیجه‌ای ندارد که بتوان بازگرداند")
  }

  // MARK: Keys

  /// The keys of the board: by the letter of a Persian keyboard, and by that of an English one at the same place.
  package static var keyList: [(key: Message, meaning: Message)] {
    [
      (both("↑ ↓"), Message(en: "from report to report", fa: "گزارش پیشین و بعدی")),
      (Message(en: "Space", fa: "فاصله"), Message(en: "tick", fa: "علامت‌زدن")),
      (Message(en: "Enter", fa: "اینتر"), Message(en: "open the report", fa: "بازکردن گزارش")),
      (both("د  N"), Message(en: "dispatched", fa: "اعزام")),
      (both("ر  V"), Message(en: "arrived", fa: "رسیدن")),
      (both("ب  F"), Message(en: "closed", fa: "پایان")),
      (both("ن  K"), Message(en: "outcome, then a digit", fa: "نتیجه، سپس یک رقم")),
      (both("ی  D"), Message(en: "note", fa: "یادداشت")),
      (both("ظ  Z"), Message(en: "undo the last mark", fa: "بازگرداندن آخرین ثبت")),
      (both("/"), Message(en: "search", fa: "جست‌وجو")),
      (both("؟  ?"), Message(en: "show the keys", fa: "نمایش کلیدها")),
      (both("Esc"), Message(en: "between form and board", fa: "رفتن میان فرم و تابلو")),
    ]
  }

  private static func both(_ key: String) -> Message { Message(en: key, fa: key) }
}
