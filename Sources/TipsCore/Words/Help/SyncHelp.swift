import TipsText

/// The help of `tips centre` and `tips sync`.
package enum SyncHelp {
  package static var abstract: Message {
    Message(
      en: "The centre of the province that this station sends to.",
      fa: "مرکز استان که این ایستگاه برای آن می‌فرستد.")
  }

  // MARK: show

  package static var show: Message {
    Message(en: "Which centre it is, and what waits for it.", fa: "می‌گوید کدام مرکز است و چه چیزی در انتظار آن است.")
  }

  // MARK: join

  package static var join: Message {
    Message(
      en: "Join a centre: from now on what changes waits to be sent.",
      fa: "به مرکز می‌پیوندد: از این پس آنچه تغییر می‌کند در صف ارسال می‌ماند.")
  }
  package static var joinDiscussion: Message {
    Message(
      en: """
        The file comes from the centre (tips-centre station add) and holds a secret, so carry it by hand and destroy it \
        afterwards; a copy stays beside the recognition key. Nothing is sent before tips sync runs. The centre never \
        connects to the station, and the station waits for nothing. A file of the same centre with a new secret \
        (tips-centre station renew) takes the place of the one before.
        """,
      fa: """
        پرونده از مرکز می‌آید (tips-centre station add) و رازی در آن است؛ آن را دستی ببرید و سپس نابود کنید. نسخه‌ای کنار کلید \
        شناسایی می‌ماند. تا tips sync اجرا نشود چیزی فرستاده نمی‌شود. مرکز هرگز به ایستگاه وصل نمی‌شود و ایستگاه منتظر چیزی \
        نمی‌ماند. پروندهٔ همان مرکز با رمز تازه (tips-centre station renew) جای پروندهٔ پیشین را می‌گیرد.
        """)
  }
  package static var file: Message {
    Message(en: "The file that the centre made for this station.", fa: "پرونده‌ای که مرکز برای این ایستگاه ساخته است.")
  }

  // MARK: leave

  package static var leave: Message {
    Message(
      en: "Send nothing any more, and forget the centre.", fa: "دیگر چیزی نمی‌فرستد و مرکز را فراموش می‌کند.")
  }
  package static var leaveDiscussion: Message {
    Message(
      en: "The centre keeps what it has. What is sealed to the province's key stays so.",
      fa: "آنچه مرکز دارد نزد آن می‌ماند. آنچه با کلید استان مُهروموم شده همان‌گونه می‌ماند.")
  }

  // MARK: sync

  package static var sync: Message {
    Message(
      en: "Send to the centre what it doesn't have.", fa: "آنچه را که مرکز ندارد برای آن می‌فرستد.")
  }
  package static var syncDiscussion: Message {
    Message(
      en: """
        It can be cut off at any moment: nothing is lost, and nothing counts twice at the centre. With --follow it goes on \
        and sends within a second or so; where the line is cut it waits and tries again, more and more seldom, at least \
        once a minute. What the centre has to say, such as whom the province has forgotten, is done here at once. The \
        program curl does the talking.
        """,
      fa: """
        هر لحظه قطع شود چیزی از دست نمی‌رود و چیزی در مرکز دو بار شمرده نمی‌شود. با --follow ادامه می‌دهد و در یکی دو ثانیه \
        می‌فرستد؛ اگر خط قطع شود صبر می‌کند و با فاصله‌های بلندتر، دست‌کم دقیقه‌ای یک بار، دوباره می‌کوشد. آنچه مرکز می‌گوید، \
        مانند اینکه استان چه کسی را فراموش کرده است، همان دم اینجا انجام می‌شود. گفت‌وگو با برنامهٔ curl است.
        """)
  }
  package static var follow: Message {
    Message(en: "Go on, and send what is new.", fa: "ادامه می‌دهد و آنچه را که تازه است می‌فرستد.")
  }
  package static var anew: Message {
    Message(
      en: "Have the centre forget this station's rows, and send everything again: after a restore.",
      fa: "مرکز داده‌های این ایستگاه را کنار می‌گذارد و همه‌چیز دوباره فرستاده می‌شود: پس از بازگردانی.")
  }
}
