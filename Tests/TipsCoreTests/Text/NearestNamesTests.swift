import Testing

@testable import TipsText

@Suite struct NearestNamesTests {
  private let categories = ["theft.vehicle_parts", "theft.motorcycle", "drugs.dealing", "drugs.use", "noise"]

  @Test(arguments: [
    ("theft.vehicle_prts", "theft.vehicle_parts"), ("drugs.daeling", "drugs.dealing"), ("nosie", "noise"),
    ("DRUGS USE", "drugs.use"), ("theftmotorcycl", "theft.motorcycle"),
  ])
  func findsWhatWasMeant(typed: String, meant: String) {
    #expect(PersianText.nearest(to: typed, among: categories, limit: 1) == [meant])
  }

  @Test(arguments: ["", "!!", "completely different"])
  func offersNothingFarAway(typed: String) {
    #expect(PersianText.nearest(to: typed, among: categories, limit: 3).isEmpty)
  }

  @Test func offersNothingForAnEndlessName() {
    let typed = String(repeating: "a", count: 100_000)
    #expect(PersianText.nearest(to: typed, among: categories, limit: 3).isEmpty)
  }

  @Test func nearerNamesComeFirst() {
    let names = ["لاهیجن", "لاهیجان", "لنگرود"]
    #expect(PersianText.nearest(to: "لاهيجان", among: names, limit: 5) == ["لاهیجان", "لاهیجن"])
  }

  @Test func earlierNamesComeFirstAmongEquals() {
    #expect(PersianText.nearest(to: "cat", among: ["car", "bat", "cap"], limit: 2) == ["car", "bat"])
  }

  @Test(arguments: [("abcd", "abdc", 1), ("abcd", "abcd", 0), ("abcd", "bcde", 2), ("ab", "", 2), ("ca", "abc", 3)])
  func countsEdits(a: String, b: String, distance: Int) {
    let scalars = [a, b].map { $0.unicodeScalars.map(\.value) }
    #expect(PersianText.editDistance(scalars[0], scalars[1], atMost: 3) == distance)
  }

  @Test func boundChangesNoDistanceWithinIt() {
    var generator = TextGenerator(seed: 4)
    for _ in 0..<2_000 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          UInt32.random(in: 0...2, using: &generator)
        }
      }
      let whole = PersianText.editDistance(words[0], words[1], atMost: 100) ?? -1
      let bounded = PersianText.editDistance(words[0], words[1], atMost: 2)
      #expect(bounded == (whole <= 2 ? whole : nil))
    }
  }
}
