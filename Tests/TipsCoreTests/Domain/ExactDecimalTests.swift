import Testing

@testable import TipsDomain

@Suite("Exact decimal")
struct ExactDecimalTests {
  @Test(
    "Reads and shows",
    arguments: [("3", "3"), ("3.25", "3.25"), ("0.05", "0.05"), ("۳٫۵", "3.5"), ("12.500", "12.500")])
  func roundTrip(typed: String, shown: String) { #expect(ExactDecimal(typed)?.description == shown) }

  @Test(
    "Refuses what is no decimal", arguments: ["", ".", "1.", ".5", "-1", "1e3", "1.2345678", "1,5", "9999999999999999"])
  func malformed(typed: String) { #expect(ExactDecimal(typed) == nil) }
}
