import TipsText

/// Why somebody has no place on a list: a few words behind a count, and a sentence about one person.
package enum LeftOutWords {
  package static var excluded: Message { Message(en: "excluded", fa: "مستثنا") }
  package static var protected: Message { Message(en: "protected", fa: "حفاظت‌شده") }
  package static var neverPublished: Message {
    Message(en: "by reports never to be published", fa: "با گزارش‌هایی که هرگز نباید منتشر شوند")
  }
  package static var noConsent: Message { Message(en: "without consent", fa: "بدون رضایت") }
  package static var falseReport: Message { Message(en: "false report", fa: "با گزارش خلاف واقع") }
  package static var recentlyHonoured: Message { Message(en: "honoured recently", fa: "به‌تازگی تجلیل‌شده") }
  package static var belowMinimum: Message { Message(en: "below the minimum", fa: "کمتر از حد نصاب") }
  package static var unidentified: Message {
    Message(
      en: "reports of callers whom nothing tells apart", fa: "گزارش از تماس‌گیرندگانی که از هم بازشناخته نمی‌شوند")
  }
  package static var neighbourhoodFull: Message {
    Message(en: "neighbourhood full", fa: "با سهمیهٔ پُرشدهٔ محله")
  }
  package static var noSeat: Message { Message(en: "eligible without a seat", fa: "مشمول بدون جایگاه") }

  // MARK: Sentences

  package static var isExcluded: Message {
    Message(
      en: "excluded from recognition: staff, family, paid source or party to the matter",
      fa: "مستثنا از تجلیل: کارکنان، بستگان، منبع با پاداش یا طرف ماجرا")
  }
  package static var isProtected: Message {
    Message(
      en: "protected: the person must never appear on a list", fa: "حفاظت‌شده: نام این فرد هرگز نباید در فهرستی بیاید")
  }
  package static var isNeverPublished: Message {
    Message(
      en: "every incident hangs on a report that is marked as never to be published",
      fa: "همهٔ رویدادها به گزارشی وابسته‌اند که نشان «هرگز منتشر نشود» دارد")
  }
  package static var hasNoConsent: Message {
    Message(en: "no consent to any form of thanks", fa: "بدون رضایت به هیچ شکل قدردانی")
  }
  package static func hasFalseReport(days: Int) -> Message {
    Message(
      en: "a report of theirs was knowingly false, within \(days) days",
      fa: "در \(days) روز گذشته یک گزارش خلاف واقع داده است")
  }
  package static func isRecentlyHonoured(days: Int) -> Message {
    Message(en: "honoured within the last \(days) days", fa: "در \(days) روز گذشته تجلیل شده است")
  }
  package static func isBelowMinimum(_ minimum: Int) -> Message {
    Message(
      en: "fewer counted incidents than the \(minimum) that one needs",
      fa: "رویدادهای شمرده‌شده کمتر از \(minimum) رویداد لازم")
  }
  package static var isUnidentified: Message {
    Message(
      en: "nothing that the caller told tells them apart from others",
      fa: "تماس‌گیرنده چیزی نگفته است که او را از دیگران بازشناساند")
  }
  package static func isNeighbourhoodFull(seats: Int) -> Message {
    Message(
      en: "eligible, but the \(seats) seats of the neighbourhood went to others",
      fa: "مشمول، ولی هر \(seats) جایگاه محله به دیگران رسید")
  }
  package static var hasNoSeat: Message {
    Message(en: "eligible, but the seats went to others", fa: "مشمول، ولی جایگاه‌ها به دیگران رسید")
  }
}
