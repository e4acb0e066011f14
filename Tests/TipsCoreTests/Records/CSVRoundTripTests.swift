import RecordSupport
import Testing

@testable import TipsFiles
@testable import TipsRecords

@Suite("Writing CSV and reading it again")
struct CSVRoundTripTests {
  private func table(seed: UInt64) -> [[String]] {
    var generator = RecordGenerator(seed: seed)
    let width = Int.random(in: 1...5, using: &generator)
    let height = Int.random(in: 0...12, using: &generator)
    return (0..<height).map { _ in (0..<width).map { _ in generator.text(limit: 8) } }
  }

  private func write(_ table: [[String]], _ writer: CSVWriter) -> (bytes: [UInt8], columns: [String]) {
    var writer = writer
    let columns = (0..<(table.first?.count ?? 1)).map { "c\($0)" }
    writer.row(columns)
    for row in table { writer.row(row) }
    return (writer.bytes, columns)
  }

  @Test("Every table comes back as it was, however the bytes arrive", arguments: 1...150 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) {
    let table = table(seed: seed)
    let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")][Int(seed % 3)]
    let writer = CSVWriter(delimiter: delimiter, lineEnding: seed % 2 == 0 ? .crlf : .lf)
    let (bytes, columns) = write(table, writer)
    for chunk in [1, 2, 3, 7, 8, 9, 64, Int.max] {
      let input = ByteInput(bytes: bytes, chunk: chunk)
      let dialect = CSVDialect(delimiter: delimiter, quotes: true)
      let steps = RecordFixtures.steps(input, columns: columns, format: .csv, dialect: dialect)
      let rows = steps.map { step -> [String?] in
        if case .record(let values, _) = step { values } else { [] }
      }
      #expect(rows == table.map { $0.map(Optional.some) }, "chunk \(chunk)")
    }
  }

  @Test("Guarding for spreadsheets can be undone", arguments: 1...100 as ClosedRange<UInt64>)
  func guardRoundTrip(seed: UInt64) {
    var generator = RecordGenerator(seed: seed)
    let starts = [
      "", "'", "''", "=", "'=", "''-", "@", "\t", "'x", "+", " =", "'\u{A0}+", "＝", "\u{FEFF}'", "\n-", "\u{200F}x",
    ]
    let start = starts.randomElement(using: &generator) ?? ""
    let text = start + generator.text(limit: 3)
    var writer = CSVWriter(spreadsheetSafe: true)
    writer.row(["a"])
    writer.row([text])
    let steps = RecordFixtures.steps(ByteInput(bytes: writer.bytes), columns: ["a"], format: .csv)
    guard case .record(let values, _) = steps.first, var stored = values.first ?? nil else {
      Issue.record("not read")
      return
    }
    #expect(stored.first.map { !"=+-@\t\r".contains($0) } ?? true)
    let unguarded = stored.withUTF8 { String(decoding: SpreadsheetGuard.unguarded($0), as: UTF8.self) }
    #expect(unguarded == text)
  }

  @Test(
    "Cells that a spreadsheet would run get an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+98", "'+98"), ("-5", "'-5"), ("@x", "'@x"), ("'=1", "''=1"), ("'tis", "'tis"),
      ("a=b", "a=b"),
      ("\tx", "'\tx"), ("", ""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠x", "'＠x"), ("﹦1", "'﹦1"),
      ("\u{A0}=1", "'\u{A0}=1"), ("\u{FEFF}=1", "'\u{FEFF}=1"), ("\u{200F}=1", "'\u{200F}=1"),
      ("\u{3000}\u{2066}＋1", "'\u{3000}\u{2066}＋1"), ("\u{E0041}=1", "'\u{E0041}=1"), ("'\u{A0}=1", "''\u{A0}=1"),
      ("\u{200F}گلسار = ۱", "\u{200F}گلسار = ۱"), ("\u{A0}a", "\u{A0}a"),
    ])
  func guarding(text: String, written: String) {
    var writer = CSVWriter(spreadsheetSafe: true, lineEnding: .lf)
    writer.cell("x")
    writer.cell(text)
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "x,\(written)\n")
  }

  @Test(
    "Behind blanks and line ends a sign is guarded too", arguments: [" =1", "  +1", "\n@x", "\u{0B}\n =1", " \r\n＝1"])
  func guardingBehindBlanks(text: String) {
    var writer = CSVWriter(spreadsheetSafe: true, lineEnding: .lf)
    writer.cell(text)
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"'\(text)\"\n")
  }

  @Test("Numbers are not guarded")
  func numbers() {
    var writer = CSVWriter(spreadsheetSafe: true, lineEnding: .lf)
    writer.cell("-122.4", isNumeric: true)
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-122.4\n")
  }

  @Test("A byte order mark is read over")
  func byteOrderMark() {
    var writer = CSVWriter()
    writer.byteOrderMark()
    writer.row([""])
    writer.row(["x"])
    #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF, 0x22, 0x22, 0x0D, 0x0A]))
  }
}
