import TestSupport
import Testing
import TipsFeed
import TipsSQLite

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsPostgreSQL
@testable import TipsStore

@Suite("Texts of a station that are none", .needsPostgreSQL)
struct DamagedTextTests {
  private let station: TemporaryStore
  private let centre: TemporaryCentre
  private let sender: StationSender
  private let report: Int64
  private static let bytes: [UInt8] = [0xD8, 0xB3, 0xFF, 0x00, 0x61]

  /// A station whose first report has a byte that is no UTF-8 and one that is NUL, and a whole one beside it.
  init() throws {
    station = try TemporaryStore(station: 7)
    report = try station.log().id
    try station.log("سرقت دوم")
    centre = try TemporaryCentre()
    sender = StationSender(station.store)
    try damage("report", "text", report)
  }

  private func damage(_ table: String, _ column: String, _ id: Int64) throws {
    let hex = Self.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    try station.store.connection.execute(
      "update \(table) set \(column) = cast(x'\(hex)' as text) where id = \(id)")
  }

  private func send() throws {
    var random = SeededGenerator(seed: 1)
    let bytes = try #require(try sender.next(random: &random))
    #expect(try centre.receiver().take(try FeedBatch(bytes: bytes), from: 7).refusal == nil)
  }

  private func kept() throws -> [String] {
    try centre.session.query("select table_name, key, column_name, bytes from damaged_text order by 1, 2, 3").map {
      "\($0.text(0)) \($0.int64(1)) \($0.text(2)) \($0.bytes(3) == Self.bytes)"
    }
  }

  @Test("The batch is taken, the text is mended, and its bytes are kept")
  func taken() throws {
    try send()
    #expect(try centre.session.query("select count(*) from report")[0].int(0) == 2)
    let text = try centre.session.query("select text from report where id = $1", .integer(report))[0].text(0)
    #expect(text == "س\u{FFFD}\u{FFFD}a")
    #expect(try kept() == ["report \(report) text true"])
  }

  @Test("The doctor names it, and all that is counted agrees")
  func named() throws {
    try send()
    let findings = try CentreExamination(centre.session, now: TemporaryStore.now).run().filter { $0.check == .texts }
    #expect(findings.map(\.seen) == [.damagedText(station: 7, table: "report", key: report, column: "text")])
    #expect(try CentreVerification(centre.session).run().findings == [])
  }

  @Test("Once the station has a text there, the bytes are gone")
  func mended() throws {
    try send()
    try station.store.connection.execute("update report set text = 'درست' where id = \(report)")
    try send()
    #expect(try kept() == [])
    #expect(try CentreComparison(station.store, centre.session).differences() == [])
  }

  @Test("The name of a place and a remark on a reporter are no reason to refuse a batch either")
  func others() throws {
    let place = try station.store.connection.rows("select max(id) from place") { (id: Int64) in id }[0]
    try damage("place", "label_en", place)
    try send()
    #expect(try kept() == ["place \(place) label_en true", "report \(report) text true"])
  }
}
