import TipsText

/// What `tips protect` says.
package enum ProtectWords {
  package static func marked(_ number: String, isProtected: Bool) -> Message {
    Message(
      en: "\(number)  " + (isProtected ? "never to be published" : "may count again"),
      fa: "گزارش \(number) " + (isProtected ? "هرگز منتشر نمی‌شود" : "دوباره به شمار می‌آید"))
  }
}
