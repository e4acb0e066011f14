import TipsText

/// What `tips correct` says.
package enum CorrectWords {
  package static func corrected(_ number: String, _ changes: [Message]) -> Message {
    let all = changes.joined(en: "  ", fa: "؛ ")
    return Message(en: "\(number)  corrected  \(all.en)", fa: "گزارش \(number) تصحیح شد: \(all.fa)")
  }

  package static func redacted(_ number: String, places: Int, remarks: Int) -> Message {
    let removed = remarks == 0 ? "" : ", \(remarks) \(remarks == 1 ? "remark" : "remarks") removed"
    return Message(
      en: "\(number)  redacted in \(places) \(places == 1 ? "place" : "places")\(removed)",
      fa: "گزارش \(number): در \(places) جا سیاه شد" + (remarks == 0 ? "" : "، \(remarks) ملاحظه حذف شد"))
  }

  package static var nothingToCorrect: Message {
    Message(
      en: "say what is to be corrected, such as --category or --place. See: tips correct --help",
      fa: "بگویید چه چیزی تصحیح شود، مانند --category یا --place. ببینید: tips correct --help")
  }

  package static var redactStandsAlone: Message {
    Message(en: "--redact stands alone, with --reason", fa: "--redact تنها همراه --reason به کار می‌رود")
  }

  package static var backupsHoldIt: Message {
    Message(
      en: "backups of before still hold it; a restore takes it out again. Keep them only as long as you must",
      fa: "پشتیبان‌های پیشین هنوز آن را دارند و هر بازگردانی دوباره آن را برمی‌دارد؛ آن‌ها را بیش از نیاز نگه ندارید")
  }

  package static var wordsToTakeOut: Message {
    Message(en: "words to be taken out", fa: "آنچه باید سیاه شود")
  }
}
