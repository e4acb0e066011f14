/// What the first bytes of an input say about how its letters are written.
struct EncodingGuess {
  /// Bytes that are looked at.
  static let length = 65_536

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ start: UnsafeBufferPointer<UInt8>) {
    bytes = UnsafeBufferPointer(rebasing: start.prefix(Self.length))
  }

  /// The encoding that the bytes are plainly written in; nil where several are possible.
  var plain: TextEncoding? {
    if isUTF16 { return .utf16 }
    let (inSequences, alone) = highBytes
    if inSequences + alone < Self.few { return nil }
    if alone * 4 <= inSequences { return .utf8 }
    // Some pairs of letters of Windows-1256 are characters of UTF-8 by chance.
    return alone >= inSequences && isMostlyLetters ? .windows1256 : nil
  }

  /// Whether UTF-16 begins with its high byte, judging by the first letter, which mostly is of ASCII.
  var isBigEndian: Bool { bytes.first == 0 }

  /// So few bytes beyond ASCII say nothing.
  private static let few = 4

  /// Every other byte is zero in so much of the text that its ASCII must be written in two bytes.
  private var isUTF16: Bool {
    let zeros = ByteScan.count(of: 0, in: bytes)
    guard zeros * 5 >= bytes.count, zeros > 1 else { return false }
    let even = bytes.indices.count { $0 % 2 == 0 && bytes[$0] == 0 }
    return even * 10 <= zeros || even * 10 >= zeros * 9
  }

  /// How many bytes from 0x80 on make characters of UTF-8, and how many don't.
  private var highBytes: (inSequences: Int, alone: Int) {
    var counts = (inSequences: 0, alone: 0)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte >= 0x80 else {
        position += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      // A character that the end of the piece cuts off says nothing.
      if byte >= 0xC2, byte <= 0xF4, position + length > bytes.count { break }
      let follows = bytes[min(position + 1, bytes.count)..<min(position + length, bytes.count)]
      if byte >= 0xC2, byte <= 0xF4, follows.count == length - 1, follows.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        counts.inSequences += length
        position += length
      } else {
        counts.alone += 1
        position += 1
      }
    }
    return counts
  }

  /// Whether the bytes beyond ASCII are mostly letters and marks that Persian is written with in Windows-1256.
  private var isMostlyLetters: Bool {
    var letters = 0
    var high = 0
    for byte in bytes where byte >= 0x80 {
      high += 1
      switch byte {
      case 0x81, 0x8D...0x8F, 0x90, 0x98, 0x9D, 0xA0, 0xA1, 0xAA, 0xC0...0xD6, 0xD8...0xDF, 0xE1, 0xE3...0xE6,
        0xEC...0xF3, 0xF5, 0xF6, 0xF8, 0xFA:
        letters += 1
      default: break
      }
    }
    return letters * 10 >= high * 9
  }
}
