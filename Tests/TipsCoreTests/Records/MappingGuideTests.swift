import RecordSupport
import Testing

@testable import TipsCalendar
@testable import TipsFiles
@testable import TipsRecords

@Suite("The guide to mappings")
struct MappingGuideTests {
  private static let guide = "docs/mappings/README.md"

  /// The first fenced block of a language.
  private func block(_ language: String, of text: String) throws -> String {
    let start = try #require(text.firstRange(of: "```\(language)\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "```")).lowerBound
    return String(text[start..<end])
  }

  private func reports() throws -> (reports: [MappedReport], mapper: RowMapper) {
    let guide = try RecordFiles.text(Self.guide)
    let mapping = try ImportMapping.decode(Array(try block("json", of: guide).utf8))
    let csv = try block("csv", of: guide)
    let reader = try RecordReader(input: ByteInput(bytes: Array(csv.utf8)), mapping: mapping)
    var mapper = RowMapper(mapping: mapping, defaultZone: try StationZone(identifier: "UTC"))
    var reports: [MappedReport] = []
    while try reader.next() == .record { reports.append(try mapper.map(reader)) }
    return (reports, mapper)
  }

  @Test("Its example maps its own rows")
  func example() throws {
    let (reports, mapper) = try reports()
    #expect(reports.map(\.sourceKey) == ["5501", "5502", "5503"])
    // 1404/07/10 is 2025-10-02; 21:40 in Tehran is 18:10 UTC.
    #expect(reports.first?.receivedAt.epochSeconds == 1_759_428_600)
    #expect(reports.map(\.category) == ["theft.vehicle", "disorder.public", "theft.vehicle_parts"])
    #expect(reports.map(\.disposition) == ["operation", "gone_on_arrival", "pending"])
    #expect(reports.map(\.callerConsent) == ["name", nil, "private"])
    #expect(reports.map { $0.callerName == nil } == [false, true, true])
    #expect(reports.map { $0.callerPhone == nil } == [false, true, false])
    #expect(reports.last?.address == "سبزه‌میدان; کنار بانک")
    #expect(mapper.unknownValues == [.disposition: ["در حال پیگیری": 1]])
  }

  @Test("Every field is described", arguments: ImportField.allCases)
  func fields(field: ImportField) throws {
    #expect(try RecordFiles.text(Self.guide).contains("`\(field.rawValue)`"))
  }

  @Test("Every code of the closed sets is described", arguments: ImportField.allCases)
  func codes(field: ImportField) throws {
    let guide = try RecordFiles.text(Self.guide)
    for code in field.closedValues ?? [] where field != .priority { #expect(guide.contains("`\(code)`")) }
  }

  @Test(
    "Every mapping beside it is sound, and named in it",
    .enabled(if: RecordFiles.hasZoneFiles, "no time zone files"),
    arguments: ["sf-police", "sf-fire", "kansas-city-311", "montgomery-911", "virginia-beach-ems"])
  func sound(name: String) throws {
    let mapping = try ImportMapping.load(path: RecordFiles.repository + "/docs/mappings/\(name).json")
    #expect(mapping.source == name)
    #expect(try RecordFiles.text(Self.guide).contains("`\(name).json`"))
  }
}
