import Testing

@testable import TipsIdentity

@Suite("What is kept of a password")
struct PasswordVerifierTests {
  private static let password = "گربهٔ سفید ۱۲"

  @Test("It knows the password, and no other")
  func matches() throws {
    let verifier = try PasswordVerifier(of: Self.password, cost: 10)
    #expect(verifier.matches(Self.password))
    for other in ["", "گربهٔ سفید ۱۳", Self.password + " ", "گربه سفید ۱۲"] { #expect(!verifier.matches(other)) }
  }

  @Test("Digits of another keyboard are the same")
  func digits() throws {
    #expect(try PasswordVerifier(of: Self.password, cost: 10).matches("گربهٔ سفید 12"))
  }

  @Test("What is stored reads back, with its cost")
  func stored() throws {
    let verifier = try PasswordVerifier(of: Self.password, cost: 11)
    #expect(verifier.encoded.hasPrefix("scrypt 11 "))
    #expect(try #require(PasswordVerifier(encoded: verifier.encoded)).matches(Self.password))
  }

  @Test("Log-ins cost what is said")
  func cost() throws {
    #expect(try PasswordVerifier(of: Self.password).encoded.hasPrefix("scrypt 15 "))
    #expect(PasswordVerifier.ofNobody.encoded.hasPrefix("scrypt 15 "))
    #expect(!PasswordVerifier.ofNobody.matches(""))
  }

  @Test("Two with the same password have nothing in common")
  func salts() throws {
    let two = try (0..<2).map { _ in try PasswordVerifier(of: Self.password, cost: 10).encoded.split(separator: " ") }
    #expect(two[0][2] != two[1][2] && two[0][3] != two[1][3])
  }

  @Test("A damaged one is none, nor one whose cost would fill the memory")
  func damaged() throws {
    let encoded = try PasswordVerifier(of: Self.password, cost: 10).encoded
    for bent in [
      "", "x", encoded + " ", String(encoded.dropLast(2)), encoded.replacing("scrypt 10", with: "scrypt 30"),
      encoded.replacing("scrypt 10", with: "scrypt -1"), encoded.replacing("scrypt", with: "plain"),
    ] { #expect(PasswordVerifier(encoded: bent) == nil, "\(bent)") }
  }

  @Test("It is not printed by accident")
  func hidden() throws {
    let verifier = try PasswordVerifier(of: Self.password, cost: 10)
    var dumped = ""
    dump(verifier, to: &dumped)
    #expect(dumped == "- (password verifier)\n" && "\(verifier)" == "(password verifier)")
  }
}
