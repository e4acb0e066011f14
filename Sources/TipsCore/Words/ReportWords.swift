import TipsText

/// What the lists of reports and `tips show` say.
package enum ReportWords {
  package static func received(_ time: String, _ gregorian: String, line: Message, priority: Int) -> Message {
    Message(
      en: "\(time) (\(gregorian)), \(line.en), priority \(priority)",
      fa: "\(time) (\(gregorian))، \(line.fa)، فوریت \(priority)")
  }

  /// A stage with the time that it took; nil where it is not reached.
  package static func stage(_ name: Message, after span: Message?) -> Message {
    Message(en: "\(name.en) \(span?.en ?? "–")", fa: "\(name.fa) \(span?.fa ?? "–")")
  }

  package static func duplicate(of lead: String) -> Message { Message(en: "of \(lead)", fa: "گزارش اصلی \(lead)") }

  package static func by(_ operatorName: String) -> Message {
    Message(en: "by \(operatorName)", fa: "به دست \(operatorName)")
  }

  package static func category(_ code: String, _ name: String) -> Message {
    Message(en: "\(code) · \(name)", fa: name)
  }

  package static func neverPublished(_ reason: String) -> Message {
    Message(en: "never: \(reason)", fa: "هرگز: \(reason)")
  }

  package static func textRemoved(_ time: String) -> Message {
    Message(en: "(removed \(time))", fa: "(حذف‌شده در \(time))")
  }

  package static var identitySealed: Message { Message(en: "identity sealed", fa: "هویت مُهروموم‌شده") }

  /// A reporter whose identity is in the store.
  package static func sealed(_ pseudonym: String) -> Message {
    Message(en: "\(pseudonym) (identity sealed)", fa: "\(pseudonym) (هویت مُهروموم‌شده)")
  }

  package static var anonymous: Message { Message(en: "anonymous", fa: "ناشناس") }

  /// What will be seen.
  package static var callersIdentity: Message {
    Message(en: "the caller's name and number", fa: "نام و شمارهٔ تماس‌گیرنده")
  }

  package static func late(_ span: Message) -> Message {
    Message(en: "\(span.en) late", fa: "\(span.fa)، بیش از مهلت")
  }

  package static func searchedInstead(_ typed: String, _ words: String) -> Message {
    Message(
      en: "nothing found for '\(typed)'; searched for '\(words)' instead",
      fa: "برای «\(typed)» چیزی پیدا نشد؛ به جای آن «\(words)» جست‌وجو شد")
  }

  package static func notPriority(_ typed: String) -> Message {
    Message(
      en: "--priority takes numbers from 1 to 5, such as 1,2; not '\(typed)'",
      fa: "--priority عددهای 1 تا 5 می‌گیرد، مانند 1,2؛ نه «\(typed)»")
  }

  package static func mistyped(_ typed: String, nearest: [Message]) -> Message {
    let near = nearest.joined(en: "; ", fa: "؛ ")
    return Message(
      en: "\(typed) is not a report number (check digit); nearest: \(near.en)",
      fa: "\(typed) شمارهٔ گزارش نیست (رقم کنترل نمی‌خواند)؛ نزدیک‌ترین‌ها: \(near.fa)")
  }

  /// A report that may be meant.
  package static func nearest(_ number: String, at time: String, _ category: Message) -> Message {
    Message(en: "\(number) from \(time), \(category.en)", fa: "\(number) در \(time)، \(category.fa)")
  }
}
