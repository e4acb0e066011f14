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

  @Test(
    "Digits that are dialled within a country alone make no other number",
    arguments: [
      ("+44 (0)20 7946 0000", "+442079460000"), ("0044 020 7946 0000", "+442079460000"),
      ("+49 (0)151 2345 6789", "+4915123456789"), ("+964 0770 000 0000", "+9647700000000"),
      ("+90 (0)532 000 00 00", "+905320000000"), ("+7 (8) 495 000 00 00", "+74950000000"),
      ("+7 800 000 00 00", "+78000000000"), ("+36 (06) 1 234 5678", "+3612345678"),
      ("+1 1 202 555 0100", "+12025550100"),
      ("+39 06 0000 0000", "+390600000000"), ("+225 (0)1 02 03 04 05", "+2250102030405"),
      ("+250 (0)788 000 000", "+250788000000"),
    ])
  func homePrefixes(typed: String, canonical: String) {
    #expect(PhoneNumber(typed)?.canonical == canonical)
  }

  @Test(
    "A number that no number of its country can be names nobody",
    arguments: [
      "+1 202 555 01001", "+1 202 555 010", "+1 202 555 0100 99", "+44 20 7946 00001", "+44 7700 900 0001",
      "+964 770 000 00001", "+971 50 000 00001", "+49 1512 3456 7891 2", "+49 17 1234 567", "+33 1 00 00 00 00 0",
      "+999 0000 0000", "+44 00 20 7946 0000", "+0 2079460000", "+44", "+", "00",
    ])
  func foreignLengths(typed: String) {
    #expect(PhoneNumber(typed) == nil)
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

  @Test(
    "A word before, an extension behind and what spreadsheets add make no other number",
    arguments: [
      "tel:+989110000000", "Tel. 0911 000 0000", "تلفن ۰۹۱۱۰۰۰۰۰۰۰", "تلفن همراه: 09110000000",
      "شماره تماس 0911-000-0000", "موبايل ۰۹۱۱۰۰۰۰۰۰۰",
      "'09110000000", "’09110000000", "=\"09110000000\"", "9110000000.0", "9110000000.00", "09110000000.0",
      "989110000000.0",
      "09110000000 داخلی 12", "0911-000-0000 ext. 12", "09110000000 x12", "09110000000#12",
      "tel:+98-911-000-0000;ext=12", "09110000000 داخلي ۱۲",
      "０９１１０００００００", "\t09110000000", "0911\t000\t0000", "\u{FEFF}09110000000",
    ])
  func dressing(typed: String) {
    #expect(PhoneNumber(typed)?.canonical == "+989110000000")
  }

  @Test(arguments: [
    "09350000002/09350000003", "09350000002 09350000003", "0935 000 0002 - 0935 000 0003", "09350000002، ۰۹۳۵۰۰۰۰۰۰۳",
    "09350000002\n09350000003",
    "09350000002 یا 09350000003", "09350000002 و 01330000000", "+989350000002;00989350000003", "09350000002/33334444",
    "09350000002 / همراه 09350000003",
    "09350000002/3", "09350000002 09350000003 09350000004",
  ])
  func ofSeveralNumbersTheFirstCounts(typed: String) {
    let reading = PhoneReading(typed)
    #expect(reading.number?.canonical == "+989350000002" && reading.isSeveral && reading.hasMore)
  }

  @Test(
    "What can be read in two ways is no number",
    arguments: [
      "912000000.0", "0912000000.0", "۰۹۱۲۰۰۰۰۰۰.۰", "0912000000.0\u{200F}", "0912000000.0\u{A0}", "912000000.۰",
      "0912000000.0 ", "0912000", "3333444", "33334444/09350000002", "09350000002 3", "09350000002-3",
      "0935000000/2/3",
      "خواهرش 09350000002", "09350000002 خواهرش", "0911000000x1", "09110000000x", "09110000000 داخلی", "9.11E+09",
      "0911\n0000000",
      "09110000000 12", "tel", "'", "داخلی 12",
    ])
  func doubtful(typed: String) {
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
