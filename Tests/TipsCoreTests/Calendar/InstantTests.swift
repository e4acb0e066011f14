import Testing

@testable import TipsCalendar

@Suite("Instants")
struct InstantTests {
  @Test(
    "ISO 8601 with an offset is read",
    arguments: [
      ("2025-10-03T21:40:00+03:30", 1_759_515_000), ("2025-10-03T18:10:00Z", 1_759_515_000),
      ("2025-10-03 18:10z", 1_759_515_000), ("2025-10-03T18:10:00.999Z", 1_759_515_000),
      ("2025-10-03T13:10:00-0500", 1_759_515_000), ("2025-10-03T19:10:00+01", 1_759_515_000),
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ])
  func read(text: String, seconds: Int64) {
    #expect(Instant(iso8601: text) == Instant(epochSeconds: seconds))
  }

  @Test(
    "What names no instant is refused",
    arguments: [
      "", "2025-10-03T21:40:00", "2025-10-03", "2025-10-03T24:00:00Z", "2025-10-03T21:60:00Z", "2025-02-29T00:00:00Z",
      "2025-10-03T21:40:00+24:00", "2025-10-03T21:40:00+03:60", "2025-10-03T21:40:00+03:", "2025-10-03T21:40:00Z ",
      "1404-07-11T21:40:00Z", "2025-10-03T21:40:00.Z", "2025-1-3T21:40:00Z", "20251003T214000Z",
    ])
  func refused(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test(
    "ISO 8601 is written with the offset asked for",
    arguments: [
      (12_600, "2025-10-03T21:40:00+03:30"), (0, "2025-10-03T18:10:00Z"), (-12_600, "2025-10-03T14:40:00-03:30"),
      (12_645, "2025-10-03T21:40:00+03:30"),
    ])
  func written(offset: Int, text: String) {
    #expect(Instant(epochSeconds: 1_759_515_000).iso8601(offsetSeconds: offset) == text)
  }

  @Test("What is written is read again")
  func roundTrip() {
    var generator = CalendarGenerator(state: 1404)
    for _ in 0..<2_000 {
      let instant = Instant(epochSeconds: .random(in: -8_000_000_000...250_000_000_000, using: &generator))
      let text = instant.iso8601(offsetSeconds: .random(in: -1_380...1_380, using: &generator) * 60)
      #expect(Instant(iso8601: text) == instant, "\(text)")
    }
  }

  @Test("Adding stops at the ends instead of trapping")
  func addingSaturates() {
    #expect(Instant(epochSeconds: .max).adding(seconds: 1) == Instant(epochSeconds: .max))
    #expect(Instant(epochSeconds: .min).adding(seconds: -1) == Instant(epochSeconds: .min))
    #expect(Instant(epochSeconds: 5).adding(seconds: -6) == Instant(epochSeconds: -1))
  }

  @Test("The ends of time can be shown", arguments: [Int64.min, .max])
  func extremes(seconds: Int64) {
    #expect(!Instant(epochSeconds: seconds).iso8601(offsetSeconds: 12_600).isEmpty)
    #expect(!StationZone.tehran.solarHijri(Instant(epochSeconds: seconds)).isEmpty)
  }
}
