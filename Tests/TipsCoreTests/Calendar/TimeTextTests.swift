import Testing

@testable import TipsCalendar

@Suite("Times as text")
struct TimeTextTests {
  let instant = Instant(epochSeconds: 1_759_515_005)

  @Test("On the station's clock, in both calendars and in ISO 8601")
  func zoned() {
    #expect(StationZone.tehran.solarHijri(instant) == "1404-07-11 21:40")
    #expect(StationZone.tehran.gregorian(instant) == "2025-10-03 21:40")
    #expect(StationZone.tehran.iso8601(instant) == "2025-10-03T21:40:05+03:30")
    #expect(StationZone.utc.iso8601(instant) == "2025-10-03T18:10:05Z")
  }

  @Test("A local time shows seconds only where it has any")
  func local() {
    let day = LocalDay(number: 20_364)
    #expect(LocalDateTime(day: day, secondOfDay: 78_000).solarHijri == "1404-07-11 21:40")
    #expect(LocalDateTime(day: day, secondOfDay: 78_005).gregorian == "2025-10-03 21:40:05")
  }

  @Test("What is written is read again as the same minute")
  func roundTrip() throws {
    var generator = CalendarGenerator(state: 40)
    for _ in 0..<1_000 {
      let minute = Int64.random(in: 11_000_000...60_000_000, using: &generator)
      let instant = Instant(epochSeconds: minute * 60)
      let text = StationZone.tehran.solarHijri(instant)
      let read = try TimeExpression.parse(text, now: instant, zone: .tehran)
      #expect(StationZone.tehran.solarHijri(read) == text)
    }
  }
}
