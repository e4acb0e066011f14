import TipsText

/// Help of `tips-centre province`.
package enum ProvinceHelp {
  package static var province: Message {
    Message(en: "The offices that draw the lists of provinces.", fa: "دفترهایی که فهرست استان‌ها را تهیه می‌کنند.")
  }

  package static var add: Message {
    Message(en: "Make the office of a province.", fa: "دفتر یک استان را می‌سازد.")
  }

  package static var addDiscussion: Message {
    Message(
      en: "Run it on the officer's machine: the private key is made there and stays there. The centre keeps the public "
        + "half, which the stations adopt.",
      fa: "آن را روی رایانهٔ افسر اجرا کنید: کلید خصوصی همان‌جا ساخته می‌شود و همان‌جا می‌ماند. مرکز نیمهٔ عمومی را نگه "
        + "می‌دارد که ایستگاه‌ها آن را می‌پذیرند.")
  }

  package static var code: Message { Message(en: "The province's code.", fa: "کد استان.") }

  package static var number: Message {
    Message(
      en: "A number that no station has, 0 to 999; pseudonyms of the province begin with it.",
      fa: "شماره‌ای که هیچ ایستگاهی ندارد، 0 تا 999؛ نام‌های مستعار استان با آن آغاز می‌شود.")
  }

  package static var name: Message { Message(en: "The office's name; else the code.", fa: "نام دفتر؛ وگرنه همان کد.") }

  package static var key: Message {
    Message(
      en: "The key file of the officer; a new key is put there where there is none.",
      fa: "پروندهٔ کلید افسر؛ اگر نباشد کلید تازه‌ای در آن گذاشته می‌شود.")
  }

  package static var list: Message { Message(en: "List the offices.", fa: "دفترها را فهرست می‌کند.") }

  package static var erase: Message {
    Message(
      en: "Forget a person of the province, here and at its stations.",
      fa: "شخصی از استان را اینجا و در ایستگاه‌ها فراموش می‌کند.")
  }

  package static var eraseDiscussion: Message {
    Message(
      en: "Each station that knows the person forgets them when it asks next, and says so; one that is offline does it "
        + "on its return. Old versions stay on the server's disk until: tips-centre rewrite",
      fa: "هر ایستگاهی که شخص را می‌شناسد در تماس بعدی او را فراموش می‌کند و خبر می‌دهد؛ ایستگاه قطع‌شده پس از بازگشت. "
        + "نسخه‌های پیشین تا این فرمان روی دیسک سرور می‌ماند: tips-centre rewrite")
  }

  package static var rewrite: Message {
    Message(
      en: "Rid the server's disk of what was erased.", fa: "دیسک سرور را از آنچه پاک شده است خالی می‌کند.")
  }

  package static var rewriteDiscussion: Message {
    Message(
      en: "Rewrites the months and tables in which rows were emptied, each locked for as long as that takes: at night. "
        + "Ends with 75 where some wait for readers.",
      fa: "ماه‌ها و جدول‌هایی را که سطرهایشان خالی شده بازنویسی می‌کند؛ هر کدام در این مدت قفل است: شب‌ها اجرا شود. "
        + "اگر برخی منتظر خوانندگان بمانند با 75 پایان می‌یابد.")
  }

  package static var most: Message {
    Message(en: "At most so many tables.", fa: "حداکثر این تعداد جدول.")
  }
}
