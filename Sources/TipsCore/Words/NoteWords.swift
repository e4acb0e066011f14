import TipsText

/// What `tips note` says.
package enum NoteWords {
  package static func added(_ number: String, count: Int) -> Message {
    Message(en: "\(number)  note \(count) added", fa: "گزارش \(number): یادداشت \(count) افزوده شد")
  }
}
