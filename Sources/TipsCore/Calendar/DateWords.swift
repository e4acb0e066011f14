import TipsText

extension DateCursor {
  /// Steps over the name of a month, in either calendar, and gives its number.
  mutating func monthName() -> (calendar: CalendarSystem, month: Int)? {
    let start = position
    while position < bytes.count, isLetter { position += letterLength }
    let name = String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self)
    guard let month = MonthNames.byKey[PersianText.matchKey(name)] else {
      position = start
      return nil
    }
    return month
  }

  /// Steps over AM or PM, or what Persian writes for them; whether it is the afternoon.
  mutating func meridiem() -> Bool? {
    for word in Self.afternoon where take(word: word) { return true }
    for word in Self.morning where take(word: word) { return false }
    return nil
  }

  private static let afternoon: [StaticString] = [
    "pm", "p.m.", "p.m", "ب.ظ.", "ب.ظ", "ب ظ", "بعدازظهر", "بعد از ظهر", "عصر",
  ]
  private static let morning: [StaticString] = [
    "am", "a.m.", "a.m", "ق.ظ.", "ق.ظ", "ق ظ", "قبل‌ازظهر", "قبلازظهر", "قبل از ظهر", "صبح",
  ]

  /// A letter of Latin or Arabic script, or a mark inside a word; no digit and no `،`.
  private var isLetter: Bool {
    let byte = bytes[position]
    guard byte >= 0x80 else { return 0x61...0x7A ~= byte | 0x20 }
    guard position + 1 < bytes.count else { return false }
    let second = bytes[position + 1]
    switch byte {
    case 0xC2: return false
    case 0xD8: return second != 0x8C
    case 0xD9: return !(0xA0...0xAC ~= second)
    case 0xDB: return !(0xB0...0xB9 ~= second)
    default: return true
    }
  }

  private var letterLength: Int {
    switch bytes[position] {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    default: 1
    }
  }
}

/// The months by what is written for them.
private enum MonthNames {
  typealias Month = (calendar: CalendarSystem, month: Int)

  /// In the form in which Persian text is compared.
  static let byKey: [String: Month] = {
    var months: [String: Month] = [:]
    func add(_ name: String, _ calendar: CalendarSystem, _ index: Int) {
      months[PersianText.matchKey(name)] = (calendar, index + 1)
    }
    for (index, name) in SolarHijriDate.monthNames.enumerated() {
      for form in [name.fa, name.fa + "ماه", name.latin] { add(form, .solarHijri, index) }
    }
    add("امرداد", .solarHijri, 4)
    for (index, name) in GregorianDate.monthNames.enumerated() {
      for form in [name.fa, name.latin, String(name.latin.prefix(3))] { add(form, .gregorian, index) }
    }
    for (name, index) in otherGregorian { add(name, .gregorian, index) }
    return months
  }()

  /// After the English, as much software writes, and by four letters.
  private static let otherGregorian = [
    ("جنوری", 0), ("فبروری", 1), ("مارچ", 2), ("اپریل", 3), ("آپریل", 3), ("می", 4), ("جون", 5), ("جولای", 6),
    ("ژوئیهٔ", 6), ("آگوست", 7), ("اگوست", 7), ("سپتمبر", 8), ("اکتوبر", 9), ("نومبر", 10), ("دسمبر", 11),
    ("Sept", 8), ("June", 5), ("July", 6),
  ]
}
