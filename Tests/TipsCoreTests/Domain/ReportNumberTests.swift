import Testing

@testable import TipsDomain

@Suite("Report number")
struct ReportNumberTests {
  @Test("A number reads back as it was written, in three digit sets", arguments: [1, 10_482, 7_000_000_001])
  func roundTrip(id: Int64) throws {
    let text = ReportNumber(id: id).description
    let persian = String(text.map { Character(UnicodeScalar(0x06F0 + UInt32($0.wholeNumberValue ?? 0)) ?? " ") })
    #expect(try ReportNumber(text).id == id)
    #expect(try ReportNumber(persian).id == id)
  }

  @Test("Every wrong digit and every swap of neighbours is found", arguments: [123, 10_482, 99_001])
  func slips(id: Int64) {
    let digits = Array(ReportNumber(id: id).description.utf8)
    for index in digits.indices {
      for digit in UInt8(48)...57 where digit != digits[index] {
        var wrong = digits
        wrong[index] = digit
        if wrong[0] == 48 { continue }
        #expect(throws: ReportNumberError.self) { _ = try ReportNumber(String(decoding: wrong, as: UTF8.self)) }
      }
      guard index + 1 < digits.count, digits[index] != digits[index + 1] else { continue }
      var swapped = digits
      swapped.swapAt(index, index + 1)
      if swapped[0] == 48 { continue }
      #expect(throws: ReportNumberError.self) { _ = try ReportNumber(String(decoding: swapped, as: UTF8.self)) }
    }
  }

  @Test("The right number is among the suggestions for a swap")
  func suggestions() throws {
    let right = ReportNumber(id: 10_482)
    var digits = Array(right.description.utf8)
    digits.swapAt(2, 3)
    do {
      _ = try ReportNumber(String(decoding: digits, as: UTF8.self))
      Issue.record("a mistyped number was taken")
    } catch ReportNumberError.wrongCheckDigit(_, let similar) {
      #expect(similar.contains(right))
    }
  }

  @Test("Other texts are refused", arguments: ["", "1", "abc", "12a45", "123456789012345678", "-5", "Ⅷ1"])
  func malformed(text: String) {
    #expect(throws: ReportNumberError.self) { _ = try ReportNumber(text) }
  }
}
