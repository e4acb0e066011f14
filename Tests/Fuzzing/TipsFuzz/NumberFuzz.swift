@testable import TipsDomain
@testable import TipsStore
@testable import TipsText

/// Numbers as they are typed: report numbers, quantities, results of operations, codes, hexadecimal digits.
enum NumberFuzz {
  static func run(_ input: [UInt8]) {
    let typed = String(decoding: input, as: UTF8.self)
    do {
      let number = try ReportNumber(typed)
      require(number.id > 0, "report \(number.id)")
      require(try ReportNumber(number.description) == number, "\(number) is another report")
    } catch let error as ReportNumberError {
      requireShown(error.message)
      if case .wrongCheckDigit(_, let similar) = error {
        for number in similar { require((try? ReportNumber(number.description)) == number, "\(number) is no number") }
      }
    } catch {
      require(false, "another error: \(error)")
    }
    if let decimal = ExactDecimal(typed) {
      require(decimal.mantissa >= 0 && (0...6).contains(decimal.scale), "decimal \(decimal)")
      require(ExactDecimal(decimal.description)?.description == decimal.description, "\(decimal) is another number")
    }
    do {
      let result = try OperationRecord.Result(typed)
      require(result.measure.utf8.count <= 256 && result.unit.utf8.count <= 128, "a result without end")
    } catch let error as any UserFacingError {
      requireShown(error.message)
    } catch {
      require(false, "another error: \(error)")
    }
    if let bytes = typed.hexadecimalBytes {
      require(String(hexadecimal: bytes) == typed.lowercased(), "hexadecimal digits \(typed)")
    }
    if CodeRule.isCode(typed) { requireShown(typed) }
  }
}
