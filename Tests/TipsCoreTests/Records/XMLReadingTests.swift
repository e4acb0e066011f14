import RecordSupport
import Testing

@testable import TipsFiles
@testable import TipsRecords

@Suite("Reading XML")
struct XMLReadingTests {
  private static let columns = ["id", "text"]
  private static let limit = RecordReader.recordLimit

  private static func steps(_ text: String, chunk: Int = .max) -> [ReadStep] {
    steps(Array(text.utf8), chunk: chunk)
  }

  private static func steps(_ bytes: [UInt8], chunk: Int = .max) -> [ReadStep] {
    RecordFixtures.steps(ByteInput(bytes: bytes, chunk: chunk), columns: columns, format: .xml)
  }

  /// The bytes of each record that was read or refused.
  private static func rawRecords(_ text: String) throws -> [String] {
    let reader = try RecordReader(input: ByteInput(bytes: Array(text.utf8)), columns: columns)
    var raw: [String] = []
    while try reader.next() != .end { raw.append(String(decoding: reader.rawRecord, as: UTF8.self)) }
    return raw
  }

  private static func request(_ id: String) -> String { "<request><id>\(id)</id></request>" }

  // MARK: What is read

  @Test("A request in a comment is none")
  func comment() {
    let text = "<r><!-- \(Self.request("1")) -->\n\(Self.request("2"))</r>"
    #expect(Self.steps(text) == [.record(["2", nil], line: 2)])
  }

  @Test("CDATA may hold the end of a request, and references are none there")
  func characterData() {
    let text = "<r><request><text><![CDATA[</text></request> &amp; ]]>&lt;&#x6F1;</text></request></r>"
    #expect(Self.steps(text) == [.record([nil, "</text></request> &amp; <۱"], line: 1)])
  }

  @Test("The raw record is what stands in the file, however it is written")
  func rawRecord() throws {
    let records = [
      "<request/>", "<request id=\"a>b\" ><id>1</id></request >", "<request><!-- </request> --></request>",
    ]
    #expect(try Self.rawRecords("\u{FEFF}<r>گ" + records.joined(separator: "\n<!-- -->") + "</r>") == records)
  }

  @Test("Of several elements of one name the last with text counts, of nested ones only the outer is a record")
  func repeated() {
    let text = "<r><request><id>1</id><id>2</id><id/><request><id>3</id></request></request></r>"
    #expect(Self.steps(text) == [.record(["2", nil], line: 1)])
  }

  @Test("Whatever encoding is declared, the bytes are UTF-8", arguments: ["utf-8", "windows-1256", "UTF-16"])
  func encoding(name: String) {
    let text = "<?xml version='1.0' encoding='\(name)'?><r>\(Self.request("گ"))</r>"
    #expect(Self.steps(text) == [.record(["گ", nil], line: 1)])
  }

  // MARK: What is refused

  @Test(
    "What is no XML around the records ends the reading",
    arguments: [
      ("<r>\n\(request("1"))\n</q>", "mismatched tag", 3),
      ("<r>\(request("1"))</r>\n<r>\(request("2"))</r>", "junk after document element", 1),
      ("<r>\(request("1"))</r>\ntext", "junk after document element", 1),
      ("<r>\(request("1"))<q a='1' a='2'/></r>", "duplicate attribute", 1),
      ("<r>\(request("1"))&nope;</r>", "undefined entity", 1),
    ])
  func malformed(text: String, rule: String, line: Int) {
    guard case .failed(.xml(.malformed(let found), line: line)) = Self.steps(text).last else {
      Issue.record("\(text)")
      return
    }
    #expect(found.en == rule)
  }

  @Test(
    "What is no XML inside a record refuses it, and nothing is read behind it",
    arguments: [
      ("<id>&nope;</id>", "undefined entity"), ("<id>1</request>", "mismatched tag"),
      ("<id>&#0;</id>", "reference to invalid character number"), ("<id>]]></id>", "not well-formed (invalid token)"),
      ("<id>a & b</id>", "not well-formed (invalid token)"), ("<id a=1/>", "not well-formed (invalid token)"),
    ])
  func malformedRecord(content: String, rule: String) throws {
    let text = "<r>\(Self.request("1"))\n<request>\n\(content)</request>\(Self.request("2"))</r>"
    let steps = Self.steps(text)
    #expect(steps.count == 2)
    let problem = try #require(RecordFixtures.problems(steps).first)
    guard case .xml(.malformed(let found), line: 3, column: _) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(found.en == rule)
    #expect(problem.message.en.contains("line 3") && problem.message.en.contains("the rest"))
    #expect(try Self.rawRecords(text).last == "")
  }

  @Test(
    "A document type is refused where it begins",
    arguments: [
      "<!DOCTYPE r>", "<!DOCTYPE r SYSTEM \"file:///etc/passwd\">",
      "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE r [<!ENTITY a \"aaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
      "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://localhost/\"> %p;]>",
    ])
  func documentType(declaration: String) {
    let text = "<?xml version=\"1.0\"?>\n\(declaration)<r>\(Self.request("&e;"))</r>"
    #expect(Self.steps(text) == [.failed(.xml(.documentType, line: 2))])
  }

  @Test("Elements may stand inside each other 32 deep")
  func depth() {
    let deepest = 30
    func text(_ depth: Int) -> String {
      let tags = (0..<depth).map { _ in "<a>" }.joined()
      return "<r><request>\(tags)\(tags.replacing("<", with: "</"))<id>1</id></request></r>"
    }
    #expect(Self.steps(text(deepest)) == [.record(["1", nil], line: 1)])
    #expect(
      RecordFixtures.problems(Self.steps(text(deepest + 1))) == [.xml(.tooDeep, line: 1, column: 16 + 3 * deepest)])
    #expect(Self.steps(String(repeating: "<a>", count: 100_000)) == [.failed(.xml(.tooDeep, line: 1))])
  }

  @Test("A record over the limit is refused and the next one read", arguments: [Int.max, 65_536])
  func tooLong(chunk: Int) throws {
    let long = String(repeating: "گ", count: Self.limit)
    let text = "<r><request><text>\n\(long)</text></request>\n\(Self.request("2"))</r>"
    let fault = RecordFault(line: 1, recordNumber: 1, problem: .tooLong(limit: Self.limit))
    #expect(Self.steps(text, chunk: chunk) == [.refused(fault), .record(["2", nil], line: 3)])
    #expect(try Self.rawRecords(text) == ["", Self.request("2")])
  }

  @Test("The longest record is read")
  func longest() throws {
    let frame = "<request><text></text></request>".utf8.count
    let long = String(repeating: "a", count: Self.limit - frame)
    let text = "<r><request><text>\(long)</text></request></r>"
    #expect(Self.steps(text) == [.record([nil, long], line: 1)])
  }

  @Test(
    "A tag or a comment over the limit is not waited for", arguments: ["<!--", "<?a ", "<a b='", "</a "],
    [Int.max, 65_536])
  func tooLongTag(start: String, chunk: Int) {
    let text = "<a>" + start + String(repeating: " ", count: 2 * Self.limit)
    #expect(Self.steps(text, chunk: chunk) == [.failed(.xml(.tooLong(limit: Self.limit), line: 1))])
  }

  @Test(
    "A record with bytes that XML can't hold is refused and the next one read",
    arguments: [
      ([0xDA], .invalidUTF8), ([0xED, 0xA0, 0x80], .invalidUTF8), ([0xFF], .invalidUTF8), ([0], .nul),
      ([0x0B], .controlCharacter), ([0x1B], .controlCharacter),
    ] as [([UInt8], RecordFault.Problem)])
  func badCharacters(bytes: [UInt8], problem: RecordFault.Problem) {
    let text = Array("<r><request><id>".utf8) + bytes + Array("</id></request>\(Self.request("2"))</r>".utf8)
    let fault = RecordFault(line: 1, recordNumber: 1, problem: problem)
    for chunk in [Int.max, 1, 2, 3] {
      #expect(Self.steps(text, chunk: chunk) == [.refused(fault), .record(["2", nil], line: 1)])
    }
  }

  @Test("Outside of records such bytes end the reading", arguments: [Int.max, 1])
  func badCharactersOutside(chunk: Int) {
    let failure = ReadStep.failed(.xml(.badCharacters, line: 2))
    let comment = Array("<r>\(Self.request("1"))\n<!-- ".utf8) + [0xFF] + Array("\n -->\(Self.request("2"))</r>".utf8)
    #expect(Self.steps(comment, chunk: chunk) == [.record(["1", nil], line: 1), failure])
    let end = Array("<r/>\n<!-- ".utf8) + [0xD9] + Array(" -->".utf8)
    #expect(Self.steps(end, chunk: chunk) == [failure])
    let utf16: [UInt8] = "<?xml version='1.0'?><r/>".utf8.flatMap { [$0, 0] }
    #expect(Self.steps(utf16, chunk: chunk) == [.failed(.encoding(.utf16, given: nil))])
  }

  // MARK: Pieces

  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <r page='1'><!-- <request> -->
    <request><id>۱</id><text>a &amp; <![CDATA[</request>]]></text></request>
    <request><id><b>2</b></id></request><?pi ?><request
    /><request><text>😀</text></request>
    </r>
    <!-- end -->

    """

  @Test("Wherever the input is cut into pieces, the records are the same")
  func pieces() {
    let whole = Self.steps(Self.document)
    #expect(whole.count == 4)
    for chunk in 1...Self.document.utf8.count { #expect(Self.steps(Self.document, chunk: chunk) == whole) }
  }

  @Test("Wherever the document is cut off, that is noticed, and what was read is right")
  func truncated() throws {
    let whole = Self.steps(Self.document)
    let end = try #require(Self.document.utf8.firstRange(of: Array("</r>".utf8)))
    let length = Self.document.utf8.distance(from: Self.document.startIndex, to: end.upperBound)
    for count in 1..<length {
      let steps = Self.steps(Array(Self.document.utf8.prefix(count)))
      #expect(Array(steps.dropLast()) == Array(whole.prefix(steps.count - 1)))
      #expect(steps.count > 1 || RecordFixtures.problems(steps) == [.truncated])
      guard case .refused(let fault) = steps.last else {
        Issue.record("\(count) bytes")
        continue
      }
      #expect(fault.problem == .truncated && fault.recordNumber == steps.count)
    }
  }

  @Test("Memory does not grow with what stands between records")
  func gaps() {
    let gap = "<!--" + String(repeating: "-x", count: 50_000) + "-->" + String(repeating: "\n", count: 100_000)
    let text = "<r>" + String(repeating: "<request/>" + gap, count: 20) + "</r>"
    let window = RecordWindow(input: ByteInput(bytes: Array(text.utf8)))
    let values = RecordValues(slotCount: 0)
    #expect(throws: Never.self) {
      let records = try XMLRecords(window: window, columns: [], element: "request", values: values)
      while try records.next() != .end { #expect(window.count < 1 << 19) }
      #expect(records.recordNumber == 20 && records.line == 1_900_001)
    }
  }

  @Test(
    "The samples of other cities are read in pieces as they are in one",
    .enabled(if: RecordFiles.isPresent("open311-samples/services_giessen.xml"), "no test data beside the repository"),
    arguments: [
      ("requests_single.xml", "request", "service_request_id", 1),
      ("requests_many.xml", "request", "service_request_id", 2),
      ("services_giessen.xml", "service", "service_code", 1),
    ])
  func samples(file: String, element: String, column: String, atLeast: Int) throws {
    let bytes = try RecordFiles.withInput("open311-samples/" + file) { try $0.bytes(atMost: 1 << 20) }
    func steps(_ chunk: Int) -> [ReadStep] {
      RecordFixtures.steps(ByteInput(bytes: bytes, chunk: chunk), columns: [column], records: element)
    }
    let whole = steps(.max)
    #expect(whole.count >= atLeast && RecordFixtures.problems(whole).isEmpty)
    for chunk in 1...70 { #expect(steps(chunk) == whole) }
  }

  @Test("A path of names leads to an element further inside")
  func paths() {
    let text = """
      <r><request><a>1</a><b><a>2</a><c> 3 </c><d><a>4</a></d></b><e><a>5</a></e></request>
      <request><b><a/></b><a>6</a></request></r>
      """
    let columns = ["a", "b.a", "b.c", "b.d.a", "b.x", "e.a"]
    #expect(
      RecordFixtures.rows(text, columns: columns)
        == [["1", "2", " 3 ", "4", nil, "5"], ["6", nil, nil, nil, nil, nil]])
  }

  @Test("An element that is a column and has elements inside is no value")
  func nestedPath() {
    let steps = RecordFixtures.steps("<r><request><b><a><x/></a></b></request></r>", columns: ["b.a"])
    #expect(RecordFixtures.problems(steps) == [.notAScalar(path: "b.a")])
  }
}
