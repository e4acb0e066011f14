import TipsText

/// Why a pattern can't be used to read times.
package struct TimeFormatError: UserFacingError, Hashable {
  /// What is wrong with a pattern.
  package enum Problem: Hashable, Sendable {
    /// A letter, or a number of letters, that stands for no field.
    case unknownField(String)
    /// A letter that stands in two places.
    case repeatedField(String)
    /// A literal that begins with an apostrophe and does not end.
    case unclosedQuote
    /// A bracket without its partner.
    case unbalancedBracket
    /// Year, month or day is missing.
    case dateMissing
    /// `h` without `a` or the reverse, both `h` and `H`, or minutes without an hour.
    case hourUnclear
    /// More than 128 bytes.
    case tooLong
  }

  /// The pattern as it was given.
  package let pattern: String
  package let problem: Problem

  package var category: ErrorCategory { .configuration }

  package var message: Message {
    let (pattern, explanation) = (TypedText.quoted(pattern), explanation)
    return Message(
      en: "time format \(pattern.en) can't be used: \(explanation.en)",
      fa: "الگوی زمان \(pattern.fa) به کار نمی‌آید: \(explanation.fa)")
  }

  private var explanation: Message {
    switch problem {
    case .unknownField(let letters):
      Message(
        en:
          "\(TypedText.quoted(letters).en) is no field; fields are yyyy yy M MM MMM d dd H HH h hh m mm s ss S a X Z, "
          + "and literal letters stand in apostrophes, as in 'at'",
        fa: "\(TypedText.quoted(letters).fa) از نشانه‌های الگو نیست؛ نشانه‌ها yyyy yy M MM MMM d dd H HH h hh m mm s ss "
          + "S a X Z است و حروف دیگر میان دو آپاستروف می‌آید، مانند 'at'")
    case .repeatedField(let letter):
      Message(
        en: "the field \(letter) stands in it twice; leave one out",
        fa: "نشانهٔ \(letter) دو بار آمده است؛ یکی را حذف کنید")
    case .unclosedQuote:
      Message(
        en: "an apostrophe is not closed; write '' for the sign itself",
        fa: "یک آپاستروف بسته نشده است؛ برای خود این نشانه '' بنویسید")
    case .unbalancedBracket:
      Message(
        en: "its brackets don't pair; put an optional part in [ and ], a literal bracket in '['",
        fa: "کروشه‌ها جفت نیست؛ بخش اختیاری را میان [ و ] بگذارید و برای خود کروشه '[' بنویسید")
    case .dateMissing:
      Message(
        en: "it needs year, month and day; write for example yyyy-MM-dd HH:mm, iso, epoch, epoch_ms or excel",
        fa: "سال و ماه و روز لازم است؛ برای نمونه yyyy-MM-dd HH:mm یا iso یا epoch یا epoch_ms یا excel بنویسید")
    case .hourUnclear:
      Message(
        en: "the hour is unclear; write HH (0–23), or hh (1–12) together with a (AM or PM)",
        fa: "ساعت روشن نیست؛ HH (0 تا 23) یا hh (1 تا 12) همراه با a (پیش یا پس از ظهر) بنویسید")
    case .tooLong:
      Message(en: "it is longer than 128 bytes; shorten it", fa: "بلندتر از 128 بایت است؛ کوتاهش کنید")
    }
  }
}
