import Foundation
import RecordSupport
import TestSupport
import Testing

@testable import TipsDemo
@testable import TipsExchange
@testable import TipsFiles
@testable import TipsRecords
@testable import TipsStore

@Suite("Open311 GeoReport v2")
struct Open311Tests {
  private static let formats = [ExportFormat.open311, .open311XML]

  private func mapping(_ name: String) throws -> ImportMapping {
    try ImportMapping.load(path: RecordFiles.repository + "/docs/mappings/\(name).json")
  }

  private func report(_ format: ExportFormat) throws -> String {
    let temporary = try TemporaryStore()
    let number = try temporary.log("سرقت <&> \"موتور\"") {
      $0.address = "گلسار"
      $0.latitude = 37.28
      $0.longitude = 49.58
    }
    try temporary.mark(number, .settled)
    return String(decoding: try ExportTests.export(temporary.store, format), as: UTF8.self)
  }

  @Test("A request in JSON")
  func json() throws {
    #expect(
      try report(.open311)
        == #"""
        [
        {"service_request_id":"13","status":"closed","status_notes":"settled: Settled","service_name":"Motorcycle theft","service_code":"theft.motorcycle","description":"سرقت <&> \"موتور\"","requested_datetime":"2025-10-04T09:00:00+03:30","updated_datetime":"2025-10-04T09:00:00+03:30","address":"گلسار","lat":37.28,"long":49.58,"extended_attributes":{"line":"110","kind":"tip","priority":3,"disposition":"settled","outcome_at":"2025-10-04T09:00:00+03:30"}}
        ]

        """#)
  }

  @Test("A request in XML has all fields of the standard, in its order")
  func xml() throws {
    let text = try report(.open311XML)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>\n  <request>\n"))
    #expect(text.contains("<description>سرقت &lt;&amp;&gt; \"موتور\"</description>"))
    #expect(text.contains("<media_url/>") && text.contains("<lat>37.28</lat>"))
    let names = text.split(separator: "\n").compactMap { line in
      line.split(separator: "<").dropFirst().first.map { String($0.prefix { $0 != ">" && $0 != "/" }) }
    }
    let fields = [
      "service_request_id", "status", "status_notes", "service_name", "service_code", "description",
      "agency_responsible", "service_notice", "requested_datetime", "updated_datetime", "expected_datetime", "address",
      "address_id", "zipcode", "lat", "long", "media_url",
    ]
    #expect(names.filter(fields.contains) == fields)
  }

  @Test("What the formats hold comes back", arguments: formats)
  func roundTrip(format: ExportFormat) throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 1_500, seed: 3, end: TemporaryStore.now, now: TemporaryStore.now)
    var random = RecordGenerator(seed: 11)
    for _ in 0..<100 {
      // XML keeps no control characters; spaces at the ends go at import.
      let text = random.text(limit: 12).unicodeScalars.filter { $0.value >= 32 && $0.value & 0xFFFE != 0xFFFE }
      let kept = String(String.UnicodeScalarView(text)).trimmingASCIISpace()
      if !kept.isEmpty { try temporary.log(kept) }
    }
    let other = try TemporaryStore()
    let bytes = try ExportTests.export(temporary.store, format)
    let counts = try ImportPipeline(store: other.store, mapping: try mapping("tips-open311"))
      .run(ByteInput(bytes: bytes), now: TemporaryStore.now).counts
    #expect(counts.refused == 0)
    let same = """
      select kind, line_id, category_id, place_id, priority, received_at, dispatched_at, arrived_at, closed_at,
        disposition, outcome_at, latitude, longitude, text, address
      from report order by id
      """
    #expect(
      try ImportFixtures.dump(same, other.store, columns: 15) == ImportFixtures.dump(same, temporary.store, columns: 15)
    )
    #expect(try ImportFixtures.summaries(other.store) == ImportFixtures.summaries(temporary.store))
  }

  @Test("A description is as long as the standard allows, and the whole text comes back", arguments: formats)
  func longText(format: ExportFormat) throws {
    let temporary = try TemporaryStore()
    let text = String(repeating: "گ", count: 5_000)
    try temporary.log(text)
    let bytes = try ExportTests.export(temporary.store, format)
    let reader = try RecordReader(
      input: ByteInput(bytes: bytes), format: format == .open311 ? .json : nil, columns: ["description"])
    #expect(try reader.next() == .record)
    #expect(RecordFixtures.values(reader)[0]?.unicodeScalars.count == 4_000)
    let other = try TemporaryStore()
    _ = try ImportPipeline(store: other.store, mapping: try mapping("tips-open311"))
      .run(ByteInput(bytes: bytes), now: TemporaryStore.now)
    #expect(try other.store.reports.list(ReportFilter(), limit: 1).first?.text == text)
  }

  @Test("A closed request of a city has its outcome when it was updated last")
  func cityOutcome() throws {
    let temporary = try TemporaryStore()
    let text = """
      [{"service_request_id": "77", "status": "closed", "requested_datetime": "2025-09-01T10:00:00Z",
        "updated_datetime": "2025-10-02T08:00:00Z"},
       {"service_request_id": "78", "status": "open", "requested_datetime": "2025-09-01T10:00:00Z",
        "updated_datetime": "2025-10-02T08:00:00Z"}]
      """
    _ = try ImportPipeline(store: temporary.store, mapping: try mapping("open311"))
      .run(ByteInput(bytes: Array(text.utf8)), now: TemporaryStore.now)
    let reports = try temporary.store.reports.list(ReportFilter(), limit: 2)
    #expect(reports.map(\.disposition) == [.pending, .assisted])
    #expect(reports.map { $0.outcomeAt?.iso8601(offsetSeconds: 0) } == [nil, "2025-10-02T08:00:00Z"])
  }

  @Test("Every field is one of the standard's, those it demands are there", arguments: formats)
  func fields(format: ExportFormat) throws {
    let text = try report(format)
    for name in ["service_request_id", "status", "service_code", "requested_datetime"] {
      #expect(text.contains(format == .open311 ? "\"\(name)\":" : "<\(name)>"))
    }
  }

  @Test(
    "Samples of other cities are read",
    .enabled(if: RecordFiles.isPresent("open311-samples/service_requests.json"), "no test data beside the repository"),
    arguments: [
      ("service_requests.json", 2, "14-01100669"), ("requests_single.xml", 1, "101005420892"),
      ("requests_many.xml", 2, "101005420892"),
    ])
  func samples(file: String, atLeast: Int, first: String) throws {
    let temporary = try TemporaryStore()
    let counts = try RecordFiles.withInput("open311-samples/" + file) { input in
      try ImportPipeline(store: temporary.store, mapping: try mapping("open311"))
        .run(input, now: TemporaryStore.now).counts
    }
    #expect(counts.recorded >= atLeast && counts.refused == 0)
    #expect(try temporary.count("select count(*) from report where source_key = '\(first)'") == 1)
    #expect(try temporary.count("select count(*) from report where latitude is null") == 0)
  }

  @Test(
    "Malformed XML is refused",
    arguments: [
      "<r><request><service_request_id>1</service_request_id>", "<r><request><a>&nope;</a></request></r>",
      "<r><request><service_request_id><b>1</b></service_request_id></request></r>",
      "<r><request><service_request_id>1</request></r>",
    ])
  func malformed(text: String) throws {
    let reader = try RecordReader(input: ByteInput(bytes: Array(text.utf8)), columns: ["service_request_id"])
    guard case .refused = try reader.next() else {
      Issue.record("was read")
      return
    }
    #expect(try reader.next() == .end)
  }

  @Test("Entities, CDATA, comments and attributes are understood")
  func wellFormed() throws {
    let text = """
      <?xml version="1.0"?><!-- a --><service_requests page="1"><request id="a>b">
      <service_request_id>1&#x6F1;</service_request_id><!-- <address>no</address> -->
      <address lang='fa'><![CDATA[a <b> & c]]></address></request></service_requests>
      """
    let reader = try RecordReader(
      input: ByteInput(bytes: Array(text.utf8)), columns: ["service_request_id", "address", "lat"])
    #expect(reader.format == .xml)
    #expect(try reader.next() == .record)
    #expect(RecordFixtures.values(reader) == ["1۱", "a <b> & c", nil])
    #expect(try reader.next() == .end)
  }

  @Test("Refused requests are put aside as they were, in a file that can be read again")
  func rejects() throws {
    let temporary = try TemporaryStore()
    func request(_ id: String) -> String {
      "<request><service_request_id>\(id)</service_request_id>"
        + "<requested_datetime>2025-10-01T08:00:00Z</requested_datetime></request>"
    }
    let bad = "<request ><service_request_id>2</service_request_id><!-- </request> --></request>"
    let text = "<r>\(request("1"))\n\(bad)\(request("3"))<request><!-- \u{1} --></request></r>"
    var options = ImportOptions()
    options.isPartial = true
    options.rejectPath = temporary.folder + "/calls"
    let result = try ImportPipeline(store: temporary.store, mapping: try mapping("open311"), options: options)
      .run(ByteInput(bytes: Array(text.utf8)), now: TemporaryStore.now)
    #expect(result.counts.recorded == 2 && result.counts.refused == 2)
    let path = try #require(result.rejectFile)
    let file = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      file == "<service_requests>\n\(bad)\n<request><!-- \u{1} --></request>\n</service_requests>\n")
    let steps = RecordFixtures.steps(file, columns: ["service_request_id"])
    #expect(steps.first == .record(["2"], line: 2))
    #expect(RecordFixtures.problems(steps) == [.controlCharacter])
  }
}
