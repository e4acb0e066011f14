import TipsText

/// A decimal number as people and programs write it: `-122.4277`, `+37`, `۳۷٫۲۸`, `53,51172`, `3.7e1`. Nothing that is
/// read so has thousands.
enum DecimalText {
  private static let powersOfTen: [Double] = (0..<18).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] * 10)
  }

  /// The nearest `Double`; nil where the bytes are anything else than one finite number.
  static func value(of bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var position = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { position = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        guard digits < 18 else { return slowValue(of: bytes) }
        mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
        digits += 1
        if let places = fraction { fraction = places + 1 }
      } else if byte == UInt8(ascii: "."), fraction == nil, digits > 0 {
        fraction = 0
      } else {
        return slowValue(of: bytes)
      }
      position += 1
    }
    guard digits > 0, fraction != 0 else { return nil }
    // Both operands are exact up to 2^53, so the one division rounds rightly.
    guard mantissa < 1 << 53 else { return slowValue(of: bytes) }
    let magnitude = Double(mantissa) / powersOfTen[fraction ?? 0]
    return isNegative ? -magnitude : magnitude
  }

  /// Whether the bytes are a number as `5.50E+09`, which has fewer digits than it stands for.
  static func isShortened(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard ByteScan.contains(UInt8(ascii: "+"), in: bytes) else { return false }
    guard let exponentMark = bytes.lastIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), bytes.count <= 32,
      exponentMark + 1 < bytes.count, bytes[exponentMark + 1] == UInt8(ascii: "+"),
      let exponent = Int(ByteText.string(UnsafeBufferPointer(rebasing: bytes[(exponentMark + 2)...]))), exponent >= 0
    else { return false }
    let mantissa = bytes[..<exponentMark]
    let digits = mantissa.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let points = mantissa.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return digits > 0 && points <= 1 && digits + points == mantissa.count && digits - 1 < exponent
  }

  /// Persian and Arabic digits, the Persian decimal sign, exponents, and more digits than fit an integer.
  private static func slowValue(of bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes.count <= 64 else { return nil }
    var text = PersianText.comparisonKey(ByteText.string(bytes))
    if let comma = text.firstIndex(of: ","), comma > text.startIndex, comma == text.lastIndex(of: ","),
      !text.contains(".")
    {
      text.replaceSubrange(comma...comma, with: ".")
    }
    let isDecimal = text.utf8.allSatisfy { byte in
      (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || "+-.eE".utf8.contains(byte)
    }
    guard isDecimal, let last = text.utf8.last, last != UInt8(ascii: "."), let value = Double(text) else { return nil }
    return value.isFinite ? value : nil
  }
}
