import TipsText

/// What `tips backup` says.
package enum BackupWords {
  package static func keepOption(_ typed: String) -> Message {
    Message(
      en: "--keep is \(typed); it must be 1 or more", fa: "گزینهٔ --keep برابر \(typed) است؛ باید 1 یا بیشتر باشد")
  }

  package static var noFolder: Message {
    Message(
      en: "the folder is empty: name the folder for the backup",
      fa: "نام پوشه خالی است: پوشهٔ پشتیبان را نام ببرید")
  }

  // MARK: The answer

  /// - Parameter newest: when the newest report was received; nil where there is none.
  package static func made(size: Message, reports: Int, newest: String?, isEncrypted: Bool) -> Message {
    Message(
      en: "\(size.en), \(reports.counting("report"))" + (newest.map { ", the newest of \($0)" } ?? "")
        + (isEncrypted ? "; encrypted" : "; in the clear") + "; checked",
      fa: "\(size.fa)، \(reports.grouped) گزارش" + (newest.map { "، تازه‌ترین از \($0)" } ?? "")
        + (isEncrypted ? "؛ رمزشده" : "؛ بدون رمز") + "؛ بررسی‌شده")
  }

  package static func removed(_ count: Int) -> Message {
    Message(en: "removed \(count) older", fa: "\(count) پشتیبان قدیمی‌تر حذف شد")
  }

  // MARK: Notes

  package static var keyIsApart: Message {
    Message(
      en: "the recognition key is not in the backup: keep a copy of it apart, for without it nobody can be thanked",
      fa: "کلید شناسایی در پشتیبان نیست: رونوشتی از آن را جدا نگه دارید، که بی آن از هیچ‌کس نمی‌توان تجلیل کرد")
  }

  package static var isOnSameDisk: Message {
    Message(
      en: "the backup is on the store's disk, and is lost with it: copy it elsewhere",
      fa: "پشتیبان روی همان دیسک پایگاه داده است و با آن از دست می‌رود: رونوشتی از آن را جای دیگری ببرید")
  }

  package static var isExposed: Message {
    Message(
      en: "this file system keeps no permissions: everybody can read the backup. Encrypt it with --recipient",
      fa: "این سامانهٔ پرونده دسترسی‌ها را نگه نمی‌دارد: همه می‌توانند پشتیبان را بخوانند. آن را با --recipient رمز کنید")
  }
}
