import Testing
import TipsText

@Suite struct HexadecimalTests {
  @Test func everyByteComesBack() {
    let bytes = Array(UInt8.min...UInt8.max)
    let text = String(hexadecimal: bytes)
    #expect(text.hexadecimalBytes == bytes)
    #expect(text.uppercased().hexadecimalBytes == bytes)
  }

  @Test(arguments: ["0", "-0", "+5", "0x", " 1", "g0", "۱۲", "0\u{301}1"])
  func anythingElseIsRefused(_ text: String) {
    #expect(text.hexadecimalBytes == nil)
  }
}
