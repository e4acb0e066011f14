import Testing

@testable import TipsCalendar

@Suite("Zones that need no file")
struct BuiltInZoneTests {
  @Test(
    "Names and offsets",
    arguments: [
      ("UTC", "UTC", 0), ("Z", "UTC", 0), ("+03:30", "+03:30", 12_600), ("-0500", "-05:00", -18_000),
      ("+04", "+04:00", 14_400), ("+00:00", "+00:00", 0), ("Asia/Tehran", "Asia/Tehran", 12_600),
    ])
  func names(name: String, identifier: String, offset: Int) throws {
    let zone = try StationZone(identifier: name)
    #expect(zone.identifier == identifier)
    #expect(zone.offset(at: Instant(epochSeconds: 1_759_515_000)) == offset)
  }

  @Test("The name of a zone makes the same zone again", arguments: ["UTC", "+03:30", "-05:00", "Asia/Tehran"])
  func sameAgain(name: String) throws {
    let zone = try StationZone(identifier: name)
    #expect(try StationZone(identifier: zone.identifier) == zone)
  }

  @Test(
    "A name that could lead out of the folder is refused",
    arguments: [
      "", "..", "../../etc/passwd", "/etc/passwd", "America/../../etc/passwd", "America//New_York", "America/",
      "America/New York", "Asia/Tehran\n", "Asia/Tehran\0", "+25:00", "+3:30", "1/2", "تهران",
      String(repeating: "a", count: 65),
    ])
  func malformedName(name: String) {
    #expect(throws: StationZoneError.malformedName(name)) { try StationZone(identifier: name) }
  }

  @Test("Without zone files the error says what to install")
  func zoneFilesMissing() {
    let error = #expect(throws: StationZoneError.self) {
      try StationZone(identifier: "America/New_York", zoneFolder: "/nonexistent/zoneinfo")
    }
    #expect(error?.category == .unavailable)
    #expect(error?.message.en.contains("install Debian's package tzdata") == true)
  }
}

@Suite("Zones of the system's files", .enabled(if: CalendarVectors.hasZoneFiles, "no time zone files"))
struct StationZoneTests {
  @Test(
    "Known instants, also beyond the file's own table",
    arguments: [
      ("America/Los_Angeles", 1_583_661_599, "2020-03-08T01:59:59-08:00"),
      ("America/Los_Angeles", 1_583_661_600, "2020-03-08T03:00:00-07:00"),
      ("America/Los_Angeles", 1_604_219_400, "2020-11-01T01:30:00-07:00"),
      ("America/Los_Angeles", 1_604_223_000, "2020-11-01T01:30:00-08:00"),
      ("America/Los_Angeles", 1_541_361_600, "2018-11-04T12:00:00-08:00"),
      ("America/Los_Angeles", -1_633_269_600, "1918-03-31T03:00:00-07:00"),
      ("America/Los_Angeles", 2_530_778_399, "2050-03-13T01:59:59-08:00"),
      ("America/Los_Angeles", 2_530_778_400, "2050-03-13T03:00:00-07:00"),
      ("America/Los_Angeles", 14_879_098_800, "2441-07-01T12:00:00-07:00"),
      ("America/New_York", 1_449_785_452, "2015-12-10T17:10:52-05:00"),
      ("America/New_York", 1_489_302_000, "2017-03-12T03:00:00-04:00"),
      ("America/New_York", 1_143_961_200, "2006-04-02T03:00:00-04:00"),
      ("America/New_York", 1_173_596_400, "2007-03-11T03:00:00-04:00"),
      ("America/New_York", 16_725_157_200, "2499-12-31T00:00:00-05:00"),
      ("Europe/Dublin", 1_719_788_400, "2024-07-01T00:00:00+01:00"),
      ("Australia/Lord_Howe", 2_366_802_000, "2045-01-01T00:00:00+11:00"),
      ("Australia/Lord_Howe", 2_382_442_200, "2045-07-01T00:00:00+10:30"),
      ("Asia/Kathmandu", 1_893_435_300, "2030-01-01T00:00:00+05:45"),
    ] as [(String, Int64, String)])
  func known(name: String, seconds: Int64, text: String) throws {
    let zone = try StationZone(identifier: name)
    let instant = Instant(epochSeconds: seconds)
    #expect(zone.iso8601(instant) == text)
  }

  @Test("A time in a spring gap names the time and where clocks went on")
  func gap() throws {
    let zone = try StationZone(identifier: "America/Los_Angeles")
    let day = try #require(GregorianDate(year: 2018, month: 3, day: 11)).localDay
    let error = #expect(throws: SkippedTimeError.self) {
      try zone.instant(of: LocalDateTime(day: day, secondOfDay: 9_000))
    }
    #expect(error?.message.en.contains("(2018-03-11 02:30) does not exist in America/Los_Angeles") == true)
    #expect(error?.resumesAt.gregorian == "2018-03-11 03:00")
  }

  @Test("In an autumn fold the earlier instant is taken")
  func fold() throws {
    let zone = try StationZone(identifier: "America/New_York")
    let day = try #require(GregorianDate(year: 2017, month: 11, day: 5)).localDay
    let instant = try zone.instant(of: LocalDateTime(day: day, secondOfDay: 5_400))
    #expect(instant == Instant(epochSeconds: 1_509_859_800))
  }

  @Test("Of a day that the zone left out, the start is that of the next day")
  func missingDay() throws {
    let zone = try StationZone(identifier: "Pacific/Apia")
    let day = try #require(GregorianDate(year: 2011, month: 12, day: 30)).localDay
    #expect(zone.startOfDay(day) == zone.startOfDay(day.advanced(by: 1)))
    #expect(zone.gregorian(zone.startOfDay(day)) == "2011-12-31 00:00")
  }

  @Test(
    "Local time leads back to the instant, or in a fold to the earlier one",
    arguments: ["America/New_York", "America/Havana", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca"])
  func roundTrip(name: String) throws {
    let zone = try StationZone(identifier: name)
    var generator = CalendarGenerator(state: 197)
    for _ in 0..<2_000 {
      let instant = Instant(epochSeconds: .random(in: -3_000_000_000...20_000_000_000, using: &generator))
      let local = zone.localDateTime(at: instant)
      let back = try zone.instant(of: local)
      #expect(back <= instant)
      #expect(zone.localDateTime(at: back) == local)
      #expect(zone.day(of: instant) == local.day)
    }
  }

  @Test("An unknown name is refused", arguments: ["Asia/Tehrn", "America"])
  func unknownName(name: String) {
    #expect(throws: StationZoneError.unknownName(name, folder: "/usr/share/zoneinfo")) {
      try StationZone(identifier: name)
    }
  }

  @Test("A file that is no zone file is refused")
  func notAZoneFile() {
    #expect(throws: StationZoneError.self) { try StationZone(identifier: "passwd", zoneFolder: "/etc") }
  }
}
