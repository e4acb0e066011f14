import RecordSupport
import Testing

@testable import TipsFiles
@testable import TipsRecords

@Suite("Reading CSV")
struct CSVReadingTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let rows: [[String?]]
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "plain rows", text: "a,b\n1,2\n3,4\n", rows: [["1", "2"], ["3", "4"]]),
    Case(name: "no line end at the end", text: "a,b\n1,2", rows: [["1", "2"]]),
    Case(name: "CR LF", text: "a,b\r\n1,2\r\n3,\r\n", rows: [["1", "2"], ["3", ""]]),
    Case(name: "CR at the end of the input", text: "a,b\r\n1,2\r", rows: [["1", "2"]]),
    Case(name: "byte order mark", text: "\u{FEFF}a,b\n1,2\n", rows: [["1", "2"]]),
    Case(name: "byte order mark and quotes", text: "\u{FEFF}\"a\",b\n1,2\n", rows: [["1", "2"]]),
    Case(name: "quoted cells", text: "a,b\n\"1,5\",\"2\"\n", rows: [["1,5", "2"]]),
    Case(name: "line break in a cell", text: "a,b\n\"1\r\n5\",2\n", rows: [["1\r\n5", "2"]]),
    Case(name: "doubled quotes", text: "a,b\n\"say \"\"no\"\"\",\"\"\"\"\n", rows: [["say \"no\"", "\""]]),
    Case(name: "quotes inside a plain cell", text: "a,b\n5'10\",\"\"\n", rows: [["5'10\"", ""]]),
    Case(name: "blank lines", text: "\na,b\n\n1,2\n\r\n3,4\n\n", rows: [["1", "2"], ["3", "4"]]),
    Case(name: "empty cells", text: "a,b\n,\n", rows: [["", ""]]),
    Case(name: "other order, more columns", text: "x,b,y,a\n0,2,0,1\n", rows: [["1", "2"]]),
    Case(name: "semicolons", text: "a;b;c\n1,5;2;3\n", rows: [["1,5", "2"]]),
    Case(name: "tabs", text: "a\tb\n1\t2\n", rows: [["1", "2"]]),
    Case(name: "separators in a quoted name", text: "\"x,y,z\";a;b\n0;1;2\n", rows: [["1", "2"]]),
    Case(name: "spaces around names", text: " a , b\n1, 2\n", rows: [["1", " 2"]]),
    Case(name: "letter case of names", text: "A,B\n1,2\n", rows: [["1", "2"]]),
    Case(name: "exact name before other case", text: "A,a,b\n0,1,2\n", rows: [["1", "2"]]),
    Case(name: "Persian", text: "a,b\nگلسار,«رشت»\n", rows: [["گلسار", "«رشت»"]]),
  ]

  @Test("Rows are read as RFC 4180 has them", arguments: cases)
  func rows(_ example: Case) {
    #expect(RecordFixtures.rows(example.text, columns: ["a", "b"]) == example.rows)
  }

  @Test("The same column can be asked for twice")
  func sameColumn() {
    #expect(RecordFixtures.rows("a,b\n\"1\"\"\",2\n", columns: ["a", "b", "a"]) == [["1\"", "2", "1\""]])
  }

  @Test(
    "A bad row is refused, and the next one is read",
    arguments: [
      ("1,2,3", RecordFault.Problem.cellCount(found: 3, expected: 2)),
      ("1", .cellCount(found: 1, expected: 2)),
      ("\"1\"x,2", .strayQuote),
      ("\"1\"x\"\",2", .strayQuote),
      ("1\u{0},2", .nul),
    ] as [(String, RecordFault.Problem)])
  func badRow(row: String, problem: RecordFault.Problem) {
    let fault = RecordFault(line: 2, recordNumber: 1, problem: problem)
    let steps = RecordFixtures.steps("a,b\n\(row)\n3,4\n", columns: ["a", "b"])
    #expect(steps == [.refused(fault), .record(["3", "4"], line: 3)])
  }

  @Test("A NUL of the next row is not this row's fault")
  func neighbouringNUL() {
    let steps = RecordFixtures.steps("a,b\n1,2\n\u{0},4\n5,6\n", columns: ["a", "b"])
    #expect(steps.first == .record(["1", "2"], line: 2))
  }

  @Test("A row that is not UTF-8 is refused, and the next one is read")
  func invalidUTF8() {
    let input = ByteInput(bytes: Array("a,b\n1,".utf8) + [0xC3, 0x28] + Array("\n3,4\n".utf8))
    let steps = RecordFixtures.steps(input, columns: ["a", "b"])
    let fault = RecordFault(line: 2, recordNumber: 1, problem: .invalidUTF8)
    #expect(steps == [.refused(fault), .record(["3", "4"], line: 3)])
  }

  @Test("A row that the end of the input cuts off is refused")
  func cutOff() {
    let steps = RecordFixtures.steps("a,b\n1,2\n3", columns: ["a", "b"])
    #expect(steps.last == .refused(RecordFault(line: 3, recordNumber: 2, problem: .truncated)))
  }

  @Test("A quotation mark that is never closed names the line where it was opened")
  func unterminatedQuote() {
    let steps = RecordFixtures.steps("a,b\n1,2\n3,\"4\n5,6\n7,8\n", columns: ["a", "b"])
    #expect(steps.last == .refused(RecordFault(line: 3, recordNumber: 2, problem: .unterminatedQuote)))
  }

  @Test("A row over the limit is passed over in bounded memory", arguments: [false, true])
  func tooLong(isQuoted: Bool) {
    let long = String(repeating: isQuoted ? "x,\n" : "xyz", count: RecordReader.recordLimit)
    let cell = isQuoted ? "\"\(long)\"" : long
    let steps = RecordFixtures.steps("a,b\n\(cell),2\n3,4\n", columns: ["a", "b"])
    #expect(RecordFixtures.problems(steps) == [.tooLong(limit: RecordReader.recordLimit)])
    let lastLine = isQuoted ? RecordReader.recordLimit + 3 : 3
    #expect(steps.last == .record(["3", "4"], line: lastLine))
  }

  @Test("Lines inside cells are counted")
  func lines() {
    let steps = RecordFixtures.steps("a,b\n\"1\n\n\",2\n3,4\n", columns: ["a", "b"])
    #expect(steps == [.record(["1\n\n", "2"], line: 2), .record(["3", "4"], line: 5)])
  }

  @Test("A missing column is named with its look-alikes")
  func missingColumn() {
    let steps = RecordFixtures.steps("crime_id,city\n1,2\n", columns: ["crimeid", "zone"])
    let missing = [
      RecordError.MissingColumn(name: "crimeid", nearest: ["crime_id"]),
      RecordError.MissingColumn(name: "zone", nearest: []),
    ]
    #expect(steps == [.failed(.missingColumns(missing))])
  }

  @Test("Two columns of the name that is asked for are refused", arguments: ["a,a\n1,2\n", "A,Å,A\n1,2,3\n"])
  func ambiguousColumn(text: String) {
    #expect(RecordFixtures.steps(text, columns: ["a"]) == [.failed(.ambiguousColumn(name: "a"))])
  }

  @Test("An input without text is refused", arguments: ["", "\n\n", "\u{FEFF} \r\n"])
  func empty(text: String) {
    #expect(RecordFixtures.steps(text, columns: ["a"]) == [.failed(.empty)])
  }

  @Test(
    "Other kinds of file are told apart", arguments: [[0x1F, 0x8B, 8, 0], [0xD0, 0xCF, 0x11, 0xE0], [80, 75, 3, 4]])
  func notText(bytes: [UInt8]) {
    guard case .failed(.notText) = RecordFixtures.steps(ByteInput(bytes: bytes), columns: ["a"]).first else {
      Issue.record("taken for text")
      return
    }
  }

  @Test("Header and refused rows can be written to a file that reads the same")
  func rejects() throws {
    let text = "\u{FEFF}\"a\nx\";b\r\n1;\"2;\n\"\r\n"
    let reader = try RecordReader(input: ByteInput(bytes: Array(text.utf8)), columns: ["b"])
    #expect(try reader.next() == .record)
    let copy = reader.headerRow + [10] + Array(reader.rawRecord) + [10]
    #expect(String(decoding: copy, as: UTF8.self) == "\"a\nx\";b\n1;\"2;\n\"\n")
  }

  @Test("The size of a file is known beforehand, and what was read of it afterwards")
  func progress() throws {
    let input = try ByteInput(path: #filePath)
    let size = try #require(input.totalBytes)
    let window = RecordWindow(input: input)
    while try window.more() {}
    #expect(input.bytesRead == size)
  }

  @Test("A file that is not there is no input")
  func noFile() {
    let error = #expect(throws: InputError.self) { try ByteInput(path: "/nonexistent/calls.csv") }
    #expect(error?.category == .noInput)
  }
}
