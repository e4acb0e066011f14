import TipsDomain
import TipsText

/// A printed code that stands for the telephone once it is lost: ten random digits and a check digit. Each works once.
public struct RecoveryCode: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// How many an account gets.
  public static let count = 10
  /// How many digits one has, the check digit among them.
  public static let length = 11

  /// The digits, the check digit last.
  public let digits: String

  /// A new random code.
  public init() { self.init(body: Int64.random(in: 0..<10_000_000_000)) }

  init(body: Int64) {
    let digits = String(body)
    self.digits =
      String(repeating: "0", count: Self.length - 1 - digits.utf8.count) + digits
      + String(DammCode.checkDigit(of: body))
  }

  /// Reads a code as people type it: in any of the three digit sets, with blanks or dashes. Nil where it has another
  /// length or a wrong check digit.
  public init?(typed: String) {
    guard typed.utf8.count <= 64 else { return nil }
    let digits = PersianText.comparisonKey(typed).unicodeScalars.filter { $0 != " " && $0 != "-" }
    guard digits.count == Self.length, digits.allSatisfy({ ("0"..."9").contains($0) }),
      let whole = Int64(String(String.UnicodeScalarView(digits))),
      DammCode.checkDigit(of: whole / 10) == Int(whole % 10)
    else { return nil }
    self.init(body: whole / 10)
  }

  /// The digits in groups, to be printed: `1234 5678 901`.
  public var grouped: String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index.isMultiple(of: 4) { text += " " }
      text.append(digit)
    }
    return text
  }

  /// What the store keeps of it. The salt is the account's: the row must be found by one derivation.
  package func hash(storeUUID: String, user: Int64, cost: Int) throws -> [UInt8] {
    try SlowHash.derive(
      Array(digits.utf8), salt: Array("tips recovery code 1/\(storeUUID)/\(user)".utf8), cost: cost)
  }

  public var description: String { "(recovery code)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
