import CentreSupport
import Foundation
import TestSupport
import Testing
import TipsCare
import TipsFeed

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("Forgetting a person in a whole province", .needsPostgreSQL)
struct OfficeErasureTests {
  private let now = TemporaryStore.now

  /// A province whose stations send by themselves.
  private func province(on server: TemporaryPostgreSQL? = TemporaryPostgreSQL.shared) throws -> Province {
    let province = try Province(stations: [3, 5], on: server)
    for station in province.stations {
      try station.store.outbox.join(url: "https://centre.example/", operatorName: "admin", now: now)
    }
    return province
  }

  private func sync(_ index: Int, in province: Province) throws -> CentreSync.Result {
    let station = province.stations[index].store
    let host = ReceiverHost(receiver: province.receiver, station: station.settings.station)
    let sync = CentreSync(store: station, host: host, operatorName: "sync") { TemporaryStore.now }
    try sync.run()
    return sync.result
  }

  private func person(_ report: ReportNumber, in province: Province) throws -> String {
    Reporter.pseudonym(
      try province.centre.session.query("select reporter_id from report where id = \(report.id)")[0].int64(0))
  }

  @Test("Stations forget the person when they ask next, say so, and the trails tell of it")
  func passedDown() throws {
    let province = try province()
    let mine = try (0..<2).map { try province.tip(at: $0, phone: "09001110000", day: 20 + $0) }
    let other = try province.tip(at: 0, phone: "09001110001", day: 20)
    for index in 0..<2 { _ = try sync(index, in: province) }
    try province.settle()
    let round = try province.office.rounds.issue(
      try province.period("1404-06"), key: province.key, operatorName: "x", now: now)
    #expect(round.honorees.count == 2)
    let name = try person(mine[0], in: province)
    let result = try OfficeErasure(province.office).erase(
      name, key: province.key, reason: "خواست", removesTexts: true, operatorName: "officer", now: now)
    #expect(result.stations == [3, 5] && result.reports == 2)
    #expect(try CentreStations(province.centre.session).all().map(\.waiting) == [1, 1])
    let here = try province.centre.session.query("select text, reporter_id from report order by id")
    #expect(here.map { $0.text(0).isEmpty } == [true, false, true])
    #expect(try sync(0, in: province).forgotten == 1)
    #expect(try province.stations[0].store.reports.existing(mine[0]).text == "")
    #expect(try province.stations[0].store.reports.existing(other).text != "")
    #expect(try CentreStations(province.centre.session).all().map(\.waiting) == [0, 1])
    // The other one was offline, and recorded meanwhile.
    _ = try province.stations[1].store.notes.add("یادداشت", to: mine[1], operatorName: "op", now: now)
    #expect(try sync(1, in: province).forgotten == 1)
    #expect(try CentreStations(province.centre.session).all().map(\.waiting) == [0, 0])
    for (index, station) in province.stations.enumerated() {
      #expect(
        try CentreComparison(station.store, province.centre.session).differences().filter {
          // What the office has found out is no station's.
          !$0.hasPrefix("report:") && !$0.hasPrefix("sealed_identity:")
        } == [], "station \(index)")
    }
    #expect(try CentreVerification(province.centre.session).run().findings == [])
    #expect(try AuditVerification(store: province.office, key: province.key).run().findingCount == 0)
    // The list stays; who it was nobody can tell any more.
    let people = try province.office.rounds.reveal(
      try province.office.rounds.existing("1404-06"), key: province.key, reason: "x", operatorName: "y", now: now)
    #expect(people.count == 1)
  }

  @Test("What was kept of a damaged text goes with the text, and from the disk")
  func damagedText() throws {
    let province = try province()
    let report = try province.tip(at: 0, phone: "09001110000", day: 20)
    _ = try province.stations[0].store.notes.add("یادداشت", to: report, operatorName: "op", now: now)
    let other = try province.tip(at: 0, phone: "09001110001", day: 20)
    _ = try sync(0, in: province)
    try province.settle()
    let session = province.centre.session
    let note = try session.query("select id from note where report_id = \(report.id)")[0].int64(0)
    for (table, key) in [("report", report.id), ("note", note), ("report", other.id)] {
      try session.run(
        """
        insert into damaged_text (station, table_name, key, number, column_name, bytes, noted_at)
        values (3, $1, $2, 1, 'text', 'x', 0)
        """, .text(table), .integer(key))
    }
    _ = try OfficeErasure(province.office).erase(
      try person(report, in: province), key: province.key, reason: "خواست", removesTexts: true, operatorName: "officer",
      now: now)
    #expect(try session.query("select key from damaged_text").map { $0.int64(0) } == [other.id])
    #expect(try session.query("select 1 from to_rewrite where name = 'damaged_text'").count == 1)
  }

  @Test("Who calls again is somebody else, and a report from before that comes late is forgotten too")
  func callsAgain() throws {
    let province = try province()
    let first = try province.tip(at: 0, phone: "09001110000", day: 20)
    _ = try sync(0, in: province)
    try province.settle()
    let name = try person(first, in: province)
    let late = try province.tip(at: 1, phone: "09001110000", day: 19)
    _ = try OfficeErasure(province.office).erase(
      name, key: province.key, reason: "خواست", removesTexts: true, operatorName: "officer", now: now)
    _ = try sync(1, in: province)
    try province.settle()
    #expect(try province.centre.session.query("select text from report where id = \(late.id)")[0].text(0) == "")
    #expect(try sync(1, in: province).forgotten == 1)
    #expect(try province.stations[1].store.reports.existing(late).text == "")
    let again = try province.stations[1].log(phone: "09001110000", at: now.adding(seconds: 60))
    _ = try sync(1, in: province)
    try province.settle()
    #expect(try person(again, in: province) != name)
    #expect(try CentreVerification(province.centre.session).run().findings == [])
  }

  @Test("What was erased is in no heap, index, log or station after the rewriting")
  func canary() throws {
    let server = try TemporaryPostgreSQL(settings: ["fsync=off", "wal_recycle=off", "autovacuum=off"])
    let province = try province(on: server)
    let (text, note) = ("قناری‌زاده از کوچهٔ سنجاقک", "canarynote zq81")
    var reports: [ReportNumber] = []
    for (index, station) in province.stations.enumerated() {
      let number = try station.log(text, phone: "09004445566", name: "قناری", at: now.adding(seconds: -20 * 86_400))
      _ = try station.store.notes.add(note, to: number, operatorName: "op", now: now)
      reports.append(number)
      _ = try sync(index, in: province)
    }
    try province.settle()
    var needles = [text, note, "قناری", "سنجاقک", "canarynote"].map { Data($0.utf8) }
    for station in province.stations {
      needles += try station.store.connection.rows("select substr(sealed, 13, 32) from sealed_identity") {
        (bytes: [UInt8]) in Data(bytes)
      }
    }
    needles.append(Data(try province.centre.session.query("select tag from reporter")[0].bytes(0)))
    try province.centre.session.execute("checkpoint")
    #expect(Self.found(needles, in: server.data).count == needles.count)
    _ = try OfficeErasure(province.office).erase(
      try person(reports[0], in: province), key: province.key, reason: "خواست", removesTexts: true,
      operatorName: "officer", now: now)
    for index in 0..<2 { #expect(try sync(index, in: province).forgotten == 1) }
    let rewriting = try Rewriting(province.centre.session).run()
    #expect(rewriting.waiting == [] && rewriting.isLogMovedOn)
    #expect(rewriting.rewritten.contains { $0.hasPrefix("report_1404") })
    #expect(Self.found(needles, in: server.data) == [])
    for station in province.stations { #expect(Self.found(needles, in: station.folder) == []) }
  }

  /// Which needles are in a file of a folder.
  private static func found(_ needles: [Data], in folder: String) -> [Int] {
    var found: Set<Int> = []
    let files = FileManager.default.enumerator(atPath: folder)
    while let name = files?.nextObject() as? String {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      for (index, needle) in needles.enumerated() where !found.contains(index) {
        if bytes.range(of: needle) != nil { found.insert(index) }
      }
    }
    return found.sorted()
  }
}

/// A receiver that a station asks without a line between.
private struct ReceiverHost: CentreHost {
  let receiver: BatchReceiver
  let station: Int

  func state() throws -> FeedState { try receiver.state(of: station) }

  func send(_ batch: [UInt8]) throws -> FeedState { try receiver.take(try FeedBatch(bytes: batch), from: station) }
}
