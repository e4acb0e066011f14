import TipsText

/// The rules of recognition.
package enum PolicyWords {
  package static var canBeUsed: Message {
    Message(en: "this policy can be used", fa: "این آیین‌نامه به‌کاربردنی است")
  }

  package static func holds(_ version: Int) -> Message {
    Message(en: "policy \(version) holds from now on", fa: "از این پس آیین‌نامهٔ \(version) برقرار است")
  }

  package static func isProposed(whileHolds version: Int) -> Message {
    Message(
      en: "this policy would end the approval by a second person, and waits until a second person sets it too, from an "
        + "account of their own that isn't root; policy \(version) holds",
      fa: "این آیین‌نامه تأیید نفر دوم را برمی‌دارد و می‌ماند تا نفر دومی هم آن را از حساب کاربری خود، نه با root، "
        + "تعیین کند؛ آیین‌نامهٔ \(version) برقرار است")
  }

  /// What was done, and how the rules differ from those that hold: a list of keys, nil where nothing differs.
  package static func answer(_ state: Message, against version: Int, differences: Message?) -> Message {
    guard let differences else {
      return Message(
        en: "\(state.en); it says what policy \(version) says, which holds",
        fa: "\(state.fa)؛ همان را می‌گوید که آیین‌نامهٔ برقرار \(version) می‌گوید")
    }
    return Message(
      en: "\(state.en); against policy \(version): \(differences.en)",
      fa: "\(state.fa)؛ در برابر آیین‌نامهٔ \(version): \(differences.fa)")
  }

  package static func page(_ version: Int, whileHolds current: Int) -> Message {
    version == current
      ? Message(en: "Policy \(version), which holds.", fa: "آیین‌نامهٔ \(version)، که برقرار است.")
      : Message(
        en: "Policy \(version); policy \(current) holds.", fa: "آیین‌نامهٔ \(version)؛ آیین‌نامهٔ \(current) برقرار است.")
  }

  package static var standard: Message { Message(en: "the standard policy", fa: "آیین‌نامهٔ آغازین") }

  package static func tooLong(_ limit: Int) -> Message {
    Message(
      en: "the policy has more than \(limit) bytes; name the right file",
      fa: "آیین‌نامه بیش از \(limit) بایت است؛ نام پروندهٔ درست را بنویسید")
  }

  package static var notUTF8: Message {
    Message(
      en: "the policy is not UTF-8; convert it, for example with iconv -t UTF-8",
      fa: "آیین‌نامه UTF-8 نیست؛ آن را تبدیل کنید، برای نمونه با iconv -t UTF-8")
  }
}
