import TipsText

/// What callers say for what the categories that every store begins with are called: «دعوا» for an assault.
package enum EverydayWords {
  /// The codes of the categories that a word may mean, likeliest first; none where it is no such word.
  package static func categories(_ typed: String) -> [String] {
    PersianText.folded(typed).split(separator: " ").lazy.compactMap { codes[String($0)] }.first ?? []
  }

  private static let codes: [String: [String]] = Dictionary(
    words.map { (PersianText.folded($0.word), $0.codes) }, uniquingKeysWith: { first, _ in first })

  private static let words: [(word: String, codes: [String])] = [
    ("دعوا", ["violence.assault"]), ("درگیری", ["violence.assault"]),
    ("کتک", ["violence.assault", "violence.domestic"]),
    ("چاقوکشی", ["violence.assault"]), ("همسرآزاری", ["violence.domestic"]), ("کودک‌آزاری", ["violence.domestic"]),
    ("دزدی", ["theft.other", "theft.premises", "theft.person", "theft.vehicle"]),
    ("دزد", ["theft.other", "theft.premises", "theft.person", "theft.vehicle"]),
    ("کیف‌قاپی", ["theft.person"]), ("کیفقاپی", ["theft.person"]), ("گوشی‌قاپی", ["theft.person"]),
    ("جیب‌بری", ["theft.person"]), ("زورگیری", ["robbery.armed", "theft.person"]), ("خفت‌گیری", ["robbery.armed"]),
    ("ماشین", ["theft.vehicle", "suspicious.vehicle"]), ("لاستیک", ["theft.vehicle_parts"]),
    ("تریاک", ["drugs.dealing", "drugs.use"]), ("شیشه", ["drugs.dealing", "drugs.use"]),
    ("معتاد", ["drugs.use"]), ("اعتیاد", ["drugs.use"]), ("اسلحه", ["weapons.illegal"]),
    ("تیراندازی", ["weapons.illegal", "robbery.armed"]), ("شلیک", ["weapons.illegal", "robbery.armed"]),
    ("پیامک", ["cyber.fraud"]), ("فیشینگ", ["cyber.fraud"]), ("هک", ["cyber.intrusion"]),
    ("سروصدا", ["disorder.public"]), ("عربده", ["disorder.public"]),
    ("مزاحم", ["cyber.harassment", "suspicious.person"]),
    ("مزاحمت", ["cyber.harassment", "disorder.public"]), ("گمشده", ["missing_person"]), ("گم", ["missing_person"]),
    ("حریق", ["fire.medical"]), ("آتش", ["fire.medical"]), ("اورژانس", ["fire.medical"]),
  ]
}
