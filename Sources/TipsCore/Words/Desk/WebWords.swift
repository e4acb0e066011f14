import TipsText

/// What the program `tips-web` says on the terminal.
package enum WebWords {
  package static func listening(_ address: String) -> Message {
    Message(en: "listening at \(address)", fa: "در \(address) گوش می‌دهد")
  }

  package static func noAccounts(store path: String) -> Message {
    Message(
      en: "nobody can log in yet; make the first account with: tips user add NAME --role administrator --store \(path)",
      fa: "هنوز کسی نمی‌تواند وارد شود؛ نخستین حساب را بسازید: tips user add <نام> --role administrator --store \(path)")
  }

  /// What `tips-web` alone shows.
  ///
  /// - Parameter accounts: how many accounts the store has; nil where there is no store.
  package static func start(store path: String, accounts: Int?) -> Message {
    let serve = "  tips-web serve --store \(path)"
    let door = "  tips-web serve --face public --listen 127.0.0.1:8120 --store \(path)"
    let add = Message(
      en: "  tips user add NAME --role administrator --store \(path)",
      fa: "  tips user add <نام> --role administrator --store \(path)")
    guard let accounts else {
      return Message(
        en:
          "No store at \(path) yet. Make one, then an account, then serve it:\n  tips init --store \(path)\n\(add.en)\n\(serve)",
        fa:
          "هنوز پایگاه داده‌ای در \(path) نیست. نخست پایگاه داده، سپس حساب بسازید و آن را عرضه کنید:\n  tips init --store \(path)\n\(add.fa)\n\(serve)"
      )
    }
    guard accounts > 0 else {
      return Message(
        en: "The store \(path) has no accounts yet. Make the first one, then serve it:\n\(add.en)\n\(serve)",
        fa: "پایگاه دادهٔ \(path) هنوز حسابی ندارد. نخستین حساب را بسازید و سپس آن را عرضه کنید:\n\(add.fa)\n\(serve)")
    }
    return Message(
      en: "The store \(path) has \(accounts) account\(accounts == 1 ? "" : "s"). This opens the desk at "
        + "http://127.0.0.1:8110/ :\n\(serve)\nand this the citizens' door at http://127.0.0.1:8120/public :\n\(door)",
      fa:
        "پایگاه دادهٔ \(path) دارای \(accounts) حساب است. این فرمان میز را در http://127.0.0.1:8110/ باز می‌کند:\n\(serve)\n"
        + "و این یکی درگاه شهروندان را در http://127.0.0.1:8120/public :\n\(door)")
  }
}

/// Help of `tips-web`.
package enum WebHelp {
  package static var abstract: Message {
    Message(en: "A store of reports in a browser.", fa: "پایگاه دادهٔ گزارش‌ها در مرورگر.")
  }

  package static var discussion: Message {
    Message(
      en: "Without a command it says what it would serve and how to begin. Accounts are made with: tips user add",
      fa: "بدون فرمان می‌گوید چه چیزی را عرضه می‌کند و چگونه باید آغاز کرد. حساب‌ها را این فرمان می‌سازد: tips user "
        + "add")
  }

  package static var serve: Message {
    Message(en: "Serve a store until told to stop.", fa: "پایگاه داده را عرضه می‌کند تا پایان داده شود.")
  }

  package static var serveDiscussion: Message {
    Message(
      en:
        "SIGTERM and Ctrl-C end it; whatever was answered is in the store.\n\nThe desk is at /, the citizens' door at "
        + "/public, Open311 at /open311/v2. Let the door be a process of its own: --face public --listen 127.0.0.1:8120",
      fa:
        "با SIGTERM یا Ctrl-C پایان می‌یابد؛ هر چه پاسخ گرفته باشد در پایگاه داده است.\n\nمیز در / است، درگاه شهروندان در "
        + "/public و Open311 در /open311/v2. بهتر است درگاه شهروندان فرایندی جدا باشد: --face public --listen "
        + "127.0.0.1:8120")
  }

  package static var store: Message {
    Message(
      en: "The store's file; else $TIPS_STORE, else the usual place.",
      fa: "پروندهٔ پایگاه داده؛ وگرنه $TIPS_STORE، وگرنه جای همیشگی.")
  }

  package static var listen: Message {
    Message(en: "Address and port; port 0 for a free one.", fa: "نشانی و درگاه؛ درگاه 0 یعنی درگاهی آزاد.")
  }

  package static var face: Message {
    Message(
      en: "What is served, as often as wanted: desk (the station's people, the usual one), public (citizens), open311 "
        + "(other services).",
      fa: "آنچه عرضه می‌شود، هر چند بار که بخواهید: desk (کارکنان ایستگاه، پیش‌فرض)، public (شهروندان)، open311 "
        + "(خدمات دیگر).")
  }

  package static var relay: Message {
    Message(
      en: "A host's folder, for the public face without a store: what comes waits there, sealed to the station.",
      fa: "پوشهٔ میزبان، برای درگاه شهروندان بی پایگاه داده: آنچه می‌رسد مُهروموم‌شده در انتظار ایستگاه می‌ماند.")
  }

  package static var jurisdiction: Message {
    Message(
      en: "The jurisdiction_id of Open311 here.", fa: "همان jurisdiction_id این ایستگاه در Open311.")
  }

  package static var keysOnly: Message {
    Message(
      en: "Let nobody without a key send reports by Open311.", fa: "بدون کلید گزارشی با Open311 پذیرفته نمی‌شود.")
  }

  package static var certificate: Message {
    Message(en: "Certificate chain for TLS, as PEM.", fa: "زنجیرهٔ گواهی برای TLS به شکل PEM.")
  }

  package static var key: Message {
    Message(en: "Private key of the certificate, as PEM.", fa: "کلید خصوصی گواهی به شکل PEM.")
  }

  package static var proxy: Message {
    Message(
      en: "Address of a proxy that ends TLS and is believed about who asks; as often as wanted.",
      fa: "نشانی پیشکاری که TLS را پایان می‌دهد و گفته‌اش دربارهٔ پرسنده پذیرفته می‌شود؛ هر چند بار که بخواهید.")
  }
}
