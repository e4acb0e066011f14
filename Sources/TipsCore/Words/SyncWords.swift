import TipsText

/// What `tips centre` and `tips sync` say.
package enum SyncWords {
  package static func joined(_ url: String) -> Message {
    Message(
      en: "joined \(url); send what is here with: tips sync",
      fa: "به \(url) پیوست؛ آنچه هست را بفرستید: tips sync")
  }

  package static func renewed(_ url: String) -> Message {
    Message(
      en: "the secret for \(url) is the new one; all else goes on as it was: tips sync",
      fa: "رمز \(url) تازه شد و بقیه مانند پیش ادامه می‌یابد: tips sync")
  }

  package static func otherKey(_ key: String) -> Message {
    Message(
      en: "the province's key is \(key); seal to it from now on with: tips key adopt",
      fa: "کلید استان \(key) است؛ از این پس با آن مُهروموم کنید: tips key adopt")
  }

  package static func otherStation(file: Int, store: Int) -> Message {
    Message(
      en: "the file is for station \(file), and this is station \(store); ask for this station's own file",
      fa: "پرونده برای ایستگاه \(file) است و اینجا ایستگاه \(store)؛ پروندهٔ همین ایستگاه را بخواهید")
  }

  package static func left(_ url: String) -> Message {
    Message(en: "left \(url); nothing is sent any more", fa: "\(url) ترک شد؛ دیگر چیزی فرستاده نمی‌شود")
  }

  package static var leaveIs: Message {
    Message(en: "leaving the centre has to be confirmed", fa: "ترک مرکز باید تأیید شود")
  }

  package static func willLeave(_ url: String) -> Message {
    Message(
      en: "Nothing is sent to \(url) any more, and to come back everything has to be sent again",
      fa: "دیگر چیزی به \(url) فرستاده نمی‌شود و برای بازگشت باید همه‌چیز دوباره فرستاده شود")
  }

  package static var leave: Message { Message(en: "leave", fa: "ترک") }
  package static var stays: Message { Message(en: "the station stays", fa: "ایستگاه می‌ماند") }

  package static func willBeginAnew(_ url: String) -> Message {
    Message(
      en: "\(url) forgets the rows of this station, and all of them are sent again",
      fa: "\(url) داده‌های این ایستگاه را کنار می‌گذارد و همه دوباره فرستاده می‌شود")
  }

  package static var anewIs: Message {
    Message(en: "sending everything anew has to be confirmed", fa: "ارسال دوبارهٔ همه‌چیز باید تأیید شود")
  }

  package static var anew: Message { Message(en: "anew", fa: "ازنو") }
  package static var nothingSent: Message { Message(en: "nothing was sent", fa: "چیزی فرستاده نشد") }

  package static func nothingWaits(_ url: String) -> Message {
    Message(en: "\(url) has everything", fa: "\(url) همه‌چیز را دارد")
  }

  package static func waiting(_ url: String, changes: Int, entries: Int, since: String?) -> Message {
    let since = since.map { Message(en: ", since \($0)", fa: "، از \($0)") } ?? Message(en: "", fa: "")
    return Message(
      en: "\(changes.counting("change")) and \(entries.counting("entry", "entries")) of the trail wait for "
        + "\(url)\(since.en)",
      fa: "\(changes.grouped) تغییر و \(entries.grouped) ردیف دفتر رویدادها در انتظار \(url) است\(since.fa)")
  }

  package static func sent(changes: Int, entries: Int, forgotten: Int) -> Message {
    var parts = [
      Message(
        en: "\(changes.counting("change")) and \(entries.counting("entry", "entries")) of the trail sent",
        fa: "\(changes.grouped) تغییر و \(entries.grouped) ردیف دفتر رویدادها فرستاده شد")
    ]
    if forgotten > 0 {
      parts.append(
        Message(
          en: "\(forgotten.counting("person", "people")) forgotten at the centre's word",
          fa: "\(forgotten.grouped) نفر به گفتهٔ مرکز از این پایگاه پاک شد"))
    }
    return parts.joined()
  }

  package static func cut(_ reason: Message) -> Message {
    Message(en: "\(reason.en); trying again", fa: "\(reason.fa)؛ دوباره آزموده می‌شود")
  }

  package static var back: Message {
    Message(en: "the centre is reached again", fa: "مرکز دوباره در دسترس است")
  }
}
