import TestSupport
import Testing
import TipsCalendar
import TipsHTTP

@testable import TipsPublic

struct EventTimeTests {
  @Test(arguments: [
    ("21:30", 21, 30), ("۲۱:۳۰", 21, 30), ("2130", 21, 30), ("930", 9, 30), ("9.30", 9, 30), ("۹", 9, 0),
    ("٠٧ : ٠٥", 7, 5),
  ])
  func `a time of day is read as people write it`(_ typed: String, _ hour: Int, _ minute: Int) throws {
    let clock = try #require(EventTime.clock(typed))
    #expect(clock == (hour, minute))
  }

  @Test(arguments: ["24:00", "9:60", "شب", "21:3", "123456", "", "::", "1:2:3"])
  func `what is no time of day is none`(_ typed: String) {
    #expect(EventTime.clock(typed) == nil)
  }

  private static func read(_ fields: [(String, String)]) throws -> Instant? {
    try EventTime.read(
      ReportFields(FormFields(fields.map { (name: $0.0, value: $0.1) })), now: TemporaryStore.now, zone: .tehran)
  }

  @Test
  func `a day of the Solar Hijri calendar is that day at the station`() throws {
    let at = try Self.read([("when", "day"), ("year", "1404"), ("month", "7"), ("day", "11"), ("day_time", "۲۲:۱۰")])
    #expect(at.map { StationZone.tehran.solarHijri($0) } == "1404-07-11 22:10")
  }

  @Test(arguments: [
    [("when", "today"), ("time", "")], [("when", "today"), ("time", "23:59")],
    [("when", "day"), ("year", "1404"), ("month", "12"), ("day", "30"), ("day_time", "10:00")],
    [("when", "day"), ("year", "1404"), ("month", "8"), ("day", "1"), ("day_time", "10:00")],
    [("when", "day"), ("year", "1404"), ("month", "7"), ("day", "1"), ("day_time", "")],
    [("when", "day"), ("year", "9999999999"), ("month", "7"), ("day", "1"), ("day_time", "10")],
  ])
  func `a time that is missing, impossible or still to come is refused`(_ fields: [(String, String)]) {
    #expect(throws: EventTime.Refusal.self) { try Self.read(fields) }
  }
}
