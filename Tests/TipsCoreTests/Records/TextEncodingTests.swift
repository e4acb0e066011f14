import RecordSupport
import Testing

@testable import TipsFiles
@testable import TipsRecords

@Suite("Encodings of text")
struct TextEncodingTests {
  private static let table = "id;what\n1;خرده‌فروشی، گلسار\n2;سرقت 😀\n"

  /// A text with letters from both halves of the table.
  private static let windows1256: [UInt8] =
    Array("id;what\n1;".utf8)
    + [
      0xD3, 0xD1, 0xDE, 0xCA, 0x20, 0xC7, 0xD2, 0x20, 0x81, 0xC7, 0xD1, 0xDF, 0x9D, 0xE5, 0xC7, 0xA1, 0x90, 0x8D, 0x8E,
    ]
    + Array("\n".utf8)

  private static func utf16(_ text: String, isBigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  private func values(_ bytes: [UInt8], _ encoding: TextEncoding?, chunk: Int = .max) -> [ReadStep] {
    RecordFixtures.steps(
      ByteInput(bytes: bytes, chunk: chunk), columns: ["id", "what"], encoding: encoding)
  }

  @Test("UTF-16 is known by its mark", arguments: [true, false])
  func marked(isBigEndian: Bool) {
    let expected = values(Array(Self.table.utf8), nil)
    #expect(expected.count == 2)
    let bytes = Self.utf16(Self.table, isBigEndian: isBigEndian, mark: true)
    for encoding in [TextEncoding.utf16, nil, .windows1256] {
      for chunk in [1, 3, .max] { #expect(values(bytes, encoding, chunk: chunk) == expected) }
    }
  }

  @Test(
    "UTF-16 without a mark is read where the mapping says so, and named where it doesn't", arguments: [true, false])
  func unmarked(isBigEndian: Bool) {
    let bytes = Self.utf16(Self.table, isBigEndian: isBigEndian, mark: false)
    #expect(values(bytes, .utf16) == values(Array(Self.table.utf8), nil))
    #expect(values(bytes, nil) == [.failed(.encoding(.utf16, given: nil))])
  }

  @Test("Windows-1256 is read where the mapping says so, and named where it doesn't")
  func windows() {
    let expected = [ReadStep.record(["1", "سرقت از پارك\u{200C}ها،گچژ"], line: 2)]
    #expect(values(Self.windows1256, .windows1256) == expected)
    #expect(values(Self.windows1256, .windows1256, chunk: 1) == expected)
    #expect(values(Self.windows1256, nil) == [.failed(.encoding(.windows1256, given: nil))])
    #expect(values(Self.windows1256, .utf8) == [.failed(.encoding(.windows1256, given: .utf8))])
  }

  @Test("UTF-8 is not taken for Windows-1256")
  func utf8() {
    #expect(values(Array(Self.table.utf8), .windows1256) == [.failed(.encoding(.utf8, given: .windows1256))])
  }

  @Test("ASCII is text in every encoding of one byte", arguments: [TextEncoding.utf8, .windows1256, nil])
  func ascii(encoding: TextEncoding?) {
    #expect(values(Array("id,what\n1,x\n".utf8), encoding) == [.record(["1", "x"], line: 2)])
  }

  @Test("Half a character of UTF-16 refuses its record alone")
  func halfCharacter() {
    var bytes = Self.utf16("id,what\n1,x", isBigEndian: false, mark: true) + [0x3D, 0xD8]
    bytes += Self.utf16("\n2,y\n", isBigEndian: false, mark: false)
    let steps = values(bytes, nil)
    #expect(RecordFixtures.problems(steps) == [.invalidUTF8])
    #expect(steps.last == .record(["2", "y"], line: 3))
  }

  @Test("Every byte of Windows-1256 is a letter of its own")
  func everyByte() {
    var decoder = TextDecoder(.windows1256)
    var text: [UInt8] = []
    decoder.decode(Array(UInt8(0)...255), isLast: true, to: &text)
    #expect(Set(String(decoding: text, as: UTF8.self).unicodeScalars).count == 256)
  }
}
