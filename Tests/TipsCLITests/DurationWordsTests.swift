import Testing
import TipsCore

@Suite("How long something took, in words")
struct DurationWordsTests {
  @Test(
    "A duration has its two largest units",
    arguments: [
      (0, "0 min", "کمتر از 1 دقیقه"), (3, "3 min", "3 دقیقه"), (125, "2 h 5 min", "2 ساعت و 5 دقیقه"),
      (2_820, "47 h", "47 ساعت"), (2_880, "2 d", "2 روز"), (4_560, "3 d 4 h", "3 روز و 4 ساعت"),
    ])
  func span(minutes: Int64, en: String, fa: String) {
    #expect(DurationWords.span(minutes: minutes) == Message(en: en, fa: fa))
  }

  @Test func afterTheReceipt() {
    #expect(
      DurationWords.afterReceipt(DurationWords.span(minutes: 3))
        == Message(en: "+3 min", fa: "3 دقیقه پس از دریافت"))
  }
}
