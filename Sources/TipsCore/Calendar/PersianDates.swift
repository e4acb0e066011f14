/// Dates as they stand in Persian sentences: `1404/07/11`.
///
/// Behind a Persian letter whatever knows directions takes `1404-07-11` for three numbers and turns them round; with
/// slashes they stay one. Whatever takes a date takes both.
package enum PersianDates {
  /// The same text with every Solar Hijri date that stands alone written with slashes.
  package static func slashed(_ text: String) -> String {
    guard text.utf8.count >= 10, text.utf8.contains(UInt8(ascii: "-")) else { return text }
    var bytes = Array(text.utf8)
    for begin in 0...(bytes.count - 10) where isDate(bytes[begin..<begin + 10]) {
      guard begin == 0 || !isPartOfWord(bytes[begin - 1]) else { continue }
      // What somebody typed is quoted as it was typed.
      guard !bytes[..<begin].suffix(2).elementsEqual("«".utf8) else { continue }
      guard begin + 10 == bytes.count || !isPartOfWord(bytes[begin + 10]) else { continue }
      bytes[begin + 4] = UInt8(ascii: "/")
      bytes[begin + 7] = UInt8(ascii: "/")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.enumerated().allSatisfy { index, byte in
      switch index {
      case 0: byte == UInt8(ascii: "1")
      case 1: byte == UInt8(ascii: "3") || byte == UInt8(ascii: "4")
      case 4, 7: byte == UInt8(ascii: "-")
      default: (0x30...0x39).contains(byte)
      }
    }
  }

  /// Whether a date beside it would be a part of something longer, such as the name of a file.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_/".utf8.contains(byte)
    }
  }
}
