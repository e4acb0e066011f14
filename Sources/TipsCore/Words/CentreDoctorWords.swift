import TipsText

/// What `tips-centre doctor` says of the store.
package enum CentreDoctorWords {
  package static var ok: Message { Message(en: "ok", fa: "خوب") }

  package static var note: Message { Message(en: "note", fa: "توجه") }

  package static var problem: Message { Message(en: "problem", fa: "مشکل") }

  /// How something is, and what was seen.
  package static func line(_ status: Message, _ seen: Message) -> Message {
    Message(en: "\(status.en): \(seen.en)", fa: "\(status.fa): \(seen.fa)")
  }

  package static func server(version: String) -> Message {
    let shown = SafeText.line(version)
    return Message(en: "PostgreSQL \(shown)", fa: "PostgreSQL نسخهٔ \(shown)")
  }

  package static func oldServer(version: String, needed: Int) -> Message {
    let shown = SafeText.line(version)
    return Message(
      en: "PostgreSQL \(shown) is too old: \(needed) or later is needed",
      fa: "PostgreSQL نسخهٔ \(shown) کهنه است: نسخهٔ \(needed) یا تازه‌تر لازم است")
  }

  package static func encoding(_ name: String) -> Message {
    let shown = SafeText.line(name)
    return Message(
      en: "the store is in \(shown); make one in UTF8, and fill it from the stations",
      fa: "رمزگذاری پایگاه داده \(shown) است؛ پایگاهی با UTF8 بسازید و از ایستگاه‌ها پر کنید")
  }

  package static func collation(_ name: String) -> Message {
    let shown = SafeText.line(name)
    return Message(
      en: "the store sorts by \(shown), and codes sort otherwise at stations; make one with LC_COLLATE = 'C'",
      fa: "ترتیب پایگاه داده \(shown) است و کدها در ایستگاه‌ها ترتیب دیگری دارند؛ پایگاهی با LC_COLLATE = 'C' بسازید")
  }

  package static var settings: Message {
    Message(en: "the server's settings are as they should be", fa: "تنظیمات سرور درست است")
  }

  package static func setting(name: String, value: String, wanted: String) -> Message {
    Message(
      en: "\(name) is \(SafeText.line(value)); it should be \(wanted) (postgresql.conf, or alter system set)",
      fa: "\(name) برابر \(SafeText.line(value)) است؛ باید \(wanted) باشد (postgresql.conf یا alter system set)")
  }

  package static func stations(_ count: Int) -> Message {
    Message(
      en: "\(count.counting("station")), all heard of within a day",
      fa: "\(count.grouped) ایستگاه، همه در شبانه‌روز گذشته تماس داشته‌اند")
  }

  package static func silent(station: Int, hours: Int) -> Message {
    Message(
      en: "station \(station) has been silent for \(hours.counting("hour"))",
      fa: "ایستگاه \(station) \(hours.grouped) ساعت است که تماسی نداشته است")
  }

  package static func neverSent(station: Int) -> Message {
    Message(
      en: "station \(station) has not sent anything yet", fa: "ایستگاه \(station) هنوز چیزی نفرستاده است")
  }

  package static var commands: Message {
    Message(en: "no erasure waits for a station", fa: "هیچ پاک‌سازی‌ای در انتظار ایستگاهی نیست")
  }

  package static func commandsWait(station: Int, count: Int, days: Int) -> Message {
    Message(
      en: "\(count.counting("erasure")) not yet carried out at station \(station), the oldest for "
        + "\(days.counting("day"))",
      fa: "\(count.grouped) پاک‌سازی در ایستگاه \(station) هنوز انجام نشده است، کهنه‌ترین \(days.grouped) روز")
  }

  package static func months(until table: String) -> Message {
    Message(en: "months are made up to \(table)", fa: "ماه‌ها تا \(table) ساخته شده‌اند")
  }

  package static func noMonth(_ table: String) -> Message {
    Message(
      en: "\(table) is not made; 'tips-centre serve' makes it when it starts, and every six hours",
      fa: "\(table) ساخته نشده است؛ «tips-centre serve» هنگام آغاز و هر شش ساعت آن را می‌سازد")
  }

  package static func indices(_ count: Int) -> Message {
    Message(en: "\(count.counting("index", "indices")), all valid", fa: "\(count.grouped) نمایه، همه سالم")
  }

  package static func invalidIndex(_ name: String) -> Message {
    let shown = SafeText.line(name)
    return Message(
      en: "index \(shown) is not valid; mend it: reindex index \(shown)",
      fa: "نمایهٔ \(shown) سالم نیست؛ درست کنید: reindex index \(shown)")
  }

  package static func missingIndex(_ name: String) -> Message {
    Message(
      en: "index \(name) is missing: a first filling was broken off; 'tips-centre serve' makes it when it starts",
      fa: "نمایهٔ \(name) نیست: پرکردن نخستین نیمه‌کاره مانده است؛ «tips-centre serve» هنگام آغاز آن را می‌سازد")
  }

  package static var texts: Message {
    Message(en: "all texts are as stations have them", fa: "همهٔ متن‌ها همان است که ایستگاه‌ها دارند")
  }

  package static func damagedText(station: Int, table: String, key: Int64, column: String) -> Message {
    Message(
      en: "station \(station) has bytes that are no text in \(table).\(column), number \(key); it is shown with "
        + "U+FFFD in their place, and damaged_text has the bytes. That station's own 'audit verify' says more",
      fa: "ایستگاه \(station) در \(table).\(column)، شمارهٔ \(key)، بایت‌هایی دارد که متن نیست؛ به جای آن‌ها U+FFFD "
        + "نشان داده می‌شود و بایت‌ها در damaged_text است. «audit verify» خود ایستگاه بیشتر می‌گوید")
  }

  package static func moreDamagedTexts(_ count: Int) -> Message {
    Message(en: "and \(count.grouped) more such texts", fa: "و \(count.grouped) متن دیگر از این دست")
  }

  package static var rows: Message {
    Message(en: "all rows that stations have sent are here", fa: "همهٔ سطرهایی که ایستگاه‌ها فرستاده‌اند اینجاست")
  }

  package static func damagedRow(station: Int, table: String, key: Int64, reason: String) -> Message {
    let why = reason.isEmpty ? "" : " (\(SafeText.line(reason)))"
    return Message(
      en: "what station \(station) has in \(table), number \(key), can't be taken\(why); the rest is here. Its file is "
        + "damaged. There: tips doctor; a backup from before is restored by tips restore, and sent by tips sync --anew",
      fa: "آنچه ایستگاه \(station) در \(table)، شمارهٔ \(key)، دارد پذیرفتنی نیست\(why)؛ بقیه اینجاست. پروندهٔ آن "
        + "ایستگاه آسیب دیده است. آنجا: tips doctor؛ پشتیبان پیش از آسیب با tips restore بازگردانی و با "
        + "tips sync --anew فرستاده می‌شود")
  }

  package static func moreDamagedRows(_ count: Int) -> Message {
    Message(en: "and \(count.grouped) more such rows", fa: "و \(count.grouped) سطر دیگر از این دست")
  }

  package static var notBloated: Message {
    Message(en: "no table is full of dead rows", fa: "هیچ جدولی پر از سطرهای مرده نیست")
  }

  package static func bloated(table: String, dead: Int, live: Int) -> Message {
    let shown = SafeText.line(table)
    return Message(
      en: "\(shown) has \(dead.counting("dead row")) beside \(live.grouped); what was erased can be among them. "
        + "At night: vacuum full \(shown)",
      fa: "\(shown) در کنار \(live.grouped) سطر \(dead.grouped) سطر مرده دارد؛ آنچه پاک شده است می‌تواند میان آن‌ها "
        + "باشد. شبانه: vacuum full \(shown)")
  }

  package static var slots: Message {
    Message(en: "no slot holds the log", fa: "هیچ شکافی (slot) دفتر سرور را نگه نمی‌دارد")
  }

  package static func idleSlot(_ name: String) -> Message {
    let shown = SafeText.line(name)
    return Message(
      en: "nobody reads slot \(shown), and it holds the log: it fills the disk, and keeps what was erased",
      fa: "کسی شکاف (slot) \(shown) را نمی‌خواند و دفتر سرور را نگه می‌دارد: دیسک را پر می‌کند و پاک‌شده‌ها را نگه می‌دارد")
  }

  package static var noArchive: Message {
    Message(
      en: "the server archives no log; how old the last backup is can't be told from here",
      fa: "سرور دفتر خود را بایگانی نمی‌کند؛ از اینجا نمی‌توان گفت آخرین پشتیبان از کی است")
  }

  package static func archived(hours: Int) -> Message {
    Message(
      en: "the log was last archived \(hours.counting("hour")) ago",
      fa: "دفتر سرور آخرین بار \(hours.grouped) ساعت پیش بایگانی شد")
  }

  package static func archiveFails(since: String) -> Message {
    Message(
      en: "the log could not be archived since \(since); see archive_command",
      fa: "دفتر سرور از \(since) بایگانی نشده است؛ archive_command را ببینید")
  }

  package static func size(_ bytes: Int64) -> Message {
    let size = ByteCount.text(Int(bytes))
    return Message(en: "the store has \(size.en)", fa: "اندازهٔ پایگاه داده \(size.fa) است")
  }
}
