import TipsText

/// What `tips restore` says.
package enum RestoreWords {
  // MARK: Options

  package static var storeOption: Message {
    Message(
      en: "--store has no place here: --to names the store",
      fa: "گزینهٔ --store اینجا جایی ندارد: پایگاه داده را --to نام می‌برد")
  }

  package static var noName: Message {
    Message(
      en: "the backup's name is empty; - is standard input", fa: "نام پشتیبان خالی است؛ - ورودی استاندارد است")
  }

  package static var groupStays: Message {
    Message(
      en: "the store that is replaced stays for whom it was: leave --group out. See: tips doctor --group",
      fa:
        "پایگاه داده‌ای که جایگزین می‌شود برای همان کسانی می‌ماند که بود: --group را ننویسید. ببینید: tips doctor --group")
  }

  // MARK: The confirmation

  package static func willBeGone(_ path: String) -> Message {
    Message(en: "what \(path) holds will be gone", fa: "آنچه در \(path) است از میان می‌رود")
  }
  package static var replaceIt: Message { Message(en: "replace it", fa: "جایگزین‌کردن آن") }
  package static var wouldBeGone: Message {
    Message(
      en: "the store that is there would be gone", fa: "پایگاه داده‌ای که آنجاست از میان می‌رود")
  }
  package static var itsName: Message { Message(en: "its name", fa: "نام آن") }
  package static var nothingRestored: Message { Message(en: "nothing was restored", fa: "چیزی بازگردانده نشد") }

  // MARK: The answer

  package static func restored(_ path: String, uuid: String, reports: Int, newest: String?) -> Message {
    Message(
      en: "restored \(path): store \(uuid), \(reports.counting("report"))"
        + (newest.map { ", the newest of \($0)" } ?? ""),
      fa: "بازگردانده شد: \(path)، پایگاه دادهٔ \(uuid)، \(reports.grouped) گزارش"
        + (newest.map { "، تازه‌ترین از \($0)" } ?? ""))
  }

  package static func upgraded(from before: Int, to after: Int) -> Message {
    Message(
      en: "brought up from schema \(before) to \(after)", fa: "طرح پایگاه از \(before) به \(after) به‌روز شد")
  }

  package static func erased(_ count: Int) -> Message {
    Message(
      en: "\(count) erasures since the backup were applied", fa: "\(count) پاک‌سازی پس از پشتیبان دوباره اجرا شد")
  }

  package static var next: Message { Message(en: "next: tips doctor", fa: "گام بعد: tips doctor") }

  // MARK: Notes

  package static func bringKey(to path: String) -> Message {
    Message(
      en: "the recognition key is not in a backup: bring its copy back to \(path)",
      fa: "کلید شناسایی در پشتیبان نیست: رونوشت آن را به \(path) برگردانید")
  }

  package static var unknownSince: Message {
    Message(
      en:
        "what happened after the backup is not known: erase again whom you erased since, run tips retention again if you had, and expect numbers given out since to come again",
      fa:
        "آنچه پس از پشتیبان رخ داده دانسته نیست: کسانی را که از آن پس پاک‌سازی کرده‌اید دوباره پاک‌سازی کنید، اگر tips retention را اجرا کرده بودید دوباره اجرا کنید، و بدانید که شماره‌های داده‌شده از آن پس دوباره داده خواهند شد"
    )
  }

  package static func textsBack(_ count: Int) -> Message {
    Message(
      en: "texts that were removed after the backup are back (\(count.grouped)): run tips retention again",
      fa: "متن‌هایی که پس از پشتیبان حذف شده بودند بازگشته‌اند (\(count.grouped)): tips retention را دوباره اجرا کنید")
  }
}
