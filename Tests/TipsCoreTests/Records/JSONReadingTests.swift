import RecordSupport
import Testing

@testable import TipsFiles
@testable import TipsRecords

@Suite("Reading JSON records")
struct JSONReadingTests {
  @Test("The elements of an array are read one by one, with their lines")
  func array() {
    let steps = RecordFixtures.steps(
      "[{\"a\":\"x\",\"b\":1.50},\n\n {\"b\":true,\"c\":[{}],\"a\":\"\"}\n,{\"b\":null}\n]\n", columns: ["a", "b"])
    #expect(
      steps == [
        .record(["x", "1.50"], line: 1), .record(["", "true"], line: 3), .record([nil, nil], line: 4),
      ])
  }

  @Test("Lines are read one by one, blank ones passed over")
  func lines() {
    let steps = RecordFixtures.steps("{\"a\":1}\r\n\n  {\"a\":\"\\u06af\"}", columns: ["a"])
    #expect(steps == [.record(["1"], line: 1), .record(["گ"], line: 3)])
  }

  @Test("Members of members are reached by dots")
  func dottedPaths() {
    let text = "[{\"caller\":{\"name\":\"n\",\"phone\":{\"home\":\"1\"}},\"a.b\":2}]"
    let columns = ["caller.phone.home", "caller.name", "a.b", "caller.x"]
    #expect(RecordFixtures.rows(text, columns: columns) == [["1", "n", "2", nil]])
  }

  @Test("An empty array has no records", arguments: ["[]", " [ ] \n"])
  func emptyArray(text: String) {
    #expect(RecordFixtures.steps(text, columns: ["a"]) == [])
  }

  @Test(
    "An array inside objects is found by its path",
    arguments: [
      "{\"data\":{\"calls\":[{\"a\":1}]}}",
      "{\"x\":[1,{\"y\":\"]}\"}],\"data\":{\"n\":-1,\"calls\":[{\"a\":1}],\"m\":{}},\"z\":0}",
    ])
  func envelope(text: String) {
    #expect(RecordFixtures.steps(text, columns: ["a"], records: "data.calls") == [.record(["1"], line: 1)])
  }

  @Test(
    "What stands around the records is checked too",
    arguments: [
      ("{\"data\":{}}", RecordError.noRecordArray(path: "data.calls", line: 1)),
      ("{\"data\":{\"calls\":5}}", .noRecordArray(path: "data.calls", line: 1)),
      ("[]", .noRecordArray(path: "data.calls", line: 1)),
      ("{\"data\":{\"calls\":[],\"calls\":[]}}", .json(.duplicateKey("calls"), line: 1)),
      ("{\"data\":{\"calls\":[]}} x", .json(.trailingText, line: 1)),
      ("{\"data\":{\"calls\":[] \"x\":1}}", .json(.expected(.commaOrEnd("}")), line: 1)),
    ])
  func brokenEnvelope(text: String, error: RecordError) {
    #expect(RecordFixtures.steps(text, columns: ["a"], records: "data.calls") == [.failed(error)])
  }

  @Test("An object where an array is expected asks for the path")
  func objectForArray() {
    let steps = RecordFixtures.steps("{\"calls\":[]}", columns: ["a"], format: .json)
    #expect(steps == [.failed(.noRecordArray(path: nil, line: 1))])
  }

  @Test("One object over many lines is not taken for JSON Lines")
  func prettyObject() {
    #expect(RecordFixtures.steps("{\n \"calls\": []\n}\n", columns: ["a"]) == [.failed(.objectOverLines)])
  }

  @Test(
    "A bad element is refused, and the next one is read",
    arguments: [
      ("{\"a\":01}", RecordFault.Problem.json(.badNumber, line: 2, column: 6)),
      ("{\"a\":1,\"a\":2}", .json(.duplicateKey("a"), line: 2, column: 11)),
      ("{\"a\":\"\\ud800\"}", .json(.loneSurrogate, line: 2, column: 13)),
      ("{\"a\":[1]}", .notAScalar(path: "a")),
      ("{\"a\":{\"b\":1}}", .notAScalar(path: "a")),
      ("[1]", .notAnObject), ("\"x\"", .notAnObject), ("7", .notAnObject),
    ])
  func badElement(element: String, problem: RecordFault.Problem) {
    let fault = RecordFault(line: 2, recordNumber: 1, problem: problem)
    let good = ReadStep.record(["2"], line: 3)
    #expect(RecordFixtures.steps("[\n\(element),\n{\"a\":2}]", columns: ["a"]) == [.refused(fault), good])
    #expect(
      RecordFixtures.steps("\n\(element)\n{\"a\":2}\n", columns: ["a"], format: .jsonl) == [.refused(fault), good])
  }

  @Test(
    "An array whose brackets don't match can't be read on",
    arguments: ["[{\"a\":[1}]", "[{\"a\":1}}", "[{\"a\":1} {}]"])
  func brokenArray(text: String) {
    guard case .failed(.json) = RecordFixtures.steps(text, columns: ["a"]).last else {
      Issue.record("read on")
      return
    }
  }

  @Test(
    "An input that was cut off is refused at its end",
    arguments: ["[{\"a\":1},{\"a\":", "[{\"a\":1},{\"a\":\"x", "[{\"a\":1},", "[{\"a\":1}", "[{\"a\":1},7"])
  func cutOffArray(text: String) {
    let steps = RecordFixtures.steps(text, columns: ["a"])
    #expect(steps.first == .record(["1"], line: 1))
    #expect(RecordFixtures.problems(steps).contains(.truncated))
  }

  @Test("A last line that was cut off is refused")
  func cutOffLine() {
    let steps = RecordFixtures.steps("{\"a\":1}\n{\"a\":", columns: ["a"])
    #expect(RecordFixtures.problems(steps) == [.truncated])
  }

  @Test("A record over the limit is passed over", arguments: [RecordFormat.json, .jsonl])
  func tooLong(format: RecordFormat) {
    let long = "{\"a\":\"" + String(repeating: "}\\\"", count: RecordReader.recordLimit) + "\"}"
    let text = format == .json ? "[\(long),\n{\"a\":2}]" : "\(long)\n{\"a\":2}\n"
    let steps = RecordFixtures.steps(text, columns: ["a"], format: format)
    let fault = RecordFault(line: 1, recordNumber: 1, problem: .tooLong(limit: RecordReader.recordLimit))
    #expect(steps == [.refused(fault), .record(["2"], line: 2)])
  }

  @Test("Columns that no record had are known at the end")
  func unseenColumns() throws {
    let text = "{\"a\":null,\"b\":{\"c\":1}}\n"
    let reader = try RecordReader(input: ByteInput(bytes: Array(text.utf8)), columns: ["a", "A", "b.c", "b.d"])
    #expect(try reader.next() == .record)
    #expect(reader.columnsNeverSeen == ["A", "b.d"])
  }

  @Test("The bytes of a record are at hand")
  func rawRecord() throws {
    let reader = try RecordReader(input: ByteInput(bytes: Array("[ {\"a\": 1} ]".utf8)), columns: ["a"])
    #expect(try reader.next() == .record)
    #expect(String(decoding: reader.rawRecord, as: UTF8.self) == "{\"a\": 1}")
  }
}
