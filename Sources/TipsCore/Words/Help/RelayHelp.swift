import TipsText

/// The help of `tips relay`.
package enum RelayHelp {
  package static var abstract: Message {
    Message(
      en: "A host of the citizens' door that holds no store: its keys, and what waits there.",
      fa: "میزبان درگاه شهروندان بی پایگاه داده: کلیدهای آن و آنچه آنجا در انتظار است.")
  }

  // MARK: init

  package static var initialize: Message {
    Message(
      en: "Make the relay's key, and write the file that goes to the host.",
      fa: "کلید رله را می‌سازد و پرونده‌ای را می‌نویسد که به میزبان می‌رود.")
  }
  package static var initializeDiscussion: Message {
    Message(
      en: """
        The key stays beside the recognition key and opens only what citizens send by the host. The file has nothing \
        secret in it: copy it to the host as station.relay. Run it again when places or categories have changed; the \
        key stays.
        """,
      fa: """
        کلید کنار کلید شناسایی می‌ماند و تنها آنچه را که شهروندان از راه میزبان می‌فرستند می‌گشاید. در پرونده چیز \
        محرمانه‌ای نیست: آن را با نام station.relay به میزبان ببرید. هرگاه محل‌ها یا موضوع‌ها تغییر کرد دوباره اجرا کنید؛ \
        کلید می‌ماند.
        """)
  }
  package static var to: Message {
    Message(
      en: "Where the host's file is written; else beside the key.",
      fa: "جای نوشتن پروندهٔ میزبان؛ وگرنه کنار کلید.")
  }

  package static var replace: Message {
    Message(
      en: "Put a new key in the place of the present one, which opens what was sealed to it for 30 days more.",
      fa: "کلید تازه‌ای به جای کلید کنونی می‌گذارد؛ کلید پیشین 30 روز دیگر آنچه را که با آن مُهر شده است می‌گشاید.")
  }

  // MARK: fetch

  package static var fetch: Message {
    Message(
      en: "Fetch what waits at the host, record it, and give states back.",
      fa: "آنچه را که نزد میزبان در انتظار است می‌گیرد و ثبت می‌کند، و وضعیت‌ها را بازمی‌فرستد.")
  }
  package static var fetchDiscussion: Message {
    Message(
      en: """
        It can be cut off at any moment: nothing is lost, and nothing is recorded twice. What can't be recorded is set \
        aside beside the key, sealed as it came. A timer runs it every minute or so; the program curl does the talking.
        """,
      fa: """
        هر لحظه قطع شود چیزی از دست نمی‌رود و چیزی دو بار ثبت نمی‌شود. آنچه ثبت‌شدنی نیست کنار کلید، همان‌گونه مُهروموم‌شده، \
        نگه داشته می‌شود. زمان‌سنجی آن را تقریباً هر دقیقه اجرا می‌کند؛ گفت‌وگو با برنامهٔ curl است.
        """)
  }
  package static var url: Message {
    Message(
      en: "The host's address; https://, or http:// on this machine.",
      fa: "نشانی میزبان؛ https://، یا http:// در همین دستگاه.")
  }
  package static var retry: Message {
    Message(en: "Also try again what was set aside.", fa: "آنچه را که کنار نهاده شده است هم دوباره می‌آزماید.")
  }
}
