import RecordSupport
import TestSupport
import Testing

@testable import TipsDemo
@testable import TipsExchange
@testable import TipsFiles
@testable import TipsRecords
@testable import TipsStore
@testable import TipsText

@Suite("Exports")
struct ExportTests {
  private typealias Import = ImportFixtures

  static func export(_ store: Store, _ format: ExportFormat, _ filter: ReportFilter = ReportFilter()) throws -> [UInt8]
  {
    var bytes: [UInt8] = []
    try ReportExport(store: store, format: format).write(filter) { bytes += $0 }
    return bytes
  }

  /// Exports a store and imports it into another one with the mappings that are shipped.
  static func copy(_ store: Store, into other: Store, _ format: ExportFormat) throws -> ImportCounts {
    let name = format == .csv ? "tips-export" : "tips-export-jsonl"
    let mapping = try ImportMapping.load(path: RecordFiles.repository + "/docs/mappings/\(name).json")
    return try ImportPipeline(store: other, mapping: mapping)
      .run(ByteInput(bytes: try export(store, format)), now: TemporaryStore.now).counts
  }

  @Test("A report's columns")
  func columns() throws {
    let temporary = try TemporaryStore()
    try Import.run(
      [
        Import.row(
          "k1", at: 0, sent: 2, type: "theft.vehicle", result: "settled", text: "=1+1", phone: "09110000000",
          name: "مینا")
      ],
      into: temporary.store)
    let lines = String(decoding: try Self.export(temporary.store, .csv), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first
        == "number,source,source_key,line,kind,category,place,priority,received_at,dispatched_at,arrived_at,closed_at,disposition,outcome_at,duplicate_of,operation,text,address,latitude,longitude,notes,messages"
    )
    #expect(
      lines.last
        == "13,centre,k1,110,tip,theft.vehicle,golsar,3,2025-10-03T08:00:00Z,2025-10-03T08:02:00Z,,,settled,2025-10-03T08:00:00Z,,,'=1+1,,,,,"
    )
  }

  @Test("JSON leaves out what is not there")
  func json() throws {
    let temporary = try TemporaryStore()
    try temporary.log("الف\n\"ب\"") {
      $0.latitude = 37.28; $0.longitude = -0.5
    }
    let line = String(decoding: try Self.export(temporary.store, .jsonl), as: UTF8.self)
    #expect(
      line
        == #"{"number":"13","source":"station","line":"110","kind":"tip","category":"theft.motorcycle","priority":3,"received_at":"2025-10-04T05:30:00Z","disposition":"pending","text":"الف\n\"ب\"","latitude":37.28,"longitude":-0.5}"#
        + "\n")
  }

  @Test("Times are once more on the station's clock and calendar on request", arguments: [ExportFormat.csv, .jsonl])
  func localTimes(format: ExportFormat) throws {
    let temporary = try TemporaryStore()
    try temporary.log("الف")
    var bytes: [UInt8] = []
    try ReportExport(store: temporary.store, format: format, withLocalTimes: true).write { bytes += $0 }
    let reader = try RecordReader(
      input: ByteInput(bytes: bytes),
      columns: ["received_at", "received_at_local", "received_at_solar_hijri", "closed_at_local", "text"])
    #expect(try reader.next() == .record)
    let values = RecordFixtures.values(reader)
    #expect(values[..<3] == ["2025-10-04T05:30:00Z", "2025-10-04T09:00:00+03:30", "1404-07-12 09:00"])
    #expect(values[3] ?? "" == "" && values[4] == "الف")
  }

  @Test("A CSV for spreadsheets begins with a byte order mark, and comes back")
  func byteOrderMark() throws {
    let temporary = try TemporaryStore()
    try temporary.log("الف")
    var bytes: [UInt8] = []
    try ReportExport(store: temporary.store, format: .csv, withByteOrderMark: true).write { bytes += $0 }
    #expect(bytes == [0xEF, 0xBB, 0xBF] + (try Self.export(temporary.store, .csv)))
    #expect(RecordFixtures.rows(String(decoding: bytes, as: UTF8.self), columns: ["number"]) == [["13"]])
  }

  @Test("A cell that begins with a line end is guarded", arguments: ["\n=1", "\nx", "\r\nx", "\u{B}x", "\u{C}x"])
  func lineEnds(text: String) {
    var writer = CSVWriter(spreadsheetSafe: true)
    writer.cell(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self).contains("'\(text)"))
  }

  @Test("No identity is in an export", arguments: ExportFormat.allCases)
  func identities(format: ExportFormat) throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09110000000", name: "Mina Namuneh")
    _ = try temporary.settle()
    let text = String(decoding: try Self.export(temporary.store, format), as: UTF8.self)
    #expect(!text.contains("Mina") && !text.contains("0911") && !text.contains("r-"))
  }

  @Test("Texts come back as they were", arguments: [ExportFormat.csv, .jsonl])
  func texts(format: ExportFormat) throws {
    let temporary = try TemporaryStore()
    var random = RecordGenerator(seed: 7)
    var texts = ["=1+1", "'=1", "''x", "-5", "@a", "a\"b\"", "\"", "a\r\nb", "a,b;c\td", "۱۲۳", "\u{200C}نیم‌فاصله"]
    texts += [
      "a\u{202E}b\u{2066}c\u{2069}", "a\u{2028}b\u{2029}c", "\u{E0041}x", "\u{1B}[2Jx", "⟦U+202E⟧",
      "⟦⟦U+27E6⟧\u{202E}⟧",
    ]
    texts += [
      "＝1", "＋1", "－1", "＠a", "\u{85}x", "\u{A0}=1", "\u{FEFF}'=1", "\u{200F}=1", "'\u{200F}=1", "\u{202E}=1",
      "⟦U+0041⟧", "x⟦U+", "⟦U+E0041⟧⟧",
    ]
    for _ in 0..<300 {
      let text = random.text(limit: 12).trimmingASCIISpace()
      if !text.isEmpty { texts.append(text) }
    }
    for text in texts { try temporary.log(text) { $0.address = text.utf8.count % 2 == 0 ? text : nil } }
    let other = try TemporaryStore()
    let counts = try Self.copy(temporary.store, into: other.store, format)
    #expect(counts.recorded == texts.count)
    func all(_ store: Store) throws -> [String] {
      try store.reports.list(ReportFilter(), limit: 1_000).map { "\($0.text)|\($0.address ?? "NULL")" }
    }
    #expect(try all(other.store) == all(temporary.store))
  }

  @Test("What hides or reorders text is in no export as it is", arguments: ExportFormat.allCases)
  func hidden(format: ExportFormat) throws {
    let temporary = try TemporaryStore()
    let hidden = "\u{202A}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{2028}\u{2029}\u{E0041}\u{E007F}\u{85}\u{FFF9}"
    try temporary.log("گزارش\(hidden).") { $0.address = "ن\u{200C}م\(hidden)" }
    let text = String(decoding: try Self.export(temporary.store, format), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && !SafeText.isPrintable($0) })
    #expect(text.contains("ن\u{200C}م"))
  }

  @Test("Another store has the same figures", arguments: [ExportFormat.csv, .jsonl])
  func figures(format: ExportFormat) throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 2_000, seed: 3, end: TemporaryStore.now, now: TemporaryStore.now)
    let other = try TemporaryStore(station: 7)
    #expect(try Self.copy(temporary.store, into: other.store, format).recorded == 2_000)
    #expect(try Import.summaries(other.store) == Import.summaries(temporary.store))
    let same = """
      select kind, line_id, category_id, place_id, priority, received_at, dispatched_at, arrived_at, closed_at,
        disposition, outcome_at, latitude, longitude, text, address
      from report order by id
      """
    #expect(try Import.dump(same, other.store, columns: 15) == Import.dump(same, temporary.store, columns: 15))
    #expect(try Self.copy(temporary.store, into: other.store, format).already == 2_000)
  }

  @Test("Filters and order are those of a list, turned round")
  func filters() throws {
    let temporary = try TemporaryStore()
    _ = try DemoFill(store: temporary.store).fill(
      reports: 500, seed: 3, end: TemporaryStore.now, now: TemporaryStore.now)
    var filter = ReportFilter()
    filter.category = "theft.motorcycle"
    let text = String(decoding: try Self.export(temporary.store, .csv, filter), as: UTF8.self)
    let reader = try RecordReader(input: ByteInput(bytes: Array(text.utf8)), columns: ["number"])
    var numbers: [String] = []
    while try reader.next() == .record { numbers.append(RecordFixtures.values(reader)[0] ?? "") }
    let listed = try temporary.store.reports.list(filter, limit: 1_000)
    #expect(numbers == listed.reversed().map(\.number.description))
    #expect(!numbers.isEmpty)
  }
}
