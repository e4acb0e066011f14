import Testing

@testable import TipsCalendar

/// The columns of real call logs, where these stand beside the repository.
@Suite("Time formats of real call logs")
struct TimeFormatLogTests {
  static let kansasCity = "kansas-city-311/311_Call_Center_Service_Requests.csv.gz"
  static let montgomery = "montgomery-pa-911/911.csv.gz"
  static let fire = "sf-fire-cfs/Fire_Department_Calls_for_Service.csv.gz"
  static let police = "sf-police-cfs/police-department-calls-for-service.json.gz"
  static let virginiaBeach = "virginia-beach-ems/NA_VaBeach_EMS_2017_18.csv"

  /// Every text is read, as a time of these years.
  private func expectAll(_ texts: [Substring], _ pattern: String, years: ClosedRange<Int>, count: Int) throws {
    let format = try TimeFormat(pattern)
    #expect(texts.count >= count)
    for text in texts {
      let year = format.parse(String(text)).map { GregorianDate($0.local.day).year }
      #expect(year.map { years ~= $0 } == true, "\(text)")
    }
  }

  @Test("M/d/yy h:mm a", .enabled(if: CalendarVectors.isPresent(kansasCity), "no test data beside the repository"))
  func kansasCityRequests() throws {
    let times = CalendarVectors.lines(Self.kansasCity).compactMap { line -> Substring? in
      let cells = line.split(separator: ",")
      guard let index = cells.firstIndex(where: { $0.hasSuffix(" AM") || $0.hasSuffix(" PM") }), index > 0 else {
        return nil
      }
      return cells[index - 1] + " " + cells[index]
    }
    try expectAll(times, "M/d/yy h:mm a", years: 2020...2020, count: 4_400)
  }

  @Test(
    "yyyy-MM-dd HH:mm:ss", .enabled(if: CalendarVectors.isPresent(montgomery), "no test data beside the repository"))
  func montgomeryCalls() throws {
    let times = CalendarVectors.rows(Self.montgomery).filter { $0.count == 9 }.map { $0[5] }
    try expectAll(times, "yyyy-MM-dd HH:mm:ss", years: 2015...2016, count: 9_000)
  }

  @Test("MM/dd/yyyy hh:mm:ss a", .enabled(if: CalendarVectors.isPresent(fire), "no test data beside the repository"))
  func fireCalls() throws {
    let times = CalendarVectors.rows(Self.fire).flatMap { $0.dropFirst(6).prefix(7).filter { $0.hasSuffix("M") } }
    try expectAll(times, "MM/dd/yyyy hh:mm:ss a", years: 2020...2020, count: 50_000)
  }

  @Test(
    "yyyy-MM-dd'T'HH:mm:ss.SSS", .enabled(if: CalendarVectors.isPresent(police), "no test data beside the repository"))
  func policeCalls() throws {
    let mark = "\"call_date_time\":\""
    let times = CalendarVectors.lines(Self.police).compactMap { line in
      line.firstRange(of: mark).map { line[$0.upperBound...].prefix { $0 != "\"" } }
    }
    try expectAll(times, "yyyy-MM-dd'T'HH:mm:ss.SSS", years: 2018...2018, count: 6_802)
    try expectAll(times, "iso", years: 2018...2018, count: 6_802)
  }

  @Test("M/d/yy H:mm", .enabled(if: CalendarVectors.isPresent(virginiaBeach), "no test data beside the repository"))
  func ambulanceCalls() throws {
    let times = CalendarVectors.rows(Self.virginiaBeach).filter { $0.count == 19 }
      .flatMap { $0[7...12].filter { !$0.isEmpty } }
    try expectAll(times, "M/d/yy H:mm", years: 2017...2018, count: 5_000)
  }
}
