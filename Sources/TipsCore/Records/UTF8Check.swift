/// Whether bytes are well-formed UTF-8, after table 3-7 of the Unicode standard: no overlong forms, no surrogates,
/// nothing above U+10FFFF.
enum UTF8Check {
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let count = bytes.count
    var position = 0
    while position < count {
      let lead = base[position]
      if lead < 0x80 {
        position = skipASCII(base, from: position, to: count)
      } else if lead < 0xE0 {
        guard lead >= 0xC2, position + 1 < count, isContinuation(base[position + 1]) else { return false }
        position += 2
      } else {
        let length = longSequence(base + position, available: count - position)
        guard length > 0 else { return false }
        position += length
      }
    }
    return true
  }

  @inline(__always)
  private static func skipASCII(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start + 1
    while position + 8 <= end {
      let high = ByteScan.word(at: base + position) & ByteScan.highBits
      guard high == 0 else { return position + ByteScan.first(high) }
      position += 8
    }
    while position < end, base[position] < 0x80 { position += 1 }
    return position
  }

  /// The length of the sequence of three or four bytes at `bytes`, or 0 where it is malformed.
  private static func longSequence(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
    let lead = bytes[0]
    let length = lead < 0xF0 ? 3 : 4
    guard lead <= 0xF4, available >= length else { return 0 }
    let second = bytes[1]
    let bounds: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard bounds.contains(second), isContinuation(bytes[2]) else { return 0 }
    if length == 4, !isContinuation(bytes[3]) { return 0 }
    return length
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
