import TipsCalendar
import TipsIdentity
import TipsPostgreSQL

/// The offices of provinces, which draw the official lists.
package struct ProvinceOffices {
  let session: PostgreSQLSession

  package init(_ session: PostgreSQLSession) { self.session = session }

  /// The office of a province.
  package struct Office: Sendable, Equatable {
    /// Its number among those of stations.
    package let number: Int
    /// The code of the province.
    package let province: String
    package let publicKey: [UInt8]
  }

  /// All there are, by their numbers.
  package func all() throws -> [Office] {
    try session.query(
      """
      select o.station, p.code, o.public_key
      from office as o join place as p on p.id = o.province_id
      order by o.station
      """
    ).map { Office(number: $0.int(0), province: $0.text(1), publicKey: $0.bytes(2)) }
  }

  /// Whether an office can be made, so that nothing is left of an attempt that can't succeed.
  ///
  /// - Throws: ``CentreError``.
  package func check(_ number: Int, province code: String) throws {
    let stations = CentreStations(session)
    _ = try stations.province(code)
    guard try all().allSatisfy({ $0.province != code }) else { throw CentreError.officeIsThere(code) }
    guard (0...999).contains(number) else { throw CentreError.badStation(number) }
    let taken = try session.query("select from station where station = $1", .integer(Int64(number)))
    guard taken.count == 0 else { throw CentreError.numberIsTaken(number) }
  }

  /// Makes the office of a province: its number, the place of its rows, the first entry of its trail. People whom the
  /// province's stations know get their names of the office.
  ///
  /// - Parameter key: the public half of its key, and the name of the store that stands in the key's file.
  /// - Throws: ``CentreError``.
  package func add(
    _ number: Int, province code: String, name: String, key: (publicKey: [UInt8], uuid: String), zone: StationZone,
    now: Instant
  ) throws {
    try session.transaction {
      try session.run("select pg_advisory_xact_lock($1)", .integer(BatchReceiver.peopleLock))
      try check(number, province: code)
      // Nobody has the secret: no batch can come under this number.
      _ = try CentreStations(session).add(
        CentreStations.Addition(number: number, name: name, province: code, zone: zone, publicKey: key.publicKey),
        now: now)
      try session.run(
        """
        insert into office (station, province_id, uuid, public_key, created_at)
        select station, province_id, $2, $3, $4 from station where station = $1
        """, .integer(Int64(number)), .text(key.uuid), .bytes(key.publicKey), .integer(now.epochSeconds))
      let row = try StationRow.find(number, session)
      try PeopleMerge(station: row, damaged: try DamagedTexts(of: number, session, now: now), session: session)
        .takeOver()
      try ProvinceSchema(office: number, province: row.province ?? 0, session: session).make()
    }
  }

  /// Makes the views of all offices anew, after the tables behind them have changed.
  func makeSchemas() throws {
    try session.query("select station, province_id from office order by station").each { row in
      try ProvinceSchema(office: row.int(0), province: row.int64(1), session: session).make()
    }
  }
}
