import Testing

@testable import TipsDomain
@testable import TipsIdentity

@Suite("Receipts")
struct ReceiptTests {
  /// Receipts of a seed, leading zeros among them.
  private func receipts(seed: UInt64) -> [Receipt] {
    var random = SeededGenerator(seed: seed)
    return [0, 7, 9_999_999_999_999_999].map(Receipt.init(body:))
      + (0..<200).map { _ in Receipt(body: Int64.random(in: 0..<10_000_000_000_000_000, using: &random)) }
  }

  @Test("What is read over the telephone is read back", arguments: [1, 2])
  func roundTrip(seed: UInt64) throws {
    for receipt in receipts(seed: seed) {
      #expect(receipt.digits.utf8.count == Receipt.length)
      #expect(try Receipt(typed: receipt.grouped) == receipt)
    }
  }

  @Test("Persian and Arabic digits, dashes and marks of direction are fine")
  func digits() throws {
    let receipt = Receipt(body: 123_456_789_012_345)
    for zero in [0x06F0, 0x0660] {
      let typed = receipt.grouped.unicodeScalars.map { scalar in
        (48...57).contains(scalar.value)
          ? String(Unicode.Scalar(UInt32(zero) + scalar.value - 48) ?? "x") : "-\u{200F}"
      }
      #expect(try Receipt(typed: typed.joined()) == receipt)
    }
  }

  @Test("Every wrong digit and every swap of neighbours is noticed", arguments: [3])
  func slips(seed: UInt64) {
    for receipt in receipts(seed: seed).prefix(40) {
      let digits = Array(receipt.digits.utf8)
      for index in digits.indices {
        var wrong = digits
        wrong[index] = digits[index] == 57 ? 48 : digits[index] + 1
        #expect(throws: ReceiptError.unknown) { _ = try Receipt(typed: String(decoding: wrong, as: UTF8.self)) }
        guard index > 0, digits[index] != digits[index - 1] else { continue }
        var swapped = digits
        swapped.swapAt(index, index - 1)
        #expect(throws: ReceiptError.unknown) { _ = try Receipt(typed: String(decoding: swapped, as: UTF8.self)) }
      }
    }
  }

  @Test(
    "Whatever is no receipt is refused alike",
    arguments: ["", "1", "1234567890123456", "123456789012345678", "a2345678901234567", "\u{1F600}"])
  func noReceipt(typed: String) {
    #expect(throws: ReceiptError.unknown) { _ = try Receipt(typed: typed) }
  }

  @Test("Nothing describes a receipt")
  func silence() {
    let receipt = Receipt()
    var dumped = ""
    dump(receipt, to: &dumped)
    #expect(!("\(receipt) \(String(reflecting: receipt))" + dumped).contains(receipt.digits))
  }

  @Test("Two stores keep different things of the same receipt")
  func salted() throws {
    let receipt = Receipt()
    #expect(try receipt.verifier(storeUUID: "a", cost: 10) != receipt.verifier(storeUUID: "b", cost: 10))
  }
}
