import TipsText

/// The recognition key and its passphrase.
package enum KeyWords {
  // MARK: Check

  package static func readable(_ path: String) -> Message {
    Message(
      en: "others may read the key; change it with: chmod 600 \(path)",
      fa: "دیگران می‌توانند کلید را بخوانند؛ با این فرمان جلوگیری کنید: chmod 600 \(path)")
  }

  package static func enterable(_ folder: String) -> Message {
    Message(
      en: "others may enter the key's folder; change it with: chmod 700 \(folder)",
      fa: "دیگران می‌توانند به پوشهٔ کلید وارد شوند؛ با این فرمان جلوگیری کنید: chmod 700 \(folder)")
  }

  package static func unusedNext(_ path: String) -> Message {
    Message(
      en: "\(path).next is left over from a rotation that did not come to its end; the next rotation replaces it",
      fa: "پروندهٔ \(path).next از تعویضی به جا مانده که به پایان نرسیده است؛ تعویض بعدی جای آن را می‌گیرد")
  }

  package static var noPassphrase: Message {
    Message(en: "no; set one with: tips key protect", fa: "خیر؛ گذرواژه بگذارید: tips key protect")
  }

  package static var ofStore: Message { Message(en: "to this store", fa: "به این پایگاه داده") }
  package static var ofOtherStore: Message { Message(en: "to another store", fa: "به پایگاه داده‌ای دیگر") }
  package static var replaced: Message {
    Message(en: "to this store before a rotation", fa: "به این پایگاه داده، پیش از تعویض کلید")
  }
  package static var malformed: Message { Message(en: "is not a key", fa: "کلید نیست") }
  package static var unreadable: Message { Message(en: "may not be read", fa: "خواندنی نیست") }
  package static var missing: Message { Message(en: "is not there", fa: "وجود ندارد") }

  // MARK: Adopt

  package static func willAdopt(_ key: String) -> Message {
    Message(
      en: "From now on only the province's officer can tell who calls: identities are sealed to \(key). What was "
        + "sealed before stays with the key of this station, so settle first",
      fa: "از این پس تنها افسر استان می‌تواند بداند چه کسی تماس گرفته است: هویت‌ها با \(key) مُهروموم می‌شود. آنچه پیش‌تر "
        + "مُهر شده با کلید همین ایستگاه می‌ماند؛ نخست بازشناسی کنید")
  }

  package static func adopted(_ key: String) -> Message {
    Message(
      en: "identities are sealed to the province's key \(key) from now on",
      fa: "از این پس هویت‌ها با کلید استان \(key) مُهروموم می‌شود")
  }

  package static var noCentreKey: Message {
    Message(
      en: "no public key was named, and the centre's file has none; name it: tips key adopt KEY",
      fa: "کلید عمومی نام برده نشده و پروندهٔ مرکز هم ندارد؛ آن را نام ببرید: tips key adopt <کلید>")
  }

  // MARK: Passphrase

  package static var removeOrNew: Message {
    Message(
      en: "--remove and --passphrase-stdin contradict each other",
      fa: "گزینه‌های --remove و --passphrase-stdin با هم نمی‌سازند")
  }

  package static func unprotected(_ path: String) -> Message {
    Message(
      en: "\(path) has no passphrase any more: who has the file opens every caller",
      fa: "کلید \(path) دیگر گذرواژه ندارد: هر کس این پرونده را دارد هویت همهٔ تماس‌گیرندگان را می‌گشاید")
  }

  package static func protected(_ path: String) -> Message {
    Message(
      en: "\(path) has a passphrase now. Forgotten, it can't be replaced. Copies made before are without it",
      fa: "کلید \(path) اکنون گذرواژه دارد. گذرواژهٔ فراموش‌شده جایگزین ندارد. رونوشت‌های پیشین بدون گذرواژه‌اند")
  }

  package static var ofKey: Message {
    Message(en: "passphrase of the recognition key", fa: "گذرواژهٔ کلید شناسایی")
  }
  package static var new: Message { Message(en: "new passphrase", fa: "گذرواژهٔ تازه") }
  package static var again: Message { Message(en: "the same again", fa: "همان گذرواژه، دوباره") }

  package static var typedOnTerminal: Message {
    Message(
      en: "a new passphrase is typed on a terminal; in a pipe send it with --passphrase-stdin",
      fa: "گذرواژهٔ تازه در پایانه نوشته می‌شود؛ در لوله آن را با --passphrase-stdin بفرستید")
  }

  package static var differ: Message {
    Message(
      en: "the two passphrases differ; type both anew", fa: "دو گذرواژه یکی نیستند؛ هر دو را از نو بنویسید")
  }

  // MARK: Copies and rotation

  package static var copyPower: Message {
    Message(
      en: "Who has the copy and the store can name every caller",
      fa: "هر کس رونوشت و پایگاه داده را داشته باشد هویت همهٔ تماس‌گیرندگان را می‌داند")
  }

  package static var protectedCopyPower: Message {
    Message(
      en: "Who has the copy, its passphrase and the store can name every caller",
      fa: "هر کس رونوشت، گذرواژهٔ آن و پایگاه داده را داشته باشد هویت همهٔ تماس‌گیرندگان را می‌داند")
  }

  package static func copied(_ path: String, power: Message) -> Message {
    Message(en: "\(path) is a copy of the key. \(power.en)", fa: "پروندهٔ \(path) رونوشت کلید است. \(power.fa)")
  }

  package static var willRotate: Message {
    Message(
      en: "Every identity will be sealed anew, and copies of the key will be of no use",
      fa: "همهٔ هویت‌ها از نو مُهروموم می‌شوند و رونوشت‌های کلید بی‌فایده می‌شوند")
  }

  package static func rotated(sealed: Int, reporters: Int) -> Message {
    Message(
      en: "replaced the key: \(sealed.counting("identity", "identities")) sealed anew, "
        + "\(reporters.counting("reporter")) kept",
      fa: "کلید عوض شد: \(sealed) هویت از نو مُهروموم شد، \(reporters) گزارش‌دهنده ماند")
  }

  package static func unopenable(_ count: Int) -> Message {
    Message(
      en: "\(count) identities could not be opened and stay as they are",
      fa: "\(count) هویت گشوده نشد و همان‌گونه می‌ماند")
  }

  package static func untagged(_ count: Int) -> Message {
    Message(
      en: "\(count) reporters have no number left: a new call of theirs gets a new pseudonym",
      fa: "\(count) گزارش‌دهنده دیگر شماره‌ای ندارد: تماس تازهٔ آن‌ها نام مستعار تازه می‌گیرد")
  }

  package static func oldKey(_ path: String) -> Message {
    Message(
      en: "the old key is \(path): backups of before need it; keep it with them, or destroy it with them",
      fa: "کلید پیشین \(path) است: پشتیبان‌های پیشین به آن نیاز دارند؛ آن را با آن‌ها نگه دارید یا با آن‌ها از میان "
        + "ببرید")
  }

  // MARK: Refusals

  package static func noTerminal(_ command: String) -> Message {
    Message(
      en: "tips key \(command) wants a confirmation: type it on a terminal, or add --yes",
      fa: "فرمان tips key \(command) تأیید می‌خواهد: آن را در پایانه بنویسید یا --yes را بیفزایید")
  }

  package static var notConfirmed: Message {
    Message(en: "not confirmed; nothing was done", fa: "تأیید نشد؛ کاری انجام نشد")
  }

  package static var notRecorded: Message {
    Message(en: "the refusal could not be recorded", fa: "ردشدن درخواست ثبت نشد")
  }

  package static func notRecorded(_ reason: Message) -> Message {
    Message(en: "\(notRecorded.en): \(reason.en)", fa: "\(notRecorded.fa): \(reason.fa)")
  }
}
