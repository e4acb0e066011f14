import Testing

@testable import TipsDemo
@testable import TipsDomain

@Suite("Texts of the demo") struct DemoTextTests {
  private static let texts = DemoFixtures.sample.map(\.text)

  private static func perMille(_ isMeant: (Unicode.Scalar) -> Bool) -> Int {
    DemoFixtures.perMille(texts.count { $0.unicodeScalars.contains(where: isMeant) }, of: texts.count)
  }

  @Test("leave no gap open") func gaps() {
    #expect(Self.texts.allSatisfy { !$0.utf8.contains(UInt8(ascii: "{")) && !$0.utf8.contains(UInt8(ascii: "}")) })
  }

  @Test("are well-formed") func encoding() {
    #expect(Self.texts.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") && (20...400).contains($0.utf8.count) })
  }

  @Test("are Persian: letters, digits, ZWNJ and punctuation") func letters() {
    let allowed = Set("آأابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءكيً؛،؟.: \u{200C}".unicodeScalars)
    let digits: [ClosedRange<Unicode.Scalar>] = ["0"..."9", "۰"..."۹", "٠"..."٩"]
    let strange = Self.texts.flatMap(\.unicodeScalars).filter { scalar in
      !allowed.contains(scalar) && !digits.contains { $0.contains(scalar) }
    }
    #expect(Set(strange).isEmpty)
  }

  @Test("vary") func variety() {
    #expect(Set(Self.texts).count * 10 > Self.texts.count * 8)
  }

  @Test("come from several dozen phrases, three or more to a topic") func phrases() {
    #expect(DemoTopic.all.allSatisfy { $0.phrases.count >= 3 })
    #expect(DemoTopic.all.reduce(0) { $0 + $1.phrases.count } > 90)
  }

  @Test("are now and then typed with Arabic letters") func arabic() {
    #expect((60...160).contains(Self.perMille { $0 == "ي" || $0 == "ك" }))
  }

  @Test("hold Persian digits, ASCII digits or Arabic ones") func digits() {
    #expect(Self.perMille { ("۰"..."۹").contains($0) } > 300)
    #expect(Self.perMille { ("0"..."9").contains($0) } > 50)
    #expect(Self.perMille { ("٠"..."٩").contains($0) } > 40)
  }

  @Test("mostly hold ZWNJ") func joiners() {
    #expect(Self.perMille { $0 == "\u{200C}" } > 600)
  }

  @Test(
    "are retyped by each keyboard",
    arguments: [
      (DemoKeyboard.persian, "می‌کند ۱۲"), (.numberPad, "می‌کند 12"), (.arabic, "مي‌كند ١٢"), (.plain, "می کند ۱۲"),
    ])
  func keyboards(keyboard: DemoKeyboard, expected: String) {
    var bytes = Array("می‌کند ۱۲".utf8)
    keyboard.retype(&bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("tell the same scene in the same words", arguments: [("{plate}، {spot}", true), ("{when}، {amount}", false)])
  func scenes(pattern: String, isFixed: Bool) {
    var random = SeededGenerator(seed: 1)
    let scene = DemoScene(using: &random)
    let phrase = DemoPhrase(pattern)
    let told = (0..<20).map { _ in
      var bytes: [UInt8] = []
      phrase.append(scene, to: &bytes, using: &random)
      return bytes
    }
    #expect((Set(told).count == 1) == isFixed)
  }
}
