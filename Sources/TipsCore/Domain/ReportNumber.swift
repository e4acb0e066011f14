import TipsText

/// The number by which people know a report: its id with a Damm check digit behind it.
///
/// It is digits only, so it can be read over a telephone. The id holds the station in its high digits, so numbers of
/// several stations never collide.
public struct ReportNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// How many ids a station has: the sequence takes nine digits.
  public static let idsPerStation: Int64 = 1_000_000_000

  /// The row in the store: station × 10⁹ + sequence.
  public let id: Int64

  /// The number of the report with the given row.
  public init(id: Int64) { self.id = id }

  /// Reads a number as people type it: in any set of digits, with spaces, dashes, invisible marks or a leading `#`.
  ///
  /// - Throws: ``ReportNumberError`` when it is no number or its check digit is wrong.
  public init(_ typed: String) throws {
    guard typed.utf8.count <= 64 else {
      throw ReportNumberError.notANumber(typed: SafeText.line(String(typed.prefix(16))))
    }
    let digits = PersianText.comparisonKey(typed).filter { !" -#".contains($0) }
    guard digits.utf8.count >= 2, digits.utf8.count <= 14, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let whole = Int64(digits), whole >= 10
    else { throw ReportNumberError.notANumber(typed: SafeText.line(typed)) }
    guard DammCode.checkDigit(of: whole / 10) == Int(whole % 10) else {
      throw ReportNumberError.wrongCheckDigit(typed: String(whole), similar: Self.similar(to: String(whole)))
    }
    id = whole / 10
  }

  /// The digits, check digit included.
  public var description: String { "\(id)\(DammCode.checkDigit(of: id))" }

  public static func < (left: ReportNumber, right: ReportNumber) -> Bool { left.id < right.id }

  /// The valid numbers that one slip of the hand turns into the given digits: two neighbours swapped, or one digit
  /// replaced.
  private static func similar(to digits: String) -> [ReportNumber] {
    let typed = Array(digits.utf8)
    var found: [ReportNumber] = []
    func consider(_ bytes: [UInt8]) {
      guard bytes != typed, bytes.first != 48, let whole = Int64(String(decoding: bytes, as: UTF8.self)) else { return }
      guard DammCode.checkDigit(of: whole / 10) == Int(whole % 10) else { return }
      let number = ReportNumber(id: whole / 10)
      if !found.contains(number) { found.append(number) }
    }
    for index in typed.indices.dropLast() {
      var swapped = typed
      swapped.swapAt(index, index + 1)
      consider(swapped)
    }
    for index in typed.indices {
      for digit in UInt8(48)...57 {
        var replaced = typed
        replaced[index] = digit
        consider(replaced)
      }
    }
    return found
  }
}

/// Why a text is not a report number.
public enum ReportNumberError: UserFacingError, Equatable {
  /// It is not made of digits, or of too many.
  case notANumber(typed: String)
  /// It was mistyped; `similar` are the valid numbers one slip away, swaps of neighbours first.
  case wrongCheckDigit(typed: String, similar: [ReportNumber])

  public var category: ErrorCategory { .badData }

  public var message: Message {
    switch self {
    case .notANumber(let typed):
      Message(
        en: "'\(typed)' is not a report number: it is digits only, such as 104826",
        fa: "«\(typed)» شمارهٔ گزارش نیست: شماره تنها رقم است، مانند 104826")
    case .wrongCheckDigit(let typed, _):
      Message(
        en: "\(typed) is not a report number (check digit); read it again",
        fa: "\(typed) شمارهٔ گزارش نیست (رقم کنترل)؛ دوباره بخوانید")
    }
  }
}
