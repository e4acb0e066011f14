import RecordSupport
import Testing

@testable import TipsCalendar
@testable import TipsFiles
@testable import TipsRecords

@Suite("Workbooks")
struct WorkbookTests {
  private static let path = RecordFiles.repository + "/Tests/Fixtures/calls.xlsx"
  private static let hasProgram = ProgramSearch.path(of: ["xlsx2csv"]) != nil

  private func reports(_ keys: String, time: String) throws -> [MappedReport] {
    let text = """
      {"source":"s",\(keys)"fields":{"source_key":{"column":"id"},"line":{"constant":"110"},"text":{"column":"what"},
      "received_at":{\(time)}}}
      """
    let mapping = try ImportMapping.decode(Array(text.utf8))
    let reader = try RecordReader.open(ByteInput(path: Self.path), mapping: mapping)
    var mapper = RowMapper(mapping: mapping, defaultZone: .utc)
    var reports: [MappedReport] = []
    while try reader.next() == .record { reports.append(try mapper.map(reader)) }
    return reports
  }

  @Test(
    "Cells come as they are, also of rows that end early", .enabled(if: hasProgram, "xlsx2csv is not installed"),
    arguments: [
      #""column":"when","time":"excel""#, #""columns":["day","clock"],"time":"excel""#,
      #""column":"when","time":["yyyy/MM/dd","excel"]"#,
    ])
  func cells(time: String) throws {
    let reports = try reports("", time: time)
    #expect(reports.map(\.sourceKey) == ["1", "2"])
    #expect(reports.map(\.text) == ["سرقت \"خودرو\", گلسار\nکنار پارک", ""])
    #expect(
      reports.map { $0.receivedAt.iso8601(offsetSeconds: 0) } == ["2025-09-25T14:05:00Z", "2025-09-25T09:05:00Z"])
  }

  @Test(
    "A sheet is chosen by name or place", .enabled(if: hasProgram, "xlsx2csv is not installed"),
    arguments: [#""sheet":"دوم","#, #""sheet":2,"#])
  func sheet(key: String) throws {
    let reports = try reports(key, time: #""column":"when","time":"yyyy/MM/dd HH:mm""#)
    #expect(reports.map(\.text) == ["از برگ دوم"])
  }

  @Test(
    "A sheet that is not there is told of", .enabled(if: hasProgram, "xlsx2csv is not installed"),
    arguments: [#""sheet":"x","#, #""sheet":9,"#])
  func noSheet(key: String) {
    let error = #expect(throws: WorkbookError.self) { try reports(key, time: #""column":"when","time":"excel""#) }
    #expect(error?.category == .badData)
    #expect(error?.message.en.contains("not found") == true)
  }

  @Test("A workbook in a pipe is told of")
  func pipe() throws {
    let bytes = try ByteInput(path: Self.path).bytes(atMost: 1 << 20)
    guard case .failed(.notText) = RecordFixtures.steps(ByteInput(bytes: bytes), columns: ["id"]).first else {
      Issue.record("taken for text")
      return
    }
  }

  @Test("Text is no workbook")
  func text() throws {
    let sheet = try Workbook.csv(of: ByteInput(path: #filePath), sheet: nil)
    #expect(sheet.map { _ in true } == nil)
  }
}
