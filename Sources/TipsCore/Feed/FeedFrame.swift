import Crypto
import TipsFiles

/// The form of everything that goes over a feed: a name, the form's number, what is said, and SHA-256 over all of it.
enum FeedFrame {
  static let format: Int64 = 1
  private static let digestSize = 32

  /// Puts the digest behind what is said.
  static func closed(_ content: CanonicalBytes) -> [UInt8] {
    content.bytes + SHA256.hash(data: content.bytes)
  }

  /// A reader of what is said behind name and number.
  ///
  /// - Throws: ``FeedError``.
  static func reader(of bytes: [UInt8], tag: StaticString, most: Int) throws -> CanonicalReader {
    guard bytes.count <= most else { throw FeedError.tooLarge }
    guard bytes.count > digestSize,
      SHA256.hash(data: bytes.dropLast(digestSize)) == bytes.suffix(digestSize)
    else { throw FeedError.malformed }
    var reader = CanonicalReader(bytes, count: bytes.count - digestSize, orThrow: FeedError.malformed)
    try reader.expect(tag: tag)
    let format = try reader.number()
    guard format == self.format else { throw FeedError.otherFormat(format) }
    return reader
  }

  /// The name that a store has for ever: 32 hexadecimal digits.
  static func isUUID(_ text: String) -> Bool {
    text.utf8.count == 32 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
