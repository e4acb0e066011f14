import TipsText

/// What is said about texts on standard input.
package enum InputWords {
  // MARK: What a text is

  package static var text: Message { Message(en: "text", fa: "متن") }
  package static var note: Message { Message(en: "note", fa: "یادداشت") }

  // MARK: What is wrong with it

  package static func unreadable(_ reason: Message) -> Message {
    Message(en: "can't read standard input: \(reason.en)", fa: "ورودی استاندارد خوانده نمی‌شود: \(reason.fa)")
  }

  package static func tooLong(_ name: Message, limit: Int) -> Message {
    Message(
      en: "the \(name.en) on standard input has more than \(limit) bytes; shorten it",
      fa: "\(name.fa) در ورودی استاندارد بیش از \(limit) بایت است؛ آن را کوتاه کنید")
  }

  package static func notUTF8(_ name: Message) -> Message {
    Message(
      en: "the \(name.en) on standard input is not UTF-8; convert it, for example with iconv -t UTF-8",
      fa: "\(name.fa) در ورودی استاندارد به UTF-8 نیست؛ آن را تبدیل کنید، برای نمونه با iconv -t UTF-8")
  }

  package static func nul(_ name: Message) -> Message {
    Message(
      en: "the \(name.en) on standard input holds a NUL character; remove it",
      fa: "\(name.fa) در ورودی استاندارد نویسهٔ NUL دارد؛ آن را بردارید")
  }
}
