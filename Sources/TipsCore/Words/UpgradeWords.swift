import TipsText

/// What is said while a store of an earlier version is brought up to date.
package enum UpgradeWords {
  package static var indexing: Message {
    Message(
      en: "the store is of an earlier version: its search index is made anew, once",
      fa: "پایگاه داده از نگارشی پیشین است: نمایهٔ جست‌وجوی آن یک بار از نو ساخته می‌شود")
  }

  package static func keysAlike(_ count: Int) -> Message {
    let reports = count == 1 ? "1 report keeps its key" : "\(count.grouped) reports keep their keys"
    return Message(
      en: "\(reports) of the source, though it now reads like another report's; both stay",
      fa: "\(count.grouped) گزارش شناسهٔ منبع خود را نگه می‌دارد، هرچند اکنون با شناسهٔ گزارشی دیگر یکی است؛ هر دو می‌مانند"
    )
  }
}
