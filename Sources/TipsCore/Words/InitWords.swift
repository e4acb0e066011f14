import TipsText

/// What `tips init` says.
package enum InitWords {
  package static func made(store: String, key: String, station: Int, zone: String, group: String?) -> Message {
    Message(
      en: "store    \(store)\nkey      \(key)\nstation  \(station), \(zone)" + (group.map { "\ngroup    \($0)" } ?? ""),
      fa: "پایگاه داده: \(store)\nکلید شناسایی: \(key)\nایستگاه: \(station)، \(zone)"
        + (group.map { "\nگروه: \($0)" } ?? ""))
  }

  package static var keepKey: Message {
    Message(
      en: "keep a copy of the key elsewhere: without it nobody can be thanked",
      fa: "رونوشتی از کلید را جای دیگری نگه دارید: بی آن از هیچ‌کس نمی‌توان تجلیل کرد")
  }

  // MARK: Why a store can't be for a group

  /// - Parameter groups: the file that lists the groups.
  package static func noGroup(_ name: String, in groups: String) -> Message {
    Message(
      en: "there is no group \(name) in \(groups); as root: groupadd NAME",
      fa: "گروه \(name) در \(groups) نیست؛ با حساب root: groupadd <نام>")
  }

  package static func storeExists(_ path: String) -> Message {
    Message(
      en: "\(path) is there already; nothing was changed. How to let the group in says: tips doctor --group GROUP",
      fa: "پایگاه دادهٔ \(path) از پیش هست؛ چیزی تغییر نکرد. راه بازکردن آن برای گروه: tips doctor --group <گروه>")
  }
}
