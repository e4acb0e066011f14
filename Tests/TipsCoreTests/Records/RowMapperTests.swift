import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsFiles
@testable import TipsRecords

@Suite("Mapping records")
struct RowMapperTests: MapsRows {
  @Test("The required fields make a report")
  func required() throws {
    let reports = try reports("id,t\n7,1970-01-02 00:00\n")
    var expected = MappedReport(receivedAt: Instant(epochSeconds: 86_400), sourceKey: "7")
    expected.line = "110"
    #expect(reports == [expected])
  }

  @Test("Cells are trimmed, joined, cut and completed in this order")
  func texts() throws {
    let fields = #""text":{"columns":["a","b"],"join":" · ","part":{"after":"<","before":">"},"append":"!"}"#
    let reports = try reports("id,t,a,b\n1,0, x<1 ,2> y \n2,0,,<z>\n3,0,,<>\n4,0,,\n", fields: fields)
    #expect(reports.map(\.text) == ["1 · 2!", "z!", "", ""])
  }

  @Test("Where all cells are needed, there is no value without one of them")
  func all() throws {
    let fields = #""closed_at":{"columns":["d","c"],"all":true,"time":"yyyy-MM-dd HH:mm"}"#
    let reports = try reports("id,t,d,c\n1,0,1970-01-02,00:10\n2,0,1970-01-02,\n", fields: fields)
    #expect(reports.map { $0.closedAt?.epochSeconds } == [87_000, nil])
  }

  @Test("Texts that stand for nothing are no value")
  func empty() throws {
    let fields = #""address":{"columns":["a","b"]},"text":{"column":"a"}"#
    let reports = try reports("id,t,a,b\n1,0,NA,x\n2,0, - ,NA\n", fields: fields, top: #","empty":["NA","-"]"#)
    #expect(reports.map(\.address) == ["x", nil])
    #expect(reports.map(\.text) == ["", ""])
  }

  @Test("An apostrophe that guards a formula is taken off where the mapping says so", arguments: [true, false])
  func unguard(isOn: Bool) throws {
    let reports = try reports("id,t,a\n1,0,'=1\n", fields: #""text":{"column":"a"}"#, top: ",\"unguard\":\(isOn)")
    #expect(reports.map(\.text) == [isOn ? "=1" : "'=1"])
  }

  @Test("A map is exact first, then without regard to case, and null empties")
  func codeMap() throws {
    let fields = #""category":{"column":"a","map":{"x":"one","X":"two","Left":"three","no":null,"":"none"}}"#
    let reports = try reports("id,t,a\n1,0,x\n2,0,X\n3,0,LEFT\n4,0,NO\n5,0,\n6,0, x \n", fields: fields)
    #expect(reports.map(\.category) == ["one", "two", "three", nil, "none", "one"])
  }

  @Test("Unknown values are counted and become what the mapping says")
  func otherwise() throws {
    let fields =
      #""disposition":{"column":"a","map":{"ARR":"operation"},"otherwise":"pending"},"#
      + #""category":{"column":"a","map":{"ARR":"c"},"otherwise":null}"#
    let (outcomes, mapper) = try map("id,t,a\n1,0,ARR\n2,0,OTS\n3,0,ots\n4,0,OTS\n5,0,\n", fields: fields)
    #expect(outcomes.count == 5)
    #expect(mapper.unknownValues == [.disposition: ["OTS": 2, "ots": 1], .category: ["OTS": 2, "ots": 1]])
  }

  @Test("More unknown values than can be listed are pooled")
  func manyUnknown() throws {
    let rows = (0..<5000).map { "\($0),0,v\($0)" }.joined(separator: "\n")
    let fields = #""category":{"column":"a","map":{},"otherwise":"other"}"#
    let counts = try map("id,t,a\n\(rows)\n", fields: fields).mapper.unknownValues[.category] ?? [:]
    #expect(counts.values.reduce(0, +) == 5000)
    #expect(counts.count <= 2 * UnknownValues.limit + 1)
    #expect((counts[UnknownValues.others] ?? 0) > 2900)
  }

  @Test("Codes of closed sets need no map")
  func closedCodes() throws {
    let fields =
      #""kind":{"column":"k"},"priority":{"column":"p"},"disposition":{"column":"d"},"#
      + #""caller_consent":{"column":"c"}"#
    let reports = try reports("id,t,k,p,d,c\n1,0,Complaint,۲,no_action,initials\n", fields: fields)
    #expect(reports.map(\.kind) == ["complaint"])
    #expect(reports.map(\.priority) == [2])
    #expect(reports.map(\.disposition) == ["no_action"])
    #expect(reports.map(\.callerConsent) == ["initials"])
  }

  @Test(
    "Degrees are read as the nearest number",
    arguments: [
      ("-122.42779351441527", -122.427_793_514_415_27), ("37.73217458500619", 37.732_174_585_006_19), ("+7", 7),
      ("0", 0),
      ("۳۷٫۲۸", 37.28), ("1e1", 10), ("000000000000000000000049.5", 49.5), (".5", 0.5), ("-0.0", 0),
      ("53,51172", 53.51172), ("-۷,۵", -7.5),
    ])
  func degrees(text: String, value: Double) throws {
    let fields = #""latitude":{"column":"a"},"longitude":{"column":"b"}"#
    #expect(try reports("id,t,a,b\n1,0,1,\"\(text)\"\n", fields: fields).map(\.longitude) == [value])
  }

  @Test(
    "What is no number of degrees is refused",
    arguments: ["x", "181", "1.", "1,5,6", "1,", ",5", "1.5,6", "nan", "inf", "0x10", "--1", "1 2"])
  func badDegrees(text: String) throws {
    let fields = #""latitude":{"column":"a"},"longitude":{"column":"b"}"#
    let fault = try fault("id,t,a,b\n1,0,1,\"\(text)\"\n", fields: fields)
    #expect(fault.problem == .degrees(limit: 180))
  }

  @Test(
    "A value that can't be taken is refused with its field",
    arguments: [
      ("id,t\n,0", "", ImportField.sourceKey, RowFault.Problem.missing),
      ("id,t\n1,", "", .receivedAt, .missing),
      ("id,t\n1,2024-13-01 00:00", "", .receivedAt, .time(patterns: ["yyyy-MM-dd HH:mm", "epoch"])),
      ("id,t,a\n1,0,x", #""kind":{"column":"a"}"#, .kind, .unknownCode(known: ReportKind.allCases.map(\.code))),
      ("id,t,a\n1,0,x", #""category":{"column":"a","map":{"y":"z"}}"#, .category, .unknownCode(known: [])),
      ("id,t,a\n1,0,7", #""priority":{"column":"a"}"#, .priority, .unknownCode(known: ["1", "2", "3", "4", "5"])),
      (
        "id,t,a,b\n1,0,5,", #""latitude":{"column":"a"},"longitude":{"column":"b"}"#, .longitude, .halfAPoint
      ),
      ("id,t,a\n1,0,x", #""text":{"column":"a","part":{"after":"("}}"#, .text, .markMissing("(")),
      ("id,t,a\n1,0,a\tb", #""caller_name":{"column":"a"}"#, .callerName, .controlCharacter),
    ] as [(String, String, ImportField, RowFault.Problem)])
  func refusals(csv: String, fields: String, field: ImportField, problem: RowFault.Problem) throws {
    let fault = try fault(csv, fields: fields)
    #expect(fault.field == field)
    #expect(fault.problem == problem)
  }

  @Test(
    "Values are as long as the field allows and no longer",
    arguments: [
      ("text", Limits.text), ("address", Limits.address), ("caller_phone", Limits.callerPhone),
      ("caller_name", Limits.callerName),
    ])
  func limits(field: String, limit: Int) throws {
    let (good, bad) = (String(repeating: "x", count: limit), String(repeating: "x", count: limit + 1))
    let outcomes = try map("id,t,a\n1,0,\(good)\n2,0,\(bad)\n", fields: "\"\(field)\":{\"column\":\"a\"}").outcomes
    guard case .report = outcomes.first, case .fault(let fault) = outcomes.last else {
      Issue.record("\(outcomes.count) outcomes")
      return
    }
    #expect(fault.problem == .tooLong(limit: limit))
    #expect(fault.excerpt == nil)
  }

  @Test("A fault shows the value, shortened and made safe")
  func excerpt() throws {
    let value = "\u{202E}" + String(repeating: "گ", count: 100)
    let fault = try fault("id,t,a\n1,0,\(value)\n", fields: #""kind":{"column":"a"}"#)
    #expect(fault.message.en.hasPrefix("line 2: kind from \"a\": \"⟦U+202E⟧گگ"))
    #expect(fault.excerpt?.hasSuffix("گ…") == true)
  }

  @Test("A fault shows all cells that make the value")
  func joinedExcerpt() throws {
    let fault = try fault("id,t,a,b\n1,0,04/7/21,9-30\n", fields: #""kind":{"columns":["a","b"]}"#)
    #expect(fault.excerpt == "04/7/21 9-30")
  }

  @Test(
    "A fault never shows who called, not even through another field",
    arguments: [
      #""caller_phone":{"column":"a"}"#,
      #""caller_name":{"column":"b"},"caller_phone":{"column":"a"},"kind":{"columns":["b","a"]}"#,
    ])
  func identitiesStaySecret(fields: String) throws {
    let fault = try fault("id,t,a,b\n1,0,09110000000\u{7},مینا\n", fields: fields)
    #expect(fault.excerpt == nil)
    #expect(!fault.message.en.contains("0911"))
    #expect(!fault.message.en.contains("مینا"))
  }

  @Test("Unknown values from a column that says who called are counted without being kept")
  func unknownIdentities() throws {
    let fields = #""caller_name":{"column":"a"},"category":{"column":"a","map":{},"otherwise":"other"}"#
    let mapper = try map("id,t,a\n1,0,x\n2,0,y\n", fields: fields).mapper
    #expect(mapper.unknownValues == [.category: [UnknownValues.withheld: 2]])
  }

  @Test("A number's cell may hold several, apart by tabs or line ends")
  func severalNumbers() throws {
    let reports = try reports("id,t,a\n1,0,\"1\t2\r\n3\"\n", fields: #""caller_phone":{"column":"a"}"#)
    #expect(reports.map(\.callerPhone) == ["1\t2\r\n3"])
  }

  @Test("A mapped report shows nothing of itself")
  func reportIsOpaque() throws {
    let reports = try reports("id,t,a\n1,0,09110000000\n", fields: #""caller_phone":{"column":"a"}"#)
    #expect(!"\(reports)".contains("0911"))
  }

  @Test("A line that the map empties leaves the report without one, so it is refused")
  func noLine() throws {
    let outcomes = try map("id,t,l\n1,0,x\n", line: #"{"column":"l","map":{"x":null}}"#).outcomes
    guard case .fault(let fault) = outcomes.first else {
      Issue.record("taken")
      return
    }
    #expect(fault.field == .line)
  }

  @Test(
    "A map knows its texts in other letters and with invisible marks",
    arguments: ["دستگيري", "دستگیری", "دستگیری\u{200F}", "\u{FEFF}دستـگیری", "دستگیری\u{A0}"])
  func mapLetters(value: String) throws {
    let fields = #""disposition":{"column":"a","map":{"دستگیری":"operation"}}"#
    #expect(try reports("id,t,a\n1,0,\(value)\n", fields: fields).map(\.disposition) == ["operation"])
  }

  @Test("Keys of a map that are alike and mean two things are known only as they stand")
  func alikeKeys() throws {
    let fields = #""category":{"column":"a","map":{"کیف":"one","كيف":"two"},"otherwise":"other"}"#
    let reports = try reports("id,t,a\n1,0,کیف\n2,0,كيف\n3,0,کيف\n", fields: fields)
    #expect(reports.map(\.category) == ["one", "two", "other"])
  }

  @Test("Invisible marks alone are no value of a code")
  func marksAlone() throws {
    let fields = #""category":{"column":"a","map":{"x":"one"}}"#
    #expect(try reports("id,t,a\n1,0,\u{200F}\n", fields: fields).map(\.category) == [nil])
  }

  @Test("The first of several columns that has a value is taken")
  func firstOf() throws {
    let fields = #""text":{"first_of":["a","b","c"]}"#
    let reports = try reports("id,t,a,b,c\n1,0,,x,y\n2,0,z,x,\n3,0,,,\n", fields: fields)
    #expect(reports.map(\.text) == ["x", "z", ""])
  }

  @Test("A mark that may be missing leaves the text whole on its side")
  func optionalMark() throws {
    let fields = #""text":{"column":"a","part":{"after":"(","before":")","optional":true}}"#
    let reports = try reports("id,t,a\n1,0,x(y)z\n2,0,x(y\n3,0,y)z\n4,0,y\n", fields: fields)
    #expect(reports.map(\.text) == ["y", "y", "y", "y"])
  }

  @Test(
    "Records are left out by what stands in a column",
    arguments: [
      (#","only":{"a":["tip","خبر"]}"#, [1, 2]), (#","except":{"a":["TIP",""]}"#, [2, 3]),
      (#","only":{"a":["tip",""]},"except":{"id":4}"#, [1]),
    ])
  func conditions(top: String, kept: [Int]) throws {
    let text = """
      {"source":"s"\(top),"fields":{"source_key":{"column":"id"},"received_at":{"column":"t","time":"epoch"},
      "line":{"constant":"110"}}}
      """
    let mapping = try ImportMapping.decode(Array(text.utf8))
    let csv = "id,t,a\n1,0,Tip\n2,0,خبـر\n3,0,other\n4,0,\n"
    let reader = try RecordReader(input: ByteInput(bytes: Array(csv.utf8)), mapping: mapping)
    var mapper = RowMapper(mapping: mapping, defaultZone: .utc)
    var numbers: [Int] = []
    while try reader.next() == .record {
      if !mapper.leavesOut(reader) { numbers.append(reader.recordNumber) }
    }
    #expect(numbers == kept)
  }

  @Test("A key that a spreadsheet has shortened is refused", arguments: ["9.11E+09", "5.5e+10", "1E+15"])
  func shortenedKey(key: String) throws {
    #expect(try fault("id,t\n\(key),0\n").problem == .shortenedNumber)
  }

  @Test(
    "A key that only looks like such a number is a key", arguments: ["9.1234E+02", "E+05", "12E-03", "1E5", "A1E+09"])
  func notShortened(key: String) throws {
    #expect(try reports("id,t\n\(key),0\n").map(\.sourceKey) == [key])
  }
}
