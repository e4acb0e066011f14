import Testing

@testable import TipsDomain

@Suite("Passwords that an account may have")
struct PasswordRuleTests {
  @Test(
    "Long ones that nobody tries first, whatever they are made of",
    arguments: [
      "four simple words", "گربهٔ سفید روی دیوار", "tqmzpwkvxa", "19820315772", "کبوترهای چاهی", "#%&@!^*+=?",
      "saraandthecat", String(repeating: "ab cd ef ", count: 28),
    ])
  func fit(password: String) {
    #expect(throws: Never.self) { try PasswordRule.check(password, of: "sara") }
  }

  @Test(
    "Length is counted in characters at the lower end and in bytes at the upper one",
    arguments: [
      ("tqmzpwkvx", PasswordError.tooShort), ("سه واژه ", .tooShort), ("", .tooShort),
      (String(repeating: "q3 ", count: 86), .tooLong), (String(repeating: "چند واژه ", count: 30), .tooLong),
    ])
  func length(password: String, error: PasswordError) {
    #expect(throws: error) { try PasswordRule.check(password, of: "sara") }
  }

  @Test("A line end, a tab and an escape are no part of one", arguments: ["\n", "\t", "\u{1B}", "\u{85}", "\u{0}"])
  func controls(character: String) {
    #expect(throws: PasswordError.controlCharacter) {
      try PasswordRule.check("four simple\(character)words", of: "sara")
    }
  }

  @Test(
    "The name alone is none, nor with digits or twice",
    arguments: ["SaraAhmadi", "sara.ahmadi", "saraahmadi1", "2025-sara-ahmadi", "saraahmadisaraahmadi"])
  func name(password: String) {
    #expect(throws: PasswordError.name) { try PasswordRule.check(password, of: "s.araAhmadi") }
  }

  @Test(
    "The first ones that anybody would try are refused",
    arguments: [
      "1234567890", "۱۲۳۴۵۶۷۸۹۰", "0987654321", "9876543210", "aaaaaaaaaa", "1212121212", "abcdabcdabcd", "abcdefghij",
      "qwertyuiop", "Password2025!", "P@ssw0rd123", "iloveyou123", "1q2w3e4r5t", "QWERTY 12345", "admin123456",
      "persepolis", "esteghlal1", "mohammad1234", "salam123456", "110110110110",
      "گذرواژه۱۲۳", "ضصثقفغعهخح", "سلام۱۲۳۴۵۶", "دوستت دارم", "یا علی ۱۱۰۱۱۰", "بسم الله الرحمن الرحیم",
      "----------",
    ])
  func common(password: String) {
    #expect(throws: PasswordError.common) { try PasswordRule.check(password, of: "reza") }
  }

  @Test("Digits of a Persian keyboard are those of a Latin one, and nothing else is changed")
  func normalised() {
    #expect(PasswordRule.normalised("گربه ۱۲۳ ٤٥٦ Aي") == "گربه 123 456 Aي")
  }
}
