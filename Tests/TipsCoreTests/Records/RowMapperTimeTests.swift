import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsFiles
@testable import TipsRecords

@Suite("Mapping the times of records")
struct RowMapperTimeTests: MapsRows {
  private static let course =
    #""dispatched_at":{"column":"d","time":"epoch"},"#
    + #""arrived_at":{"column":"a","time":"epoch"},"closed_at":{"column":"c","time":"epoch"},"#
    + #""disposition":{"column":"o","map":{"A":"assisted","P":"pending"}}"#

  @Test(
    "The outcome is dated by the last stage that is known",
    arguments: [
      ("1,2,3,A", 3), ("1,2,,A", 2), ("1,,,A", 0), (",,,A", 0), ("1,2,3,P", nil), ("1,2,3,", nil),
    ] as [(String, Int64?)])
  func outcome(cells: String, seconds: Int64?) throws {
    let reports = try reports("id,t,d,a,c,o\n1,0,\(cells)\n", fields: Self.course)
    #expect(reports.map(\.outcomeAt) == [seconds.map { Instant(epochSeconds: $0) }])
  }

  @Test(
    "Times in the wrong order are refused, or left out and counted",
    arguments: [
      ("4,6,8", ImportField.dispatchedAt, ImportField.receivedAt, [nil, 6, 8], 1),
      ("7,6,8", .arrivedAt, .dispatchedAt, [7, nil, 8], 1),
      ("6,8,7", .closedAt, .arrivedAt, [6, 8, nil], 1),
      (",8,7", .closedAt, .arrivedAt, [nil, 8, nil], 1),
      ("4,4,4", .dispatchedAt, .receivedAt, [nil, nil, nil], 3),
    ] as [(String, ImportField, ImportField, [Int64?], Int)])
  func disorder(cells: String, field: ImportField, earlier: ImportField, kept: [Int64?], cleared: Int) throws {
    let csv = "id,t,d,a,c,o\n1,5,\(cells),\n"
    let fault = try fault(csv, fields: Self.course)
    #expect(fault.field == field)
    #expect(fault.problem == .disordered(earlier: earlier))

    let (outcomes, mapper) = try map(csv, fields: Self.course, top: #","disordered":"clear""#)
    guard case .report(let report) = outcomes.first else {
      Issue.record("refused")
      return
    }
    #expect([report.dispatchedAt, report.arrivedAt, report.closedAt].map { $0?.epochSeconds } == kept)
    #expect(mapper.clearedTimes == cleared)
  }

  @Test("Equal times are in order")
  func equalTimes() throws {
    #expect(try reports("id,t,d,a,c,o\n1,5,5,5,5,\n", fields: Self.course).count == 1)
  }

  @Test("Zones: the field's own, then the mapping's, then the default")
  func zones() throws {
    let fields = #""closed_at":{"column":"c","time":"yyyy-MM-dd HH:mm","zone":"-01:00"}"#
    let csv = "id,t,c\n1,1970-01-02 00:00,1970-01-02 00:00\n"
    let reports = try reports(csv, fields: fields, top: #","zone":"+03:30""#)
    #expect(reports.map(\.receivedAt.epochSeconds) == [86_400 - 12_600])
    #expect(reports.map { $0.closedAt?.epochSeconds } == [86_400 + 3_600])
  }

  @Test("A time that the clocks skipped is refused")
  func skippedTime() throws {
    let fault = try fault("id,t\n1,1401-01-02 00:30\n", top: #","zone":"Asia/Tehran""#)
    #expect(fault.problem == .skippedTime(zone: "Asia/Tehran"))
  }

  @Test(
    "Times are read with other spaces, digits and invisible marks",
    arguments: [
      "\u{200F}2025-10-04 10:00", "\u{202B}2025-10-04 10:00\u{202C}", "2025-10-04\u{A0} 10:00", "２０２５-۱۰-٠٤ 10:00",
    ])
  func marksInTimes(text: String) throws {
    #expect(try reports("id,t\n1,\(text)\n").map(\.receivedAt.epochSeconds) == [1_759_572_000])
  }

  @Test("A stage at a time that the clocks showed twice is taken in the order of stages")
  func shownTwice() throws {
    let fields =
      #""dispatched_at":{"column":"d","time":"yyyy-MM-dd HH:mm"},"closed_at":{"column":"c","time":"yyyy-MM-dd HH:mm"}"#
    let csv = "id,t,d,c\n1,1400-06-30 23:50,1400-06-30 23:05,1400-06-30 23:04\n"
    let fault = try fault(csv, fields: fields, top: #","zone":"Asia/Tehran""#)
    #expect(fault.problem == .disordered(earlier: .dispatchedAt))
    let ordered = csv.replacing("23:04", with: "23:06")
    let report = try #require(try reports(ordered, fields: fields, top: #","zone":"Asia/Tehran""#).first)
    #expect(report.dispatchedAt == report.receivedAt.adding(seconds: 900))
    #expect(report.closedAt == report.receivedAt.adding(seconds: 960))
  }

  @Test("A spreadsheet's number of days is named as such")
  func serialDay() throws {
    let error = try fault("id,t,c\n1,0,45925.5\n", fields: #""closed_at":{"column":"c","time":"iso"}"#)
    #expect(error.problem == .time(patterns: ["iso"], looksLikeSerial: true))
    #expect(error.message.en.hasSuffix("the pattern \"excel\""))
  }

  @Test(
    "The zone is known of a file whose times have no offset", arguments: [("1970-01-02 00:00", true), ("0", false)])
  func zoneUsed(time: String, isUsed: Bool) throws {
    let mapper = try map("id,t\n1,\(time)\n", top: #","zone":"+01:00""#).mapper
    #expect((mapper.zoneUsed != nil) == isUsed)
  }
}
