import RecordSupport
import Testing

@testable import TipsFiles
@testable import TipsRecords

@Suite("Ways to write a table")
struct CSVDialectTests {
  private static let tab = CSVDialect(delimiter: UInt8(ascii: "\t"))

  private func rows(_ text: String, _ dialect: CSVDialect = CSVDialect()) -> [[String?]] {
    RecordFixtures.steps(text, columns: ["a", "b"], dialect: dialect).map { step in
      if case .record(let values, _) = step { values } else { ["\(step)"] }
    }
  }

  @Test(
    "A byte order mark is no part of a value, wherever files were joined",
    arguments: [
      "\u{FEFF}a,b\n1,2\n\u{FEFF}3,4\n", "\u{FEFF}\u{FEFF}a,b\n1,2\n\u{FEFF}\u{FEFF}3,4\n",
      "a,b\n1,2\n\u{FEFF}\"3\",4\n",
      "a,b\n1,\u{FEFF}2\n3,4\u{FEFF}\n", "a,b\n1,\"\u{FEFF}2\"\n3,4\n\u{FEFF}", "b,\u{FEFF}a\n2,1\n4,3\n",
    ])
  func marks(text: String) {
    #expect(rows(text) == [["1", "2"], ["3", "4"]])
  }

  @Test("A byte order mark in front of a line of JSON is no part of it")
  func markBeforeJSON() {
    let text = "\u{FEFF}{\"a\":1}\n\u{FEFF}{\"a\":2}\n"
    #expect(RecordFixtures.rows(text, columns: ["a"]) == [["1"], ["2"]])
  }

  @Test("Cells between tabs have no quoting", arguments: [tab, CSVDialect()])
  func tabs(dialect: CSVDialect) {
    #expect(
      rows("a\tb\n1\t\"x\n2\ty\"\n3\t\"\"\"z\"\n", dialect) == [["1", "\"x"], ["2", "y\""], ["3", "\"\"\"z\""]])
  }

  @Test("Quoting is switched on and off by a word")
  func quotes() {
    #expect(rows("a\tb\n1\t\"x\n2\"\n", CSVDialect(quotes: true)) == [["1", "x\n2"]])
    #expect(rows("a,b\n\"1,x\"\n2,\"\n", CSVDialect(quotes: false)) == [["\"1", "x\""], ["2", "\""]])
  }

  @Test(
    "A first line says what separates cells",
    arguments: [
      "sep=;\na;b\n1;2,5\n", "SEP=;\r\na;b\r\n1;2,5\r\n", "\"sep=;\"\na;b\n1;2,5\n", "\u{FEFF}sep=;\na;b\n1;2,5",
    ])
  func separatorLine(text: String) {
    #expect(rows(text) == [["1", "2,5"]])
  }

  @Test("A separator line counts as a line, and the mapping's word holds against it")
  func separatorLineNumbers() {
    let steps = RecordFixtures.steps("sep=|\na|b\n1|2\n", columns: ["a", "b"])
    #expect(steps == [.record(["1", "2"], line: 3)])
    #expect(rows("sep=;\na,b\n1,2\n", CSVDialect(delimiter: UInt8(ascii: ","))) == [["1", "2"]])
  }

  @Test("What only looks like a separator line is a header")
  func noSeparatorLine() {
    #expect(rows("sep=xy,a,b\n0,1,2\n") == [["1", "2"]])
  }

  @Test("Lines above the header are left out on demand", arguments: ["t,,\nx\n", "\n\n", "sep=,\n\"a\nb\n"])
  func skippedLines(above: String) {
    let steps = RecordFixtures.steps(above + "a,b\n1,2\n", columns: ["a", "b"], dialect: CSVDialect(skip: 2))
    #expect(steps.last == .record(["1", "2"], line: above.utf8.count { $0 == 10 } + 2))
  }

  @Test("Lines that end with CR alone are lines")
  func carriageReturns() {
    let steps = RecordFixtures.steps("a,b\r1,2\r\r\"3\r\",4", columns: ["a", "b"])
    #expect(steps == [.record(["1", "2"], line: 2), .record(["3\r", "4"], line: 4)])
    #expect(rows("t\ra,b\r1,2\r", CSVDialect(skip: 1)) == [["1", "2"]])
  }

  @Test(
    "A header that isn't found is told of by what the line looks like",
    arguments: [
      ("گزارش,,\n", RecordError.HeaderLook.title(cells: 3)), ("one\n", .oneCell), ("09110000000,مینا\n", .record),
      ("\"x\"\t\"y\"\n", .quoted), ("x,y\n", .names),
    ])
  func looks(text: String, look: RecordError.HeaderLook) throws {
    let steps = RecordFixtures.steps(text, columns: ["column"])
    #expect(steps == [.failed(.missingColumns([.init(name: "column", nearest: [])], look: look))])
    guard case .failed(let error) = steps[0] else { return }
    #expect(
      !error.message.en.contains("\"\"") && !error.message.en.contains("0911") && !error.message.en.contains("گزارش"))
  }

  @Test("A header below a title is named", arguments: ["t,\na,b\n1,2\n", "sep=,\nt,\na,b\n"])
  func headerBelow(text: String) {
    let line = text.hasPrefix("sep") ? 3 : 2
    #expect(RecordFixtures.steps(text, columns: ["a", "b"]) == [.failed(.headerBelow(line: line, skip: 1))])
  }

  @Test(
    "Headers are known in other letters and with invisible marks",
    arguments: ["كد,ي", "\u{200F}کد,ی\u{FEFF}", "کـد, ی\u{A0}"])
  func headers(names: String) {
    #expect(RecordFixtures.rows("\(names)\n1,2\n", columns: ["کد", "ی"]) == [["1", "2"]])
  }

  @Test("Unused columns may share a name")
  func unusedTwice() {
    #expect(rows("a;b;x;x;;\n1;2;3;4;5;6\n") == [["1", "2"]])
  }

  @Test("Records that go on over line ends are counted")
  func overLines() throws {
    let text = "a,b\n1,2\n\"3\n\",4\n5,\"6\n\"\n"
    let reader = try RecordReader(input: ByteInput(bytes: Array(text.utf8)), columns: ["a", "b"])
    while try reader.next() != .end {}
    #expect(reader.recordsOverLines == .init(count: 2, firstLine: 3))
  }

  @Test("Columns without any value are known at the end")
  func emptyColumns() throws {
    let reader = try RecordReader(input: ByteInput(bytes: Array("a,b\n1,\n2,\n".utf8)), columns: ["a", "b"])
    while try reader.next() != .end {}
    #expect(reader.columnsNeverSeen == ["b"])
  }
}
