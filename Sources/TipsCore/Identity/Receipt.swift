import TipsDomain
import TipsText

/// What an anonymous caller is given: 16 random digits and a check digit. Whoever has it is taken for the caller.
public struct Receipt: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// How many digits a receipt has, the check digit among them.
  public static let length = 17

  /// The digits, the check digit last.
  public let digits: String

  /// A new random receipt.
  public init() {
    var random = SystemRandomNumberGenerator()
    self.init(body: Int64.random(in: 0..<10_000_000_000_000_000, using: &random))
  }

  /// The receipt that belongs to 16 bytes that nobody can guess: whoever has them can give it again.
  package init(derivedFrom bytes: [UInt8]) {
    let modulus: UInt64 = 10_000_000_000_000_000
    // Byte by byte, so that no body is likelier than another.
    self.init(body: Int64(bytes.reduce(UInt64(0)) { ($0 << 8 | UInt64($1)) % modulus }))
  }

  init(body: Int64) {
    let digits = String(body)
    self.digits =
      String(repeating: "0", count: Self.length - 1 - digits.utf8.count) + digits
      + String(DammCode.checkDigit(of: body))
  }

  /// Reads a receipt as people type it: in any of the three digit sets, with spaces or dashes.
  ///
  /// - Throws: ``ReceiptError/unknown`` when it has another length or a wrong check digit.
  public init(typed: String) throws {
    guard typed.utf8.count <= 256 else { throw ReceiptError.unknown }
    let digits = PersianText.comparisonKey(typed).unicodeScalars.filter { $0 != " " && $0 != "-" }
    guard digits.count == Self.length, digits.allSatisfy({ ("0"..."9").contains($0) }),
      let whole = Int64(String(String.UnicodeScalarView(digits))),
      DammCode.checkDigit(of: whole / 10) == Int(whole % 10)
    else { throw ReceiptError.unknown }
    self.init(body: whole / 10)
  }

  /// The digits in groups of four, to be read over a telephone.
  public var grouped: String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, index.isMultiple(of: 4) { text += " " }
      text.append(digit)
    }
    return text
  }

  /// What the store keeps of it. The salt is the store's own: a receipt is all that its holder has, so the row must be
  /// found by one derivation.
  package func verifier(storeUUID: String, cost: Int) throws -> [UInt8] {
    try SlowHash.derive(Array(digits.utf8), salt: Array("tips receipt 1/\(storeUUID)".utf8), cost: cost)
  }

  public var description: String { "(receipt)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Why a receipt is of no use.
public enum ReceiptError: UserFacingError, Equatable {
  /// It was mistyped, or no report has it; which of them is not told.
  case unknown
  /// Its report was claimed by it before.
  case claimed
  /// Its report is feedback, which is never a matter of thanks.
  case notATip

  public var category: ErrorCategory {
    switch self {
    case .unknown: .notFound
    case .claimed, .notATip: .badData
    }
  }

  public var message: Message {
    switch self {
    case .unknown:
      Message(
        en: "no report has this receipt: it is \(Receipt.length) digits; read it again, digit by digit",
        fa: "هیچ گزارشی این رسید را ندارد: رسید \(Receipt.length) رقم است؛ آن را رقم‌به‌رقم دوباره بخوانید")
    case .claimed:
      Message(
        en: "this receipt has claimed its report already; it still tells the state of it",
        fa: "با این رسید پیش‌تر گزارش به نام گزارش‌دهنده شده است؛ رسید همچنان وضعیت گزارش را می‌گوید")
    case .notATip:
      Message(
        en: "the report with this receipt is feedback, which is never a matter of thanks; nothing was recorded",
        fa: "گزارش این رسید بازخورد است و بازخورد هرگز مایهٔ تجلیل نیست؛ چیزی ثبت نشد")
    }
  }
}
