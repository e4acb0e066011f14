import TipsDomain

/// What common measures and units of operations, and kinds of activities, are called; others stand as typed.
package enum MeasureNames {
  /// A measure such as `accounts_blocked`.
  package static func measure(_ code: String) -> Label? { measures[code] }

  /// A unit such as `kg`.
  package static func unit(_ code: String) -> Label? { units[code] }

  /// A kind of activity such as `workshop`.
  package static func activity(_ kind: String) -> Label? { activities[kind] }

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
