import Testing

@testable import TipsCalendar

@Suite("Asia/Tehran")
struct TehranZoneTests {
  static let transitions = "jalali-vectors/tehran_offset_transitions_1990_2026.csv"
  let zone = StationZone.tehran

  @Test(
    "Every change of the clocks since 1990",
    .enabled(if: CalendarVectors.isPresent(transitions), "no test data beside the repository"))
  func everyTransition() throws {
    let rows = CalendarVectors.rows(Self.transitions)
    #expect(zone.spans.count == rows.count + 1)
    for (row, span) in zip(rows, zone.spans.dropFirst()) {
      let instant = try #require(Instant(iso8601: String(row[0])))
      #expect(span.start == instant.asInt)
      #expect(zone.offset(at: instant.adding(seconds: -1)) == StationZone.fixedOffset(String(row[1])))
      #expect(zone.offset(at: instant) == StationZone.fixedOffset(String(row[2])))
      #expect(zone.iso8601(instant).hasPrefix(row[3]))
    }
  }

  @Test(
    "Offsets of winter, summer, the years without summer time, and after the end of it",
    arguments: [
      ("1989-07-01T00:00:00Z", 12_600), ("2006-07-01T00:00:00Z", 12_600), ("2022-07-01T00:00:00Z", 16_200),
      ("2022-12-01T00:00:00Z", 12_600), ("2025-07-01T00:00:00Z", 12_600), ("1991-05-02T20:29:59Z", 12_600),
      ("1991-05-02T20:30:00Z", 16_200),
    ])
  func offset(text: String, offset: Int) throws {
    #expect(zone.offset(at: try #require(Instant(iso8601: text))) == offset)
  }

  @Test("A time in the gap of 2 Farvardin 1401 does not exist")
  func gap() throws {
    let day = try #require(SolarHijriDate(year: 1401, month: 1, day: 2)).localDay
    let local = LocalDateTime(day: day, secondOfDay: 1_800)
    let error = #expect(throws: SkippedTimeError.self) { try zone.instant(of: local) }
    #expect(error?.resumesAt == LocalDateTime(day: day, secondOfDay: 3_600))
    #expect(
      error?.message.en == "1401-01-02 00:30 (2022-03-22 00:30) does not exist in Asia/Tehran: the clocks were put "
        + "forward to 1401-01-02 01:00 (2022-03-22 01:00); give a time from then on")
  }

  @Test("A day whose midnight was skipped begins at 01:00")
  func startOfDayInGap() throws {
    let day = try #require(SolarHijriDate(year: 1401, month: 1, day: 2)).localDay
    let start = zone.startOfDay(day)
    #expect(zone.solarHijri(start) == "1401-01-02 01:00")
    #expect(zone.day(of: start.adding(seconds: -1)) == day.advanced(by: -1))
  }

  @Test("A time that was shown twice is the earlier instant")
  func fold() throws {
    let day = try #require(SolarHijriDate(year: 1401, month: 6, day: 30)).localDay
    let instant = try zone.instant(of: LocalDateTime(day: day, secondOfDay: 23 * 3_600 + 1_800))
    #expect(instant == Instant(iso8601: "2022-09-21T19:00:00Z"))
    #expect(zone.solarHijri(instant.adding(seconds: 3_600)) == "1401-06-30 23:30")
  }

  @Test("The day after the fold begins at its only midnight")
  func startOfDayAfterFold() throws {
    let day = try #require(SolarHijriDate(year: 1401, month: 6, day: 31)).localDay
    #expect(zone.startOfDay(day) == Instant(iso8601: "2022-09-21T20:30:00Z"))
  }

  @Test("Days tile time: each instant lies between its day's start and the next one's")
  func daysTile() {
    var generator = CalendarGenerator(state: 110)
    for _ in 0..<5_000 {
      let instant = Instant(epochSeconds: .random(in: 600_000_000...2_000_000_000, using: &generator))
      let day = zone.day(of: instant)
      #expect(zone.startOfDay(day) <= instant)
      #expect(instant < zone.startOfDay(day.advanced(by: 1)))
    }
  }
}
