/// Looking at eight bytes at a time.
///
/// A word is eight bytes in little-endian order, so that the lowest bits are the first byte. A mask has the highest bit
/// of each byte set that fits, and no other.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  @inline(__always)
  static func word(at pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  /// The bytes of `word` that equal the byte that was spread over `pattern`. Exact: no byte is reported for its neighbour.
  @inline(__always)
  static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ~(((difference & ~highBits) &+ ~highBits) | difference | ~highBits)
  }

  /// Not zero where `word` holds a NUL somewhere.
  @inline(__always)
  static func mayHoldNUL(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

  /// The index, 0–7, of the first byte of a mask that is not zero.
  @inline(__always)
  static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

  static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let pattern = spread(byte)
    var total = 0
    var position = 0
    while position + 8 <= bytes.count {
      total += equal(word(at: base + position), pattern).nonzeroBitCount
      position += 8
    }
    while position < bytes.count {
      if base[position] == byte { total += 1 }
      position += 1
    }
    return total
  }

  static func contains(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let pattern = spread(byte)
    var position = 0
    while position + 8 <= bytes.count {
      if equal(word(at: base + position), pattern) != 0 { return true }
      position += 8
    }
    while position < bytes.count {
      if base[position] == byte { return true }
      position += 1
    }
    return false
  }
}
