import CPostgreSQL

/// How the server writes the values of a column, and what they are as the stores' integers, fractions and texts.
enum ColumnType {
  /// Of 1, 2, 4 or 8 bytes; a truth value is one.
  case integer
  /// Of 4 or 8 bytes.
  case real
  /// What sums of large integers come as.
  case numeric
  case text
  case bytes

  init(_ type: Oid) {
    switch type {
    case 16, 20, 21, 23, 26: self = .integer
    case 700, 701: self = .real
    case 1700: self = .numeric
    case 17: self = .bytes
    default: self = .text
    }
  }

  func int64(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    switch self {
    case .integer: Self.integer(bytes)
    case .real: Int64(exactly: Self.real(bytes).rounded(.towardZero)) ?? 0
    case .numeric: Self.wholeNumeric(bytes)
    // As SQLite does it: the number with which a text begins.
    case .text: Int64(String(decoding: bytes, as: UTF8.self)) ?? 0
    case .bytes: 0
    }
  }

  func double(_ bytes: UnsafeRawBufferPointer) -> Double {
    switch self {
    case .integer: Double(Self.integer(bytes))
    case .real: Self.real(bytes)
    case .numeric: Self.numeric(bytes)
    case .text: Double(String(decoding: bytes, as: UTF8.self)) ?? 0
    case .bytes: 0
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) -> String {
    switch self {
    case .integer: String(Self.integer(bytes))
    case .real: String(Self.real(bytes))
    case .numeric: String(Self.wholeNumeric(bytes))
    case .text, .bytes: String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    switch bytes.count {
    case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    case 1: Int64(bytes[0])
    default: 0
    }
  }

  private static func real(_ bytes: UnsafeRawBufferPointer) -> Double {
    switch bytes.count {
    case 8: Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
    case 4: Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
    default: 0
    }
  }

  // MARK: Numerics: digits to the base of 10,000, the weight of the first, the sign, the digits shown.

  private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int16 {
    guard bytes.count >= 2 * index + 2 else { return 0 }
    return Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: Int16.self))
  }

  private static func isNegative(_ bytes: UnsafeRawBufferPointer) -> Bool { word(bytes, 2) == 0x4000 }

  private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Double {
    var value = 0.0
    let count = Int(word(bytes, 0))
    for digit in 0..<count { value = value * 10_000 + Double(word(bytes, 4 + digit)) }
    var rest = Int(word(bytes, 1)) - count + 1
    while rest > 0 { (value, rest) = (value * 10_000, rest - 1) }
    while rest < 0 { (value, rest) = (value / 10_000, rest + 1) }
    return isNegative(bytes) ? -value : value
  }

  /// The whole part; the greatest integer where it is greater.
  private static func wholeNumeric(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    let (count, weight) = (Int(word(bytes, 0)), Int(word(bytes, 1)))
    guard weight >= 0 else { return 0 }
    var value: Int64 = 0
    for digit in 0...weight {
      let (product, isOver) = value.multipliedReportingOverflow(by: 10_000)
      let (sum, isOverToo) = product.addingReportingOverflow(digit < count ? Int64(word(bytes, 4 + digit)) : 0)
      guard !isOver, !isOverToo else { return isNegative(bytes) ? .min : .max }
      value = sum
    }
    return isNegative(bytes) ? -value : value
  }
}
