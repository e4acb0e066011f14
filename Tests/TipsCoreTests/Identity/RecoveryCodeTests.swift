import Testing

@testable import TipsDomain
@testable import TipsIdentity

@Suite("Recovery codes")
struct RecoveryCodeTests {
  private static let codes =
    [0, 7, 9_999_999_999].map(RecoveryCode.init(body:)) + (0..<50).map { _ in RecoveryCode() }

  @Test("What is printed is read back, in any digits")
  func roundTrip() {
    for code in Self.codes {
      #expect(
        code.digits.utf8.count == RecoveryCode.length && code.grouped.split(separator: " ").map(\.count) == [4, 4, 3])
      let persian = code.grouped.map { $0.wholeNumberValue.map { String(Array("۰۱۲۳۴۵۶۷۸۹")[$0]) } ?? "-" }.joined()
      for typed in [code.digits, code.grouped, persian, " \(code.grouped) "] {
        #expect(RecoveryCode(typed: typed) == code)
      }
    }
  }

  @Test("A slip of the finger is noticed")
  func slips() {
    for code in Self.codes.prefix(20) {
      for index in code.digits.indices {
        let digit = code.digits[index].wholeNumberValue ?? 0
        let wrong = code.digits.replacingCharacter(at: index, with: "\((digit + 1) % 10)")
        #expect(RecoveryCode(typed: wrong) == nil)
      }
    }
  }

  @Test("All else is none", arguments: ["", "123456", "x", "1234 5678 9012", String(repeating: "1", count: 10_000)])
  func malformed(typed: String) { #expect(RecoveryCode(typed: typed) == nil) }

  @Test("What is kept depends on the account and the store")
  func hashes() throws {
    let code = RecoveryCode(body: 42)
    let hashes = try [("a", Int64(1)), ("a", 2), ("b", 1)].map { try code.hash(storeUUID: $0.0, user: $0.1, cost: 10) }
    #expect(Set(hashes).count == 3 && hashes.allSatisfy { $0.count == 32 })
    #expect(try code.hash(storeUUID: "a", user: 1, cost: 10) == hashes[0])
  }
}

extension String {
  fileprivate func replacingCharacter(at index: Index, with text: String) -> String {
    self[..<index] + text + self[self.index(after: index)...]
  }
}
