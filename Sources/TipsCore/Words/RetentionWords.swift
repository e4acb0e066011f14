import TipsText

/// What `tips retention` says.
package enum RetentionWords {
  package static func willLose(_ reports: Int, before day: String) -> Message {
    Message(
      en: "\(reports.counting("report")) received before \(day) \(reports == 1 ? "loses" : "lose") "
        + "text, address and caller, for good",
      fa: "متن، نشانی و تماس‌گیرندهٔ \(reports.grouped) گزارشِ دریافت‌شده پیش از \(day) برای همیشه حذف می‌شود")
  }
  package static var remove: Message { Message(en: "remove", fa: "حذف") }
  package static var isForGood: Message {
    Message(en: "removing texts can't be taken back", fa: "حذف متن‌ها بازگشت‌پذیر نیست")
  }
  package static var theAge: Message { Message(en: "the age", fa: "همان مدت") }
  package static var nothingRemoved: Message { Message(en: "nothing was removed", fa: "چیزی حذف نشد") }

  /// What was removed, or would be.
  ///
  /// - Parameter open: how many reports are as old and stay, because they are open.
  package static func removed(
    before day: String, texts: Int, identities: Int, remarks: Int, open: Int, isDryRun: Bool
  ) -> Message {
    Message(
      en:
        "received before \(day): \(texts.counting("text")), \(identities.counting("identity", "identities")), "
        + "\(remarks.counting("remark")) "
        + (isDryRun ? "would be removed (dry run: nothing was changed)" : "removed")
        + (open > 0 ? "; \(open.grouped) as old are still open and stay" : ""),
      fa: "دریافت پیش از \(day): \(texts.grouped) متن، \(identities.grouped) هویت و \(remarks.grouped) ملاحظه "
        + (isDryRun ? "حذف خواهد شد (آزمایشی: چیزی تغییر نکرد)" : "حذف شد")
        + (open > 0 ? "؛ \(open.grouped) گزارش به همین قدمت هنوز باز است و می‌ماند" : ""))
  }
}
