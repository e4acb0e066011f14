import RecordSupport
import Testing

@testable import TipsRecords

@Suite("JSON documents")
struct JSONDocumentTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue { try JSONDocument.parse(Array(text.utf8)) }

  private func problem(_ bytes: [UInt8]) -> JSONProblem? {
    do throws(JSONSyntaxError) {
      _ = try JSONDocument.parse(bytes)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test(
    "Values are read, and numbers keep their text",
    arguments: [
      ("null", .null), (" true ", .bool(true)), ("false", .bool(false)), ("0", .number("0")),
      ("-1.50e+07", .number("-1.50e+07")),
      ("123456789012345678901234567890", .number("123456789012345678901234567890")),
      ("\"\"", .string("")), ("\"\\u0633\\u0644\\u0627\\u0645\"", .string("سلام")),
      ("\"\\ud83d\\ude00 \\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("😀 \"\\/\u{8}\u{C}\n\r\t")),
      ("[]", .array([])), ("[1,[2] , {}]", .array([.number("1"), .array([.number("2")]), .object([])])),
      ("{\"a\":1, \"\":null}", .object([("a", .number("1")), ("", .null)])), ("\u{FEFF}{}", .object([])),
    ] as [(String, JSONValue)])
  func values(text: String, value: JSONValue) throws {
    #expect(try parse(text) == value)
  }

  @Test(
    "What RFC 8259 doesn't allow is refused",
    arguments: [
      ("", .unexpectedEnd), ("  ", .unexpectedEnd), ("[1", .unexpectedEnd), ("\"a", .unexpectedEnd),
      ("{\"a\"", .unexpectedEnd), ("\"\\u00", .unexpectedEnd), ("01", .badNumber), ("1.", .badNumber),
      (".5", .expected(.value)),
      ("-", .badNumber), ("1e", .badNumber), ("+1", .expected(.value)), ("tru", .expected(.value)),
      ("NaN", .expected(.value)), ("[1,]", .expected(.value)),
      ("{\"a\":1,}", .expected(.quotedKey)),
      ("{a:1}", .expected(.quotedKey)), ("{\"a\" 1}", .expected(.colon)),
      ("[1 2]", .expected(.commaOrEnd("]"))),
      ("{} x", .trailingText), ("'a'", .expected(.value)), ("\"\\x\"", .badEscape), ("\"\\u12G4\"", .badEscape),
      ("\"\\ud800\"", .loneSurrogate), ("\"\\udc00\"", .loneSurrogate), ("\"\\ud800\\u0041\"", .loneSurrogate),
      ("\"\\u0000\"", .nul), ("\"a\nb\"", .controlCharacter), ("\"\u{0}\"", .controlCharacter),
      ("{\"a\":1,\"a\":2}", .duplicateKey("a")), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey("a")),
    ] as [(String, JSONProblem)])
  func refusals(text: String, expected: JSONProblem) {
    #expect(problem(Array(text.utf8)) == expected)
  }

  @Test(
    "Bytes that are no UTF-8 are refused",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xD8],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    #expect(problem([0x22] + bytes + [0x22]) == .invalidUTF8)
  }

  @Test("32 levels are read, 33 are not")
  func depth() throws {
    let nested = { (levels: Int) in String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
    _ = try parse(nested(32))
    #expect(problem(Array(nested(33).utf8)) == .tooDeep)
  }

  @Test("Keys may repeat in different objects, and an object has at most 1,024")
  func keys() throws {
    _ = try parse("[{\"a\":{\"a\":1}},{\"a\":2}]")
    let object = "{" + (0...1024).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
    #expect(problem(Array(object.utf8)) == .tooManyKeys)
  }

  @Test("An error names its line and byte")
  func place() {
    let error = #expect(throws: JSONSyntaxError.self) { try parse("{\n \"a\": 01\n}") }
    #expect(error == JSONSyntaxError(problem: .badNumber, line: 2, column: 7))
  }

  @Test("Arbitrary bytes are read or refused, never more", arguments: 1...60 as ClosedRange<UInt64>)
  func arbitraryBytes(seed: UInt64) {
    var generator = RecordGenerator(seed: seed)
    for _ in 0..<200 {
      var bytes = Array(#"{"a":[1,-2.5e3,true,null,"x\u0641\n😀"],"b":{"c":"d"}}"#.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[position] = Bool.random(using: &generator) ? UInt8.random(in: 0...255, using: &generator) : bytes[0]
        if Int.random(in: 0..<8, using: &generator) == 0 { bytes.removeSubrange(position...) }
        if bytes.isEmpty { break }
      }
      _ = problem(bytes)
    }
  }
}
