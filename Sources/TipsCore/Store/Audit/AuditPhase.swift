import TipsText

/// What a verification is doing, as whoever waits for it reads it.
enum AuditPhase {
  static let file = Message(en: "checking the file", fa: "بررسی پرونده")
  static let trail = Message(en: "checking the trail", fa: "بررسی دفتر رویدادها")
  static let reports = Message(en: "checking reports", fa: "بررسی گزارش‌ها")
  static let records = Message(en: "checking records", fa: "بررسی ثبت‌ها")
  static let summaries = Message(en: "checking summaries", fa: "بررسی خلاصه‌ها")
  static let identities = Message(en: "checking identities", fa: "بررسی هویت‌ها")
  static let reporters = Message(en: "checking reporters", fa: "بررسی گزارش‌دهندگان")

  /// After how many things it is told how far it is.
  static let step = 1_000
}
