import TipsText

/// What several findings advise.
extension Message {
  /// A command line, which is the same in every language.
  static func command(_ line: String) -> Message { Message(en: line, fa: line) }

  static var restore: Message {
    Message(
      en: "tips restore BACKUP --to STORE --replace", fa: "tips restore <پشتیبان> --to <پایگاه> --replace")
  }

  static var workAsOwner: Message { Message(en: "work as its owner", fa: "با حساب مالک آن کار کنید") }

  static var freeSpace: Message { Message(en: "free some space", fa: "جا باز کنید") }

  static var setClock: Message { Message(en: "set the clock", fa: "ساعت را تنظیم کنید") }

  static var installNewer: Message { Message(en: "install the newer program", fa: "برنامهٔ تازه‌تر را نصب کنید") }
}
