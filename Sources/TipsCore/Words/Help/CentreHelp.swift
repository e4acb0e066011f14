import TipsText

/// Help of `tips-centre`.
package enum CentreHelp {
  package static var abstract: Message {
    Message(en: "The centre of stations, on PostgreSQL.", fa: "مرکز ایستگاه‌ها، بر PostgreSQL.")
  }

  package static var discussion: Message {
    Message(
      en:
        "Stations send what they record; the centre keeps it, and answers for all of them. Begin with: tips-centre init",
      fa: "ایستگاه‌ها آنچه را ثبت می‌کنند می‌فرستند؛ مرکز آن را نگه می‌دارد و برای همه پاسخ می‌دهد. آغاز: tips-centre init")
  }

  package static var store: Message {
    Message(
      en:
        "The store, postgresql://ACCOUNT@HOST/NAME, or a file with its address; else $TIPS_CENTRE. A password comes "
        + "from ~/.pgpass, PGPASSWORD or the file.",
      fa:
        "پایگاه داده، postgresql://<حساب>@<میزبان>/<نام>، یا پرونده‌ای با نشانی آن؛ وگرنه $TIPS_CENTRE. گذرواژه از ~/.pgpass، "
        + "PGPASSWORD یا همان پرونده می‌آید.")
  }

  package static var initialise: Message {
    Message(en: "Make a centre in an empty store of PostgreSQL.", fa: "در پایگاه داده‌ای خالی مرکز می‌سازد.")
  }

  package static var database: Message {
    Message(en: "The store; else --store.", fa: "پایگاه داده؛ وگرنه --store.")
  }

  package static var zone: Message {
    Message(en: "The clock, such as Asia/Tehran.", fa: "ساعت، مانند Asia/Tehran.")
  }

  package static var station: Message { Message(en: "The stations of the centre.", fa: "ایستگاه‌های مرکز.") }

  package static var add: Message {
    Message(
      en: "Add a station, and write the file by which it joins.",
      fa: "ایستگاهی می‌افزاید و پرونده‌ای می‌نویسد که ایستگاه با آن می‌پیوندد.")
  }

  package static var renew: Message {
    Message(en: "Give a station a new secret.", fa: "به ایستگاهی رمز تازه می‌دهد.")
  }

  package static var forget: Message {
    Message(
      en: "Take all that a station has sent out of the centre, so that it can begin anew.",
      fa: "همهٔ آنچه ایستگاهی فرستاده است از مرکز برمی‌دارد تا بتواند از نو آغاز کند.")
  }

  package static var list: Message { Message(en: "List the stations.", fa: "ایستگاه‌ها را فهرست می‌کند.") }

  package static var number: Message { Message(en: "The station's number, 0 to 999.", fa: "شمارهٔ ایستگاه، 0 تا 999.") }

  package static var name: Message { Message(en: "What it is called.", fa: "نام آن.") }

  package static var province: Message {
    Message(en: "The code of its province, such as tehran.", fa: "کد استان آن، مانند tehran.")
  }

  package static var publicKey: Message {
    Message(
      en: "The province's public key, as 'tips key' shows it: 64 digits.",
      fa: "کلید عمومی استان، چنان که «tips key» نشان می‌دهد: 64 رقم.")
  }

  package static var url: Message {
    Message(en: "Where stations reach this centre: https://….", fa: "جایی که ایستگاه‌ها به این مرکز می‌رسند: https://….")
  }

  package static var certificates: Message {
    Message(
      en: "Certificates in PEM that vouch for the centre's, where no public authority does.",
      fa: "گواهی‌های PEM که گواهی مرکز را تأیید می‌کنند، جایی که مرجعی عمومی نمی‌کند.")
  }

  package static var to: Message {
    Message(en: "The file to write; it is secret.", fa: "پرونده‌ای که نوشته می‌شود؛ محرمانه است.")
  }

  package static var yes: Message { Message(en: "Do it.", fa: "انجام شود.") }

  package static var json: Message { Message(en: "As lines of JSON.", fa: "به شکل سطرهای JSON.") }

  package static var serve: Message {
    Message(
      en: "Receive what stations send, until told to stop.", fa: "آنچه ایستگاه‌ها می‌فرستند می‌گیرد تا پایان داده شود.")
  }

  package static var serveDiscussion: Message {
    Message(
      en: "SIGTERM and Ctrl-C end it; whatever was answered is in the store.",
      fa: "با SIGTERM یا Ctrl-C پایان می‌یابد؛ هر چه پاسخ گرفته باشد در پایگاه داده است.")
  }

  package static var direct: Message {
    Message(
      en: "Fill the centre from stores on this machine that have joined it, and stop.",
      fa: "مرکز را از پایگاه داده‌های همین دستگاه که به آن پیوسته‌اند پر می‌کند و می‌ایستد.")
  }

  package static var status: Message {
    Message(en: "How far the centre has come with each station.", fa: "مرکز با هر ایستگاه تا کجا رسیده است.")
  }

  package static var doctor: Message {
    Message(
      en: "Look at the store: settings, silent stations, months, indices, texts, dead rows, the archived log.",
      fa: "پایگاه داده را بررسی می‌کند: تنظیمات، ایستگاه‌های بی‌خبر، ماه‌ها، نمایه‌ها، متن‌ها، سطرهای مرده، بایگانی.")
  }

  package static var web: Message {
    Message(
      en: "Show figures, reports, lists and the trail in a browser, and change nothing.",
      fa: "آمار، گزارش‌ها، فهرست‌ها و دفتر رویدادها را در مرورگر نشان می‌دهد و چیزی را تغییر نمی‌دهد.")
  }

  package static var webDiscussion: Message {
    Message(
      en: "Who may look has an account with the role secretary, supervisor or auditor in a store of the centre's own: "
        + "tips init --store FILE, then tips user add --store FILE.",
      fa: "هر کس اجازهٔ دیدن دارد حسابی با نقش دبیر، ناظر یا حسابرس در پایگاه دادهٔ خود مرکز دارد: "
        + "tips init --store <پرونده>، سپس tips user add --store <پرونده>.")
  }

  package static var accounts: Message {
    Message(en: "The store with the accounts.", fa: "پایگاه داده‌ای که حساب‌ها در آن است.")
  }

  package static var verify: Message {
    Message(
      en: "Check all trails, count all summaries anew, and look at the numbers of reports and at people.",
      fa: "همهٔ دفترهای رویداد را بررسی می‌کند، همهٔ خلاصه‌های آمار را دوباره می‌شمارد و به شمارهٔ گزارش‌ها و افراد می‌نگرد.")
  }
}
