import TipsText

/// What `tips message` says.
package enum MessageWords {
  package static func asked(_ number: String, count: Int) -> Message {
    Message(
      en: "\(number)  question left for the reporter; \(count) message\(count == 1 ? "" : "s") by now",
      fa: "گزارش \(number): پرسش برای گزارش‌دهنده گذاشته شد؛ تاکنون \(count) پیام")
  }

  package static func seen(_ number: String) -> Message {
    Message(
      en: "\(number)  the reporter's messages are marked as seen",
      fa: "گزارش \(number): پیام‌های گزارش‌دهنده "
        + "دیده شد")
  }

  package static var textOrSeen: Message {
    Message(
      en: "say what is to be asked, or --seen: one of the two",
      fa: "متن پرسش را بنویسید یا --seen را به کار ببرید؛ تنها یکی از این دو")
  }

  /// A new message of the reporter, in the list of what waits.
  package static var newWord: Message { Message(en: "new message", fa: "پیام تازه") }

  /// Behind what a report waits for.
  package static func withNewWord(_ awaited: Message) -> Message {
    Message(en: "\(awaited.en), \(newWord.en)", fa: "\(awaited.fa)، \(newWord.fa)")
  }

  /// What an untaken report waits for.
  package static var taking: Message { Message(en: "taking", fa: "پذیرش") }

  package static var untakenLine: Message {
    Message(en: "from the web, waits to be taken", fa: "از وب رسیده و در انتظار پذیرش است")
  }

  /// Below a list of what waits, which leaves these out.
  package static func untaken(_ shown: String, _ count: Int) -> Message {
    Message(
      en: "\(shown) report\(count == 1 ? "" : "s") from the web \(count == 1 ? "waits" : "wait") to be taken: "
        + "tips open --line web",
      fa: "\(shown) گزارش وب در انتظار پذیرش است: tips open --line web")
  }

  /// Below a list of what waits.
  package static func unseen(_ shown: String, _ count: Int) -> Message {
    Message(
      en: "\(shown) report\(count == 1 ? " has" : "s have") a message of the reporter that nobody has seen",
      fa: "\(shown) گزارش پیام نادیده‌ای از گزارش‌دهنده دارد")
  }
}
