import Testing

@testable import TipsCalendar

/// What spreadsheets and programs of other systems write for a time.
@Suite("Times of other systems")
struct ForeignTimeTests {
  private func instant(
    _ pattern: String, _ text: String, _ calendar: CalendarSystem? = nil, zone: StationZone = .utc
  ) throws -> String? {
    try TimeFormat(pattern, calendar: calendar).parse(text)?.instant(zone: zone).iso8601(offsetSeconds: 0)
  }

  @Test(
    "A pattern without hours names the day, whose first instant need not be midnight",
    arguments: [
      ("1400/01/01", "2021-03-20T20:30:00Z"), ("1400/01/02", "2021-03-21T20:30:00Z"),
      ("1400/01/03", "2021-03-22T19:30:00Z"),
    ])
  func days(text: String, expected: String) throws {
    #expect(try instant("yyyy/MM/dd", text, zone: .tehran) == expected)
    #expect(try instant("yyyy/MM/dd[ HH:mm]", text, zone: .tehran) == expected)
  }

  @Test(
    "Years of two digits belong to the calendar that is said",
    arguments: [
      ("99/05/12", CalendarSystem.solarHijri, "2020-08-02T00:00:00Z"),
      ("04/07/12", .solarHijri, "2025-10-04T00:00:00Z"),
      ("50/01/01", .solarHijri, "1971-03-21T00:00:00Z"), ("49/01/01", .solarHijri, "2070-03-20T00:00:00Z"),
      ("99/05/12", .gregorian, "1999-05-12T00:00:00Z"), ("69/05/12", .gregorian, "2069-05-12T00:00:00Z"),
    ])
  func shortYears(text: String, calendar: CalendarSystem, expected: String) throws {
    #expect(try instant("yy/MM/dd", text, calendar) == expected)
  }

  @Test(
    "Only a year of two digits leaves the calendar open",
    arguments: [
      ("yy/MM/dd", nil, true), ("d MMM yy", nil, false), ("yyyy/MM/dd", nil, false), ("iso", nil, false),
      ("yy/MM/dd", CalendarSystem.solarHijri, false),
    ])
  func openCalendar(pattern: String, calendar: CalendarSystem?, isOpen: Bool) throws {
    #expect(try TimeFormat(pattern, calendar: calendar).isOpenToBothCalendars == isOpen)
  }

  @Test("Where a calendar is said, a year of the other one doesn't fit", arguments: ["yyyy/MM/dd", "[yyyy/]MM/dd"])
  func otherCalendar(pattern: String) throws {
    #expect(try instant(pattern, "2025/10/04", .solarHijri) == nil)
    #expect(try instant(pattern, "1404/07/12", .gregorian) == nil)
  }

  @Test(
    "Months are known by their names, which say the calendar",
    arguments: [
      ("12 مهر 1404", "2025-10-04"), ("۱۲ مهر ۱۴۰۴", "2025-10-04"), ("12 مهرماه 1404", "2025-10-04"),
      ("1 ارديبهشت 1404", "2025-04-21"), ("4 اکتبر 2025", "2025-10-04"), ("4 Oct 2025", "2025-10-04"),
      ("4 OCTOBER 2025", "2025-10-04"), ("12 Mehr 1404", "2025-10-04"), ("3 مه 2025", "2025-05-03"),
      ("3 می 2025", "2025-05-03"), ("5 آگوست 2025", "2025-08-05"), ("1 Sept 2025", "2025-09-01"),
    ])
  func monthNames(text: String, day: String) throws {
    #expect(try instant("d MMMM yyyy", text) == day + "T00:00:00Z")
  }

  @Test("The name of a month decides about a year of two digits")
  func monthNameAndShortYear() throws {
    #expect(try instant("d-MMM-yy", "12-مهر-04") == "2025-10-04T00:00:00Z")
    #expect(try instant("d-MMM-yy", "12-Oct-04") == "2004-10-12T00:00:00Z")
  }

  @Test(
    "A name that is no month's, or another calendar's, doesn't fit",
    arguments: ["12 مهری 1404", "12 مهر 2025", "1  2025"])
  func noMonth(text: String) throws {
    #expect(try instant("d MMM yyyy", text) == nil)
  }

  @Test(
    "Halves of the day have Persian names, too",
    arguments: [
      ("9:05 ب.ظ", "21:05"), ("9:05 ب.ظ.", "21:05"), ("12:05 ق.ظ", "00:05"), ("12:05 بعد از ظهر", "12:05"),
      ("9:05 قبل از ظهر", "09:05"), ("9:05 صبح", "09:05"), ("9:05 عصر", "21:05"), ("9:05 p.m.", "21:05"),
      ("9:05 AM", "09:05"),
    ])
  func halfDays(text: String, clock: String) throws {
    #expect(try instant("yyyy/MM/dd h:mm a", "1404/07/12 \(text)") == "2025-10-04T\(clock):00Z")
  }

  @Test(
    "24:00 is the end of the day",
    arguments: [("yyyy-MM-dd HH:mm", "2025-10-03 24:00"), ("iso", "2025-10-03T24:00:00")])
  func endOfDay(pattern: String, text: String) throws {
    #expect(try instant(pattern, text) == "2025-10-04T00:00:00Z")
  }

  @Test("24:00 before a midnight that the clocks skipped is the first instant of the next day")
  func skippedEndOfDay() throws {
    #expect(try instant("yyyy/MM/dd HH:mm", "1400/01/01 24:00", zone: .tehran) == "2021-03-21T20:30:00Z")
  }

  @Test(
    "A spreadsheet counts days from the end of 1899",
    arguments: [
      ("45925", "2025-09-25T00:00:00Z"), ("45925.5", "2025-09-25T12:00:00Z"),
      ("45925.58680555555", "2025-09-25T14:05:00Z"), ("45925.99999999", "2025-09-26T00:00:00Z"),
      ("45925 0.3784722222", "2025-09-25T09:05:00Z"), ("45925 0", "2025-09-25T00:00:00Z"),
      ("۴۵۹۲۵٫۵", "2025-09-25T12:00:00Z"), ("61", "1900-03-01T00:00:00Z"), ("2958465", "9999-12-31T00:00:00Z"),
    ])
  func serialDays(text: String, expected: String) throws {
    #expect(try instant("excel", text) == expected)
  }

  @Test(
    "Beside other letters a workbook's number is the day or the time of day, whichever they leave open",
    arguments: [
      ("yyyy/M/d excel", "1404/7/12 0.3784722222", "2025-10-04T09:05:00Z"),
      ("yyyy/M/d excel", "1404/7/12 0", "2025-10-04T00:00:00Z"),
      ("excel h:mm a", "45934 ۹:۰۵ ب.ظ", "2025-10-04T21:05:00Z"),
      ("yyyy/M/d excel", "1404/7/12 9:05", nil), ("yyyy/M/d excel", "1404/7/12", nil),
    ])
  func serialBesideText(pattern: String, text: String, expected: String?) throws {
    #expect(try instant(pattern, text) == expected)
  }

  @Test(
    "Which of the two it is has to be plain", arguments: ["yyyy/M/d excel HH:mm", "yyyy excel HH:mm", "yyyy excel"])
  func serialUnclear(pattern: String) {
    #expect(throws: TimeFormatError(pattern: pattern, problem: .dateMissing)) { try TimeFormat(pattern) }
  }

  @Test(
    "What is no such number is refused", arguments: ["60", "2958466", "45925.", "-1", "4.5E4", "", "45925 1.5", "x"])
  func noSerialDay(text: String) throws {
    #expect(try instant("excel", text) == nil)
  }

  @Test("A time that the clocks showed twice is the earlier one, unless only the later one is in order")
  func shownTwice() throws {
    // On 1400/06/30 the clocks went back from 24:00 to 23:00.
    let time = try #require(try TimeFormat("yyyy/MM/dd HH:mm").parse("1400/06/30 23:05"))
    let between = try #require(Instant(iso8601: "2021-09-21T19:20:00Z"))
    func text(_ earliest: Instant?) throws -> String {
      try time.instant(zone: .tehran, notBefore: earliest).iso8601(offsetSeconds: 0)
    }
    #expect(try text(nil) == "2021-09-21T18:35:00Z")
    #expect(try text(between) == "2021-09-21T19:35:00Z")
    #expect(try text(between.adding(seconds: 3_600)) == "2021-09-21T18:35:00Z")
  }

  @Test("A time that is shown once has no later reading", arguments: ["1400/06/30 22:59", "1400/06/31 00:00"])
  func shownOnce(text: String) throws {
    let time = try #require(try TimeFormat("yyyy/MM/dd HH:mm").parse(text))
    #expect(StationZone.tehran.laterInstant(of: time.local) == nil)
  }
}
