import Testing
import TipsText

@Suite struct PhoneNumberTests {
  /// A number typed with ZWNJ is the same number here, which libphonenumber refuses; and a short company line, which it
  /// takes, is shared by many people.
  private static let differences = ["0911\u{200C}111\u{200C}1111": "+989111111111", "0132222": nil]

  @Test(
    .enabled(if: TextVectors.has(TextVectors.phones), "no test data beside the repository"),
    arguments: TextVectors.rows(TextVectors.phones))
  func agreesWithLibphonenumber(row: [String: String]) throws {
    let input = try #require(row["input"])
    let e164 = row["libphonenumber_valid"] == "1" ? row["e164"] : nil
    #expect(PhoneNumber(input)?.canonical == Self.differences[input, default: e164])
  }

  @Test(arguments: [
    "09110000000", "9110000000", "+989110000000", "00989110000000", "989110000000", "+98 (0)911 000 0000",
    "۰۹۱۱۰۰۰۰۰۰۰", "٠٩١١٠٠٠٠٠٠٠", "0911-000-0000", "0911.000.0000", "(0911) 000 0000", "\u{202A}0911 000 0000\u{202C}",
    "0911\u{200C}000\u{200C}0000", "\u{2066}+98\u{A0}911 000 0000\u{2069}", "0911–000–0000",
  ])
  func formsOfOneNumberAreOne(typed: String) {
    #expect(PhoneNumber(typed)?.canonical == "+989110000000")
  }

  @Test(arguments: [
    ("+964 770 000 0000", "+9647700000000"), ("00994 50 000 00 00", "+994500000000"),
    ("+1 202 555 0100", "+12025550100"),
    ("013 0000 0000", "+981300000000"), ("+98 21 0000 0000", "+982100000000"),
  ])
  func readsLandlinesAndForeignNumbers(typed: String, canonical: String) {
    #expect(PhoneNumber(typed)?.canonical == canonical)
  }

  @Test(arguments: [
    "", "110", "197", "33333333", "0132222", "09410000000", "0911000000", "091100000000", "0911000000a", "01200000000",
    "++989110000000", "0911+0000000", "+98911000000", "+0989110000000", "+1234567", "+1234567890123456",
    "0911\n0000000",
    "Ⅷ9110000000",
  ])
  func refusesWhatNamesNobody(typed: String) {
    #expect(PhoneNumber(typed) == nil)
  }

  @Test func refusesAbsurdLengths() {
    #expect(PhoneNumber(String(repeating: " ", count: 100_000) + "09110000000") == nil)
  }

  @Test func revealsNothingWhenDescribed() throws {
    let phone = try #require(PhoneNumber("09110000000"))
    var dumped = ""
    dump([phone], to: &dumped)
    let texts = ["\(phone)", String(describing: phone), String(reflecting: phone), "\(Optional(phone) as Any)", dumped]
    #expect(texts.allSatisfy { !$0.contains("911") })
  }
}
