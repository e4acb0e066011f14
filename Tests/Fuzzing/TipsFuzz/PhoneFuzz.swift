@testable import TipsDomain
@testable import TipsText

/// Telephone numbers: the canonical form is E.164, is its own canonical form, and is told by nothing else.
enum PhoneFuzz {
  static func run(_ input: [UInt8]) {
    let typed = String(decoding: input, as: UTF8.self)
    if let caller = try? Caller(phone: typed, name: typed, consent: nil) {
      require(!"\(caller)".contains(typed) || typed.utf8.count < 5, "a caller is described by the number")
    }
    guard let number = PhoneNumber(typed) else { return }
    let digits = number.canonical.utf8.dropFirst()
    require(number.canonical.utf8.first == UInt8(ascii: "+"), "no plus")
    require((8...15).contains(digits.count), "\(digits.count) digits")
    require(digits.allSatisfy { (48...57).contains($0) } && digits.first != 48, "no digits")
    require(PhoneNumber(number.canonical)?.canonical == number.canonical, "the canonical form has another one")
    require("\(number)" == "(phone number)" && number.debugDescription == number.description, "a number is described")
  }
}
