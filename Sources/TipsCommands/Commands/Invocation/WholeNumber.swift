import ArgumentParser
import TipsCore

/// A whole number on the command line, in Persian, Arabic or ASCII digits and with its groups parted or not.
struct WholeNumber<Value: FixedWidthInteger & Sendable>: ExpressibleByArgument, ExpressibleByIntegerLiteral, Sendable {
  let value: Value

  init?(argument: String) {
    guard let value: Value = PersianText.wholeNumber(argument) else { return nil }
    self.value = value
  }

  init(integerLiteral value: Value.IntegerLiteralType) { self.value = Value(integerLiteral: value) }

  /// The value of an option, which lies in a range.
  func checked(_ option: String, in range: ClosedRange<Value>) throws -> Value {
    guard range.contains(value) else {
      throw UsageError(
        InvocationWords.outOfRange(
          option, value: "\(value)", from: "\(range.lowerBound)", to: "\(range.upperBound)"))
    }
    return value
  }

  var defaultValueDescription: String { String(value) }
}
