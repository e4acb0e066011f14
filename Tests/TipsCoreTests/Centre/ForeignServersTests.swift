import CentreSupport
import Foundation
import TestSupport
import Testing
import TipsFeed
import TipsIdentity
import TipsPostgreSQL

@testable import TipsCalendar
@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("A centre whose rows lie on two further servers", .needsPostgreSQL)
struct ForeignServersTests {
  /// The statements of docs/scale.md.
  private static func statements() throws -> (further: String, first: String) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/scale.md"), encoding: .utf8)
    func block(after mark: String) throws -> String {
      let start = try #require(page.firstRange(of: mark)).upperBound
      let begin = try #require(page[start...].firstRange(of: "```sql\n")).upperBound
      return String(page[begin..<(try #require(page[begin...].firstRange(of: "```\n"))).lowerBound])
    }
    return (try block(after: "## Two servers and more: postgres_fdw"), try block(after: "<!-- spread -->"))
  }

  /// Makes a database with the tables on a server of its own.
  private func further(_ server: TemporaryPostgreSQL, _ statements: String) throws -> (PostgreSQLSession, host: String)
  {
    let session = try PostgreSQLSession(try server.address(of: "postgres"))
    try CentreSchema(session).create(
      zone: .tehran, uuid: String(repeating: "0", count: 32), now: TemporaryStore.now)
    try session.execute(statements)
    let url = server.url(of: "postgres")
    return (session, String(url[(try #require(url.firstRange(of: "host="))).upperBound...]))
  }

  @Test("It takes what stations send, and has every row and every summary once")
  func spread() throws {
    let statements = try Self.statements()
    let servers = try [TemporaryPostgreSQL(), TemporaryPostgreSQL()]
    let (one, oneHost) = try further(servers[0], statements.further)
    let (two, twoHost) = try further(servers[1], statements.further)
    let centre = try TemporaryCentre(stations: [7, 8, 9])
    try centre.session.execute(
      statements.first.replacing("db1.example", with: oneHost).replacing("db2.example", with: twoHost)
        .replacing("dbname 'centre'", with: "dbname 'postgres'"))
    let receiver = try centre.receiver()
    var random = SeededGenerator(seed: 3)
    let key = RecognitionKey()
    var stations = try [7, 8, 9].map { try StationAtWork(station: $0, seed: UInt64($0), key: key) }
    let senders = stations.map { StationSender($0.temporary.store) }
    for round in 0..<9 {
      let index = round % 3
      try stations[index].work(steps: 15)
      if let bytes = try senders[index].next(share: 700, random: &random) {
        #expect(try receiver.take(try FeedBatch(bytes: bytes), from: 7 + index).refusal == nil)
      }
    }
    for index in stations.indices {
      while let bytes = try senders[index].next(random: &random) {
        #expect(try receiver.take(try FeedBatch(bytes: bytes), from: 7 + index).refusal == nil)
      }
      #expect(try CentreComparison(stations[index].temporary.store, centre.session).differences() == [])
    }
    #expect(try CentreVerification(centre.session).run().findings == [])
    #expect(try Self.stationsThere(one) == [7])
    #expect(try Self.stationsThere(two) == [8, 9])
    // What reads a centre reads this one.
    let store = try Store.open(centreAt: centre.address)
    let reports = try store.connection.rows("select count(*) from report") { (count: Int64) in count }
    #expect(reports == [try centre.session.query("select sum(reports)::bigint from report_day")[0].int64(0)])
  }

  private static func stationsThere(_ session: PostgreSQLSession) throws -> [Int] {
    try session.query("select distinct station from report_here order by 1").map { $0.int(0) }
  }
}
