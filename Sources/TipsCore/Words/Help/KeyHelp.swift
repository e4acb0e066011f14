import TipsText

/// The help of `tips key`.
package enum KeyHelp {
  package static var abstract: Message {
    Message(
      en: "The recognition key: look after it, protect it, copy it, replace it.",
      fa: "کلید شناسایی: بررسی، گذرواژه، رونوشت و تعویض آن.")
  }

  package static var yes: Message {
    Message(
      en: "Do not ask for confirmation; needed in a pipe.", fa: "تأیید نمی‌خواهد؛ در لوله لازم است.")
  }

  // MARK: check

  package static var check: Message {
    Message(
      en: "Whether the key is there, is the store's, and is kept well.",
      fa: "می‌گوید کلید هست یا نه، از آنِ این پایگاه داده است یا نه، و درست نگه داشته می‌شود یا نه.")
  }
  package static var open: Message {
    Message(
      en: "Also open it, with its passphrase where it has one.",
      fa: "آن را باز هم می‌کند، با گذرواژه اگر گذرواژه داشته باشد.")
  }

  // MARK: protect

  package static var protect: Message {
    Message(
      en: "Put the key under a passphrase, change it, or take it away.",
      fa: "برای کلید گذرواژه می‌گذارد، آن را تغییر می‌دهد یا برمی‌دارد.")
  }
  package static var protectDiscussion: Message {
    Message(
      en: """
        Without the passphrase nobody can open the key again. It is typed twice on the terminal, or comes as the only \
        line of standard input with --passphrase-stdin. The present one is asked for, or read from the file that \
        $TIPS_PASSPHRASE_FILE names.
        """,
      fa: """
        بدون گذرواژه دیگر کسی نمی‌تواند کلید را باز کند. گذرواژه دو بار در پایانه نوشته می‌شود، یا با --passphrase-stdin \
        تنها خط ورودی استاندارد است. گذرواژهٔ کنونی پرسیده یا از پرونده‌ای خوانده می‌شود که $TIPS_PASSPHRASE_FILE نام \
        می‌برد.
        """)
  }
  package static var passphraseStdin: Message {
    Message(
      en: "Read the new passphrase from standard input.", fa: "گذرواژهٔ تازه را از ورودی استاندارد می‌خواند.")
  }
  package static var remove: Message { Message(en: "Take the passphrase away.", fa: "گذرواژه را برمی‌دارد.") }

  // MARK: export

  package static var export: Message {
    Message(
      en: "Copy the key to a new private file, or to standard output.",
      fa: "رونوشت کلید را در پرونده‌ای خصوصی و تازه یا در خروجی استاندارد می‌نویسد.")
  }
  package static var exportDiscussion: Message {
    Message(
      en: "A passphrase stays on the copy. It is recorded that a copy was made.",
      fa: "گذرواژه بر رونوشت می‌ماند. ساختن رونوشت ثبت می‌شود.")
  }
  package static var file: Message {
    Message(
      en: "A file that isn't there yet; - writes to standard output.",
      fa: "پرونده‌ای که هنوز نیست؛ - در خروجی استاندارد می‌نویسد.")
  }

  // MARK: adopt

  package static var adopt: Message {
    Message(
      en: "Seal identities to the province's key from now on.",
      fa: "از این پس هویت‌ها را با کلید استان مُهروموم می‌کند.")
  }
  package static var adoptDiscussion: Message {
    Message(
      en: """
        The private half lies with the province's officer alone, who settles for all stations at the centre. What was \
        sealed before opens with this station's key, as before: run tips settle first, and keep that key.
        """,
      fa: """
        نیمهٔ خصوصی تنها نزد افسر استان است که برای همهٔ ایستگاه‌ها در مرکز بازشناسی می‌کند. آنچه پیش‌تر مُهر شده مانند گذشته \
        با کلید همین ایستگاه گشوده می‌شود: نخست tips settle را اجرا کنید و آن کلید را نگه دارید.
        """)
  }
  package static var publicKey: Message {
    Message(
      en: "The public key, 64 hexadecimal digits; else that of the centre's file.",
      fa: "کلید عمومی، 64 رقم شانزده‌شانزدهی؛ وگرنه کلید پروندهٔ مرکز.")
  }

  // MARK: rotate

  package static var rotate: Message {
    Message(
      en: "Replace the key pair, and seal every identity to the new one.",
      fa: "جفت‌کلید را عوض و همهٔ هویت‌ها را با کلید تازه مُهروموم می‌کند.")
  }
  package static var rotateDiscussion: Message {
    Message(
      en: """
        Reporters keep their pseudonyms, and the new key has the passphrase of the old one. Nobody can record meanwhile. \
        The old key stays beside the new one: backups of before need it.
        """,
      fa: """
        نام‌های مستعار گزارش‌دهندگان می‌مانند و کلید تازه همان گذرواژهٔ کلید پیشین را دارد. در این میان کسی نمی‌تواند ثبت \
        کند. کلید پیشین در کنار کلید تازه می‌ماند: پشتیبان‌های پیشین به آن نیاز دارند.
        """)
  }
}
