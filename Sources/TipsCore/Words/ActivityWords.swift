import TipsText

/// What `tips activity` says.
package enum ActivityWords {
  package static func recorded(_ number: String, at time: String) -> Message {
    Message(en: "activity \(number)  recorded \(time)", fa: "فعالیت \(number) ثبت شد، \(time)")
  }

  package static func people(_ count: String) -> Message { Message(en: "\(count) people", fa: "\(count) نفر") }

  package static func removed(_ number: String) -> Message {
    Message(en: "\(number)  removed", fa: "فعالیت \(number) حذف شد")
  }

  package static var nothingToSet: Message {
    Message(
      en: "say what is to be put right: --kind, --place, --at or --people",
      fa: "بگویید چه چیزی درست شود: --kind، --place، --at یا --people")
  }
}
