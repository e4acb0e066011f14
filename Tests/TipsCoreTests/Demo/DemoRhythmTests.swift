import Testing

@testable import TipsCalendar
@testable import TipsDemo

@Suite("Rhythm of the demo") struct DemoRhythmTests {
  private static let local = DemoFixtures.sample.map { StationZone.tehran.localDateTime(at: $0.receivedAt) }

  @Test("has most calls between 16:00 and 22:00") func evening() {
    let evening = Self.local.count { (16..<22).contains($0.hour) }
    #expect((500...560).contains(DemoFixtures.perMille(evening, of: Self.local.count)))
  }

  @Test("is quiet before dawn") func night() {
    let night = Self.local.count { (2..<6).contains($0.hour) }
    #expect((20...70).contains(DemoFixtures.perMille(night, of: Self.local.count)))
  }

  @Test("has fewer calls on Fridays than on any other day of the week") func friday() {
    var counts = [Int](repeating: 0, count: 7)
    for time in Self.local { counts[time.day.weekday] += 1 }
    #expect(counts[..<6].allSatisfy { counts[6] * 10 < $0 * 9 })
  }

  @Test("has calls on every day, on some half as many again as usual") func days() {
    var counts: [LocalDay: Int] = [:]
    for time in Self.local { counts[time.day, default: 0] += 1 }
    #expect(counts.count == 210)
    #expect(counts.values.contains { $0 * 210 > Self.local.count * 13 / 10 })
  }

  @Test("has most reports from the first place, and ever fewer from the next ones") func places() {
    var counts: [String: Int] = [:]
    for report in DemoFixtures.sample { counts[report.place ?? "", default: 0] += 1 }
    let ranked = [0, 1, 3, 7, 15].map { counts[DemoFixtures.places[$0]] ?? 0 }
    #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0 * 10 > $1 * 13 })
    #expect((20...50).contains(DemoFixtures.perMille(counts[""] ?? 0, of: DemoFixtures.sample.count)))
  }
}
