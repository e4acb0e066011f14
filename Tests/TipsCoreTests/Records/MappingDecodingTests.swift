import Testing

@testable import TipsDomain
@testable import TipsRecords

@Suite("Decoding mappings")
struct MappingDecodingTests {
  static let required =
    #""source_key":{"column":"id"},"received_at":{"column":"t","time":"iso"},"line":{"constant":110}"#

  private func decode(_ text: String) throws(MappingError) -> ImportMapping {
    try ImportMapping.decode(Array(text.utf8))
  }

  @Test("The smallest mapping, with what is left out")
  func smallest() throws {
    let mapping = try decode("{\"source\":\"s\",\"fields\":{\(Self.required)}}")
    #expect(mapping.source == "s")
    #expect(mapping.columns == ["t", "id"])
    #expect(mapping.format == nil)
    #expect(mapping.zone == nil)
    #expect(mapping.sameKey == .first)
    #expect(mapping.disordered == .refuse)
    #expect(mapping.empty == [])
    #expect(mapping.fields[.line]?.source == .constant("110"))
  }

  @Test("Every key is read")
  func everything() throws {
    let mapping = try decode(
      #"{"about":"x","format":"json","delimiter":";","records":"a.b","unguard":true,"source":"s-1","zone":"UTC","#
        + #""same_key":"merge","disordered":"clear","empty":["NA"],"fields":{"line":{"column":"l"},"#
        + #""source_key":{"columns":["a","b"],"made":true},"#
        + #""received_at":{"columns":["d","t"],"join":"T","append":"Z","time":["iso","epoch"],"zone":"+03:30"},"#
        + #""priority":{"column":"p","part":{"after":"P"},"map":{" E ":1,"x":null},"otherwise":null}}}"#)
    #expect(mapping.format == .json)
    #expect(mapping.dialect.delimiter == UInt8(ascii: ";"))
    #expect(mapping.records == "a.b")
    #expect(mapping.unguard)
    #expect(mapping.sameKey == .merge)
    #expect(mapping.disordered == .clear)
    #expect(mapping.fields[.sourceKey]?.source == .derivedKey(["a", "b"]))
    let received = try #require(mapping.fields[.receivedAt])
    #expect(received.source == .columns(["d", "t"]))
    #expect(received.times.map(\.pattern) == ["iso", "epoch"])
    #expect(received.zone?.identifier == "+03:30")
    let priority = try #require(mapping.fields[.priority])
    #expect(priority.map == ["E": "1", "x": nil])
    #expect(priority.part == CellPart(after: "P", before: nil))
    #expect(priority.otherwise == .empty)
  }

  struct Refusal: CustomTestStringConvertible {
    let fragment: String
    /// The refusal in English.
    let words: String
    var testDescription: String { fragment }

    init(fragment: String, error: MappingError) { self.init(fragment: fragment, words: error.message.en) }

    init(fragment: String, words: String) { (self.fragment, self.words) = (fragment, words) }
  }

  static let fieldRefusals = [
    Refusal(
      fragment: #""catgory":{"column":"c"}"#,
      error: .unknownKey(path: "fields", key: "catgory", known: ImportField.allCases.map(\.rawValue))),
    Refusal(fragment: #""text":"c""#, words: "the mapping has a string at fields.text where an object is wanted"),
    Refusal(
      fragment: #""text":{"column":["c"]}"#,
      words: "the mapping has an array at fields.text.column where a string is wanted"),
    Refusal(
      fragment: #""text":{"columns":"c"}"#,
      words: "the mapping has a string at fields.text.columns where an array of strings is wanted"),
    Refusal(
      fragment: #""text":{"columns":["c",1]}"#,
      words: "the mapping has a number at fields.text.columns[1] where a string is wanted"),
    Refusal(
      fragment: #""text":{"column":"c","constant":"x"}"#,
      words: "the mapping is wrong at fields.text: give one of \"column\", \"columns\", \"first_of\" and \"constant\""),
    Refusal(
      fragment: #""text":{"join":" "}"#,
      words: "the mapping is wrong at fields.text: give one of \"column\", \"columns\", \"first_of\" and \"constant\""),
    Refusal(
      fragment: #""text":{"column":"c","part":{}}"#,
      words: "the mapping is wrong at fields.text.part: give \"after\", \"before\" or both"),
    Refusal(
      fragment: #""closed_at":{"column":"c"}"#, error: .missing(path: "fields.closed_at", key: "time")),
    Refusal(
      fragment: #""text":{"column":"c","map":{}}"#,
      words: "the mapping can't have \"map\" at fields.text: text is no code that could be mapped"),
    Refusal(
      fragment: #""kind":{"column":"c","time":"iso"}"#,
      words: "the mapping can't have \"time\" at fields.kind: only a field that ends in _at is a time"),
    Refusal(
      fragment: #""text":{"column":"c","made":true}"#,
      words: "the mapping can't have \"made\" at fields.text: only source_key can be made"),
    Refusal(
      fragment: #""caller_name":{"constant":"c"}"#,
      words:
        "the mapping can't have \"constant\" at fields.caller_name: caller_name can't be the same for all records; name a column"
    ),
    Refusal(
      fragment: #""kind":{"constant":"tips"}"#,
      error: .unknownValue(path: "fields.kind.constant", value: "tips", allowed: ReportKind.allCases.map(\.code))),
    Refusal(
      fragment: #""disposition":{"column":"c","map":{"A":"done"}}"#,
      error: .unknownValue(
        path: "fields.disposition.map.A", value: "done", allowed: Disposition.allCases.map(\.code))),
    Refusal(
      fragment: #""caller_consent":{"column":"c","otherwise":"yes"}"#,
      error: .unknownValue(
        path: "fields.caller_consent.otherwise", value: "yes", allowed: Consent.allCases.map(\.code))),
    Refusal(
      fragment: #""priority":{"column":"c","map":{"A":6}}"#,
      error: .unknownValue(path: "fields.priority.map.A", value: "6", allowed: ["1", "2", "3", "4", "5"])),
    Refusal(
      fragment: #""kind":{"column":"c","map":{"A":"tip"," A":"complaint"}}"#,
      words: "the mapping is wrong at fields.kind.map. A: the map has this text twice, apart from white space"),
    Refusal(fragment: #""latitude":{"column":"c"}"#, error: .missing(path: "fields", key: "longitude")),
  ]

  @Test("A fault in a field is refused with its place", arguments: fieldRefusals)
  func fieldRefusal(_ refusal: Refusal) {
    let error = #expect(throws: MappingError.self) {
      try decode("{\"source\":\"s\",\"fields\":{\(Self.required),\(refusal.fragment)}}")
    }
    #expect(error?.message.en == refusal.words)
  }

  static let topRefusals = [
    Refusal(
      fragment: #""sorce":"x""#,
      error: .unknownKey(
        path: "", key: "sorce",
        known: [
          "about", "format", "encoding", "delimiter", "quotes", "skip", "sheet", "records", "unguard", "source", "zone",
          "calendar", "same_key", "disordered", "empty", "only", "except", "fields",
        ])),
    Refusal(fragment: #""unguard":1"#, words: "the mapping has a number at unguard where true or false is wanted"),
    Refusal(
      fragment: #""same_key":"last""#,
      error: .unknownValue(path: "same_key", value: "last", allowed: ["first", "merge"])),
    Refusal(
      fragment: #""format":"csv","records":"a""#,
      words: "the mapping can't have \"records\": only a JSON document has an array of records inside"),
  ]

  @Test("A fault at the top is refused with its place", arguments: topRefusals)
  func topRefusal(_ refusal: Refusal) {
    let error = #expect(throws: MappingError.self) {
      try decode("{\"source\":\"s\",\(refusal.fragment),\"fields\":{\(Self.required)}}")
    }
    #expect(error?.message.en == refusal.words)
  }

  @Test("How a file is written is read")
  func dialect() throws {
    let mapping = try decode(
      #"{"source":"s","encoding":"windows-1256","delimiter":"\t","quotes":true,"skip":2,"sheet":"گزارش","#
        + "\"fields\":{\(Self.required)}}")
    #expect(mapping.encoding == .windows1256)
    #expect(mapping.dialect == CSVDialect(delimiter: UInt8(ascii: "\t"), quotes: true, skip: 2))
    #expect(mapping.sheet == .name("گزارش"))
  }

  @Test("Conditions are read, and their columns are asked for")
  func conditions() throws {
    let mapping = try decode(
      #"{"source":"s","only":{"a":["x",1]},"except":{"b":""},"fields":{\#(Self.required)}}"#)
    #expect(
      mapping.conditions == [
        RowCondition(column: "a", texts: ["x", "1"], isWanted: true),
        RowCondition(column: "b", texts: [""], isWanted: false),
      ])
    #expect(mapping.columns == ["t", "id", "a", "b"])
  }

  @Test("A year of two digits needs a calendar, from the field or the mapping")
  func calendar() throws {
    func mapping(_ top: String, _ field: String) throws -> ImportMapping {
      try decode(
        #"{"source":"s",\#(top)"fields":{"source_key":{"column":"id"},"line":{"constant":"110"},"#
          + #""received_at":{"column":"t","time":["iso","yy/MM/dd"]\#(field)}}}"#)
    }
    let error = #expect(throws: MappingError.self) { try mapping("", "") }
    #expect(
      try #require(error).message.en.hasPrefix("the mapping is wrong at fields.received_at.time[1]: yy is ambiguous"))
    for (top, field) in [(#""calendar":"solar_hijri","#, ""), ("", #","calendar":"solar_hijri""#)] {
      let format = try #require(try mapping(top, field).fields[.receivedAt]?.times.last)
      #expect(format.parse("04/07/12")?.local.solarHijri == "1404-07-12 00:00")
    }
  }

  @Test("Each required field is asked for", arguments: ["source_key", "received_at", "line"])
  func requiredFields(field: String) {
    let fields = Self.required.replacing("\"\(field)\"", with: "\"\(field == "line" ? "kind" : "line")\"")
    #expect(throws: MappingError.self) { try decode("{\"source\":\"s\",\"fields\":{\(fields)}}") }
  }

  @Test(
    "Zones, patterns and names of sources are checked when the mapping is read",
    arguments: [
      (#""zone":"Asia/Teheran""#, "zone"), (#""source":"a b""#, "source"), (#""source":"""#, "source"),
      (#""delimiter":"ab""#, "delimiter"), (#""encoding":"latin1""#, "encoding"), (#""skip":-1"#, "skip"),
      (#""calendar":"hijri""#, "calendar"), (#""only":{"a":[]}"#, "only.a"), (#""sheet":0"#, "sheet"),
    ])
  func badValues(fragment: String, path: String) throws {
    let source = fragment.contains("source") ? fragment : "\"source\":\"s\",\(fragment)"
    let error = #expect(throws: MappingError.self) { try decode("{\(source),\"fields\":{\(Self.required)}}") }
    #expect(try #require(error).message.en.contains(" at \(path)"))
  }

  @Test("A bad pattern names its place and the reason")
  func badPattern() throws {
    let fields = Self.required.replacing("\"iso\"", with: "[\"iso\",\"QQ\"]")
    let error = #expect(throws: MappingError.self) { try decode("{\"source\":\"s\",\"fields\":{\(fields)}}") }
    #expect(try #require(error).message.en.hasPrefix("the mapping is wrong at fields.received_at.time[1]: time format"))
  }

  @Test("The nearest name is offered")
  func hint() throws {
    let error = #expect(throws: MappingError.self) { try decode(#"{"source":"s","feilds":{}}"#) }
    #expect(try #require(error).message.en == "the mapping has an unknown key \"feilds\"; did you mean \"fields\"?")
  }
}
