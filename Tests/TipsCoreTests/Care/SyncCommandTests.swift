import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsFeed

@testable import TipsCare
@testable import TipsStore

@Suite("What a centre passes down")
struct SyncCommandTests {
  private static func command(_ number: Int64, _ reports: [ReportNumber], removesTexts: Bool = true) -> FeedCommand {
    FeedCommand(
      number: number, mark: [UInt8](repeating: UInt8(number), count: 32), reporter: nil,
      at: TemporaryStore.now.epochSeconds, removesTexts: removesTexts, reports: reports.map(\.id).sorted())
  }

  @Test("A person is forgotten at the centre's command, once") func forgotten() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log("راز بزرگ", phone: "09110000000", name: "ن")
    let other = try scene.temporary.log("دیگر", phone: "09110000001", name: "م")
    try scene.sync()
    scene.replica.commands = [Self.command(1, [number])]
    #expect(try scene.sync().forgotten == 1)
    #expect(try scene.store.reports.existing(number).text == "")
    #expect(try scene.temporary.count("select count(*) from sealed_identity") == 1)
    #expect(try scene.store.reports.existing(other).text == "دیگر")
    #expect(try scene.differences() == [])
    #expect(scene.replica.state().commands.isEmpty)
    #expect(try scene.sync() == CentreSync.Result())
  }

  @Test("Texts stay where only the person is to be forgotten") func textsKept() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log("متن", phone: "09110000000", name: "ن")
    scene.replica.commands = [Self.command(1, [number], removesTexts: false)]
    try scene.sync()
    #expect(try scene.store.reports.existing(number).text == "متن")
    #expect(try scene.temporary.count("select count(*) from sealed_identity") == 0)
  }

  @Test("A reporter whom the station has settled is emptied too") func settled() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log("راز", phone: "09110000000", name: "ن")
    _ = try scene.temporary.settle()
    let reporter = try #require(try scene.store.reports.existing(number).reporterID)
    let created: Int64 = try #require(
      try scene.store.connection.value("select created_at from reporter where id = $1", reporter))
    scene.replica.commands = [
      FeedCommand(
        number: 1, mark: [UInt8](repeating: 1, count: 32),
        reporter: FeedCommand.Reporter(id: reporter, createdAt: created), at: TemporaryStore.now.epochSeconds,
        removesTexts: true, reports: [number.id])
    ]
    try scene.sync()
    #expect(try scene.temporary.count("select count(*) from reporter where tag is not null") == 0)
    #expect(try scene.temporary.count("select count(*) from erasure") == 1)
    #expect(try scene.differences() == [])
  }

  @Test("A restored store forgets again before its rows are sent") func restored() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log("راز بزرگ", phone: "09110000000", name: "ن")
    try scene.sync()
    let copy = try scene.copy()
    scene.replica.commands = [Self.command(1, [number])]
    try scene.sync()
    let batches = scene.replica.taken.count
    #expect(throws: SyncError.self) { try scene.sync(copy) }
    try scene.beginAnew(copy)
    try scene.sync(copy)
    #expect(try copy.reports.existing(number).text == "")
    let sent = Array(scene.replica.taken.dropFirst(batches).joined())
    #expect(!sent.contains(Array("راز بزرگ".utf8)))
    #expect(try scene.replica.differences(from: copy) == [])
  }

  @Test("The trail is whole behind a command") func audited() throws {
    let scene = try SyncScene()
    let number = try scene.temporary.log("راز", phone: "09110000000", name: "ن")
    scene.replica.commands = [Self.command(1, [number])]
    try scene.sync()
    #expect(try AuditVerification(store: scene.store, key: nil).run().findingCount == 0)
  }
}
