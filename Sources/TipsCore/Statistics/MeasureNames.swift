import TipsDomain
import TipsText

/// What common measures and units of operations, and kinds of activities, are called; others stand as typed.
package enum MeasureNames {
  /// A measure such as `accounts_blocked`.
  package static func measure(_ code: String) -> Label? { measures[code] }

  /// A unit such as `kg`.
  package static func unit(_ code: String) -> Label? { units[code] }

  /// A kind of activity such as `workshop`.
  package static func activity(_ kind: String) -> Label? { activities[kind] }

  /// The measure that is called so in either language, such as `arrests` for «دستگیری»; others stand as typed.
  package static func code(ofMeasure typed: String) -> String { code(typed, in: measures, or: otherMeasures) }

  /// The unit that is called so in either language, such as `kg` for «کیلو»; others stand as typed.
  package static func code(ofUnit typed: String) -> String { code(typed, in: units, or: otherUnits) }

  /// The kind of activity that is called so in either language; others stand as typed.
  package static func code(ofActivity typed: String) -> String { code(typed, in: activities, or: otherActivities) }

  private static func code(_ typed: String, in labels: [String: Label], or others: [String: String]) -> String {
    let key = PersianText.matchKey(typed)
    guard !key.isEmpty, labels[typed] == nil else { return typed }
    return labels.first { [$0.value.fa, $0.value.en].map(PersianText.matchKey).contains(key) }?.key
      ?? others.first { PersianText.matchKey($0.key) == key }?.value ?? typed
  }

  /// What people also write for them.
  private static let otherActivities = ["کارگاه": "workshop"]
  private static let otherMeasures = [
    "بازداشت": "arrests", "دستگیرشده": "arrests", "دستگیرشدگان": "arrests", "مواد": "drugs", "خودرو": "vehicles_found",
    "خودروی پیداشده": "vehicles_found", "قاچاق": "contraband", "کالا": "contraband", "موتور": "motorcycles",
    "اسلحه": "weapons", "حساب مسدودشده": "accounts_blocked",
  ]
  private static let otherUnits = ["کیلو": "kg", "kilo": "kg", "میلیون": "million toman", "میلیارد": "billion toman"]

  private static let activities = [
    "exhibition": Label(fa: "نمایشگاه", en: "Exhibitions"),
    "lecture": Label(fa: "سخنرانی", en: "Lectures"),
    "meeting": Label(fa: "نشست", en: "Meetings"),
    "mosque_meeting": Label(fa: "نشست در مسجد", en: "Meetings in mosques"),
    "neighbourhood_meeting": Label(fa: "نشست محله", en: "Neighbourhood meetings"),
    "school_visit": Label(fa: "بازدید از مدرسه", en: "School visits"),
    "visit": Label(fa: "بازدید", en: "Visits"),
    "workshop": Label(fa: "کارگاه آموزشی", en: "Workshops"),
  ]

  private static let measures = [
    "accounts_blocked": Label(fa: "حساب‌های مسدودشده", en: "Accounts blocked"),
    "arrests": Label(fa: "دستگیری", en: "Arrests"),
    "contraband": Label(fa: "کالای قاچاق", en: "Contraband"),
    "drugs": Label(fa: "مواد مخدر", en: "Drugs"),
    "money_returned": Label(fa: "پول بازگردانده‌شده", en: "Money returned"),
    "motorcycles": Label(fa: "موتورسیکلت", en: "Motorcycles"),
    "vehicles_found": Label(fa: "خودروهای پیداشده", en: "Vehicles found"),
    "weapons": Label(fa: "سلاح", en: "Weapons"),
  ]

  private static let units = [
    "kg": Label(fa: "کیلوگرم", en: "kg"),
    "million toman": Label(fa: "میلیون تومان", en: "million toman"),
    "billion toman": Label(fa: "میلیارد تومان", en: "billion toman"),
  ]
}
