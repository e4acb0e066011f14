import CentreSupport
import TestSupport
import Testing
import TipsFeed
import TipsPostgreSQL

@testable import TipsCalendar
@testable import TipsCentre
@testable import TipsStore

/// A centre in a database of its own.
struct TemporaryCentre {
  let address: PostgreSQLAddress
  let url: String
  let session: PostgreSQLSession

  /// - Parameter stations: added to province Gilan.
  init(stations: [Int] = [7], on server: TemporaryPostgreSQL? = TemporaryPostgreSQL.shared) throws {
    let server = try #require(server)
    let name = try server.makeDatabase()
    address = try server.address(of: name)
    url = server.url(of: name)
    session = try PostgreSQLSession(address)
    try CentreSchema(session).create(
      zone: .tehran, uuid: String(repeating: "0", count: 32), now: TemporaryStore.now)
    for station in stations { _ = try add(station) }
  }

  /// - Returns: the station's secret.
  func add(_ station: Int, province: String = "gilan") throws -> [UInt8] {
    try CentreStations(session).add(
      CentreStations.Addition(number: station, name: "station \(station)", province: province),
      now: TemporaryStore.now)
  }

  func receiver() throws -> BatchReceiver { try BatchReceiver(session) { TemporaryStore.now } }

  /// What the database has, in numbers that change with any row.
  func digest() throws -> String {
    try session.query(
      """
      select md5(string_agg(line, ',' order by line))
      from (
        select 'report' || md5(r::text) as line from report as r
        union all select 'trail' || md5(a::text) from audit_entry as a
        union all select 'day' || md5(d::text) from report_day as d
        union all select 'station' || md5(s::text) from (select station, uuid, sequence, entry, hash from station) as s
        union all select 'person' || md5(p::text) from reporter as p
      ) as lines
      """)[0].text(0)
  }
}

extension Trait where Self == ConditionTrait {
  /// For suites that need a server.
  static var needsPostgreSQL: Self { .enabled(if: TemporaryPostgreSQL.isThere, "\(TemporaryPostgreSQL.absence)") }
}
