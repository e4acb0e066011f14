import Testing

@testable import TipsCalendar
@testable import TipsIdentity

@Suite("Codes of a telephone")
struct TimeBasedCodeTests {
  private static let code = TimeBasedCode(secret: Array("12345678901234567890".utf8))

  @Test(
    "The vectors of RFC 6238, appendix B",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
  func vectors(seconds: Int64, digits: String) {
    let step = TimeBasedCode.step(at: Instant(epochSeconds: seconds))
    #expect(Self.code.code(step: step, digits: 8) == digits)
    #expect(Self.code.code(step: step) == digits.suffix(6))
  }

  @Test("The vectors of RFC 4226, appendix D")
  func counters() {
    let expected = [
      "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
    ]
    #expect((0..<10).map { Self.code.code(step: $0) } == expected)
  }

  @Test("A clock may be one step off, and no more", arguments: [-2, -1, 0, 1, 2])
  func window(off: Int64) {
    let now = Instant(epochSeconds: 1_234_567_890)
    let step = TimeBasedCode.step(at: now) + off
    let found = Self.code.step(of: Self.code.code(step: step), at: now, after: nil)
    #expect(found == (abs(off) <= 1 ? step : nil))
  }

  @Test("A code works once, and none works that is older")
  func once() {
    let now = Instant(epochSeconds: 1_234_567_890)
    let step = TimeBasedCode.step(at: now)
    for last in [step, step + 1] {
      #expect(Self.code.step(of: Self.code.code(step: step), at: now, after: last) == nil)
    }
    #expect(Self.code.step(of: Self.code.code(step: step), at: now, after: step - 1) == step)
  }

  @Test("Digits may be of any set and in groups", arguments: ["005 924", "۰۰۵۹۲۴", "٠٠٥-٩٢٤", " 005924 "])
  func typed(code: String) {
    #expect(Self.code.step(of: code, at: Instant(epochSeconds: 1_234_567_890), after: nil) != nil)
  }

  @Test(
    "All else is no code", arguments: ["", "5924", "005925", "0059240", "x", String(repeating: "0", count: 10_000)])
  func wrong(code: String) {
    #expect(Self.code.step(of: code, at: Instant(epochSeconds: 1_234_567_890), after: nil) == nil)
  }

  @Test(
    "Base32 of RFC 4648",
    arguments: [
      ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
      ("foobar", "MZXW6YTBOI"),
    ])
  func base32(bytes: String, text: String) {
    #expect(TimeBasedCode(secret: Array(bytes.utf8)).base32 == text)
  }

  @Test("What a telephone reads names issuer and account")
  func uri() {
    #expect(
      Self.code.uri(account: "سارا", issuer: "tips Rasht")
        == "otpauth://totp/tips%20Rasht:%D8%B3%D8%A7%D8%B1%D8%A7?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        + "&issuer=tips%20Rasht&algorithm=SHA1&digits=6&period=30")
  }

  @Test("New secrets differ and have twenty bytes; none is printed by accident")
  func secrets() {
    let secrets = (0..<20).map { _ in TimeBasedCode.newSecret() }
    #expect(Set(secrets).count == 20 && secrets.allSatisfy { $0.count == 20 })
    var dumped = ""
    dump(Self.code, to: &dumped)
    #expect(!dumped.contains("49") && "\(Self.code)" == "(second factor)")
  }
}
