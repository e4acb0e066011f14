import Testing

@testable import TipsText

@Suite("Whole numbers as typed")
struct WholeNumberTests {
  @Test(
    "Every digit set, grouped or not, is one number",
    arguments: [
      "956971", "۹۵۶۹۷۱", "٩٥٦٩٧١", "956,971", "۹۵۶٬۹۷۱", "۹۵۶،۹۷۱", "956 971", "956\u{00A0}971", "956\u{202F}971",
      " +956971 ", "\u{200F}۹۵۶۹۷۱\u{200E}", "۹5٦971",
    ])
  func oneNumber(typed: String) {
    #expect(PersianText.wholeNumber(typed) == Int64(956_971))
  }

  @Test(
    "What is grouped otherwise, or is no whole number, is none",
    arguments: [
      "", " ", "-", "۱۲,۳۴", "1,2345", "1234,567", ",123", "1,,234", "1,234 567", "1.000", "۳٫۲", "12a", "०१", "1_000",
      "--1", "- 1", "9223372036854775808",
    ])
  func none(typed: String) {
    let number: Int64? = PersianText.wholeNumber(typed)
    #expect(number == nil)
  }

  @Test("A sign counts", arguments: ["-5", "\u{2212}۵", "−5"])
  func negative(typed: String) {
    #expect(PersianText.wholeNumber(typed) == -5)
  }
}
