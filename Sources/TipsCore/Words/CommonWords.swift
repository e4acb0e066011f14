import TipsText

/// Words that many answers share.
package enum CommonWords {
  package static var yes: Message { Message(en: "yes", fa: "بله") }
  package static var no: Message { Message(en: "no", fa: "خیر") }

  /// Names the columns of a table whose rows follow; the words stand in the last one.
  package static func columns(_ plain: [String], words: [String]) -> Message {
    let names = plain + (words.isEmpty ? [] : [words.joined(separator: " · ")])
    return Message(
      en: "columns from the left: " + names.joined(separator: ", "),
      fa: "ستون‌ها از چپ: " + names.joined(separator: "، "))
  }
}
