import TipsText

/// What people call the categories that every store begins with; others are called as the store calls them.
package enum CategoryDoorWords {
  package static func name(_ code: String) -> Message? { names[code] }

  private static let names: [String: Message] = [
    "theft.motorcycle": Message(en: "Motorcycle stolen", fa: "دزدی موتورسیکلت"),
    "theft.vehicle": Message(en: "Car stolen", fa: "دزدی خودرو"),
    "theft.vehicle_parts": Message(en: "Theft from a car, car parts", fa: "دزدی از خودرو یا قطعات آن"),
    "theft.premises": Message(en: "Break-in at a home or shop", fa: "دزدی از خانه یا مغازه"),
    "theft.person": Message(en: "Bag or phone snatched", fa: "کیف‌قاپی، گوشی‌قاپی، جیب‌بری"),
    "theft.other": Message(en: "Other theft", fa: "دزدی دیگر"),
    "robbery.armed": Message(en: "Robbery with a weapon", fa: "زورگیری با سلاح"),
    "drugs.dealing": Message(en: "Drug dealing", fa: "فروش مواد مخدر"),
    "drugs.use": Message(en: "Drug use", fa: "مصرف مواد مخدر"),
    "contraband.goods": Message(en: "Smuggling", fa: "قاچاق کالا"),
    "weapons.illegal": Message(en: "Weapons, shots", fa: "سلاح یا تیراندازی"),
    "cyber.fraud": Message(en: "Fraud by internet or text message", fa: "کلاهبرداری اینترنتی یا پیامکی"),
    "cyber.intrusion": Message(en: "Account or computer hacked", fa: "هک حساب یا رایانه"),
    "cyber.harassment": Message(en: "Harassment online", fa: "مزاحمت اینترنتی"),
    "violence.assault": Message(en: "Fight, somebody beaten", fa: "دعوا و کتک‌کاری"),
    "violence.domestic": Message(en: "Violence at home", fa: "خشونت در خانه"),
    "disorder.public": Message(en: "Noise, disorder", fa: "سروصدا و برهم‌زدن نظم"),
    "suspicious.person": Message(en: "Suspicious person", fa: "فرد مشکوک"),
    "suspicious.vehicle": Message(en: "Suspicious vehicle", fa: "خودروی مشکوک"),
    "traffic.crash": Message(en: "Traffic accident", fa: "تصادف"),
    "traffic.violation": Message(en: "Dangerous driving", fa: "رانندگی خطرناک یا خلاف"),
    "missing_person": Message(en: "Somebody is missing", fa: "گم‌شدن کسی"),
    "fire.medical": Message(en: "Fire, somebody ill or hurt", fa: "آتش‌سوزی، بیماری یا آسیب‌دیدگی"),
    "environment.damage": Message(en: "Harm to nature", fa: "آسیب به طبیعت"),
    "public_service": Message(en: "City services", fa: "خدمات شهری"),
    "counselling.family": Message(en: "Advice for families", fa: "مشاورهٔ خانواده"),
    "counselling.other": Message(en: "Other advice", fa: "مشاورهٔ دیگر"),
  ]

  /// A kind of feedback about the police by its code.
  package static func feedback(_ code: String) -> Message? { kinds[code] }

  private static let kinds: [String: Message] = [
    "appreciation": Message(en: "Thanks to the police", fa: "تقدیر از پلیس"),
    "suggestion": Message(en: "Suggestion", fa: "پیشنهاد"),
    "request": Message(en: "Request", fa: "درخواست"),
    "criticism": Message(en: "Criticism", fa: "انتقاد"),
    "complaint": Message(en: "Complaint about the police", fa: "شکایت از پلیس"),
  ]
}
