import Crypto
import TipsCalendar
import TipsPostgreSQL
import TipsText

/// The stations of a centre: which there are, and by what they are known.
package struct CentreStations {
  let session: PostgreSQLSession

  package init(_ session: PostgreSQLSession) { self.session = session }

  /// What there is to say of a station.
  package struct Station: Sendable, Equatable {
    package let number: Int
    package let name: String
    /// The code of its province.
    package let province: String?
    package let zone: String
    /// The name of its store; nil before the first batch.
    package let uuid: String?
    /// Up to which change and which entry of the trail everything is here.
    package let sequence: Int64
    package let entries: Int64
    /// When it sent or asked last.
    package let seenAt: Instant?
    package let addedAt: Instant
    package let reports: Int
    /// Commands that it has not carried out.
    package let waiting: Int
  }

  package func all() throws -> [Station] {
    try session.query(
      """
      select s.station, s.name, p.code, s.zone, s.uuid, s.sequence, s.entry, s.seen_at, s.added_at,
        (select coalesce(sum(reports), 0)::bigint from report_day as d where d.station = s.station),
        (select count(*) from command as c where c.station = s.station and c.number > s.applied)
      from station as s left join place as p on p.id = s.province_id
      where not exists (select from office as o where o.station = s.station)
      order by s.station
      """
    ).map { row in
      Station(
        number: row.int(0), name: row.text(1), province: row.optionalText(2), zone: row.text(3),
        uuid: row.optionalText(4), sequence: row.int64(5), entries: row.int64(6),
        seenAt: row.optionalInt64(7).map(Instant.init(epochSeconds:)), addedAt: Instant(epochSeconds: row.int64(8)),
        reports: row.int(9), waiting: row.int(10))
    }
  }

  /// What a station is added with.
  package struct Addition {
    package var number: Int
    package var name: String
    /// The code of a place of level province; nil for none.
    package var province: String?
    /// The clock of the station.
    package var zone: StationZone
    /// The province's public key; nil where the station keeps its own.
    package var publicKey: [UInt8]?

    package init(
      number: Int, name: String, province: String? = nil, zone: StationZone = .tehran, publicKey: [UInt8]? = nil
    ) {
      self.number = number
      self.name = name
      self.province = province
      self.zone = zone
      self.publicKey = publicKey
    }
  }

  /// Adds a station.
  ///
  /// - Returns: its secret, which is kept nowhere else; 32 bytes.
  /// - Throws: ``CentreError``.
  package func add(_ addition: Addition, now: Instant) throws -> [UInt8] {
    guard (0...999).contains(addition.number) else { throw CentreError.badStation(addition.number) }
    var province: Int64?
    if let code = addition.province {
      province = try self.province(code)
    }
    let secret = Self.makeSecret()
    let added = try session.run(
      """
      insert into station (station, name, province_id, zone, public_key, secret, added_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (station) do nothing
      """, .integer(Int64(addition.number)), .text(addition.name), PostgreSQLValue(province),
      .text(addition.zone.identifier), PostgreSQLValue(addition.publicKey), .bytes(Self.digest(of: secret)),
      .integer(now.epochSeconds))
    guard added == 1 else { throw CentreError.stationIsThere(addition.number) }
    return secret
  }

  /// The row of the province that has a code.
  ///
  /// - Throws: ``CentreError/noProvince(_:known:)``.
  func province(_ code: String) throws -> Int64 {
    let provinces = try session.query("select code, id from place where level = 'province' order by code").map {
      (code: $0.text(0), id: $0.int64(1))
    }
    if let found = provinces.first(where: { $0.code == code }) { return found.id }
    let codes = provinces.map(\.code)
    let nearest = PersianText.nearest(to: code, among: codes, limit: 3)
    throw CentreError.noProvince(code, known: nearest.isEmpty ? codes : nearest)
  }

  /// Gives a station a new secret; the one of before opens nothing any more.
  package func renew(_ number: Int) throws -> (secret: [UInt8], publicKey: [UInt8]?) {
    try refuseOffice(number)
    let secret = Self.makeSecret()
    let changed = try session.query(
      "update station set secret = $2 where station = $1 returning public_key", .integer(Int64(number)),
      .bytes(Self.digest(of: secret)))
    guard changed.count == 1 else { throw CentreError.noStation(number) }
    return (secret, changed[0].optionalBytes(0))
  }

  /// Lets a station begin anew, with another store or an older state of its own: what it has sent so far goes. How its
  /// trail ended stays on record, for a trail that was rewritten shows by it.
  package func forget(_ number: Int, now: Instant) throws {
    try refuseOffice(number)
    try session.transaction { try begin(anew: try StationRow.find(number, lock: true, session), now: now) }
  }

  /// Nobody may send, or have rows removed, under the number of an office.
  private func refuseOffice(_ number: Int) throws {
    let offices = try session.query("select from office where station = $1", .integer(Int64(number)))
    guard offices.count == 0 else { throw CentreError.isOffice(number) }
  }

  /// The same inside a transaction that has locked the station.
  func begin(anew row: StationRow, now: Instant) throws {
    try CentreRows(session: session).remove(station: row.number)
    let number = PostgreSQLValue.integer(Int64(row.number))
    if let uuid = row.uuid {
      try session.run(
        """
        insert into trail_before (station, number, uuid, entry, hash, at)
        select $1::bigint, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from trail_before where station = $1
        """, number, .text(uuid), .integer(row.trail.entry), .bytes(row.trail.hash), .integer(now.epochSeconds))
    }
    try session.run(
      """
      update station
      set
        uuid = null, sequence = 0, entry = 0, hash = decode(repeat('00', 32), 'hex'), last_report = 0, applied = 0
      where station = $1
      """, number)
  }

  /// Who shows a secret; nil where nobody has it.
  ///
  /// - Parameter bearer: `7.` and 64 hexadecimal digits.
  func station(bearer: Substring) throws -> Int? {
    let parts = bearer.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), (0...999).contains(number),
      let secret = String(parts[1]).hexadecimalBytes, secret.count == 32
    else { return nil }
    let rows = try session.query("select secret from station where station = $1", .integer(Int64(number)))
    guard rows.count == 1 else { return nil }
    // Two hashes: how long it takes to tell them apart says nothing about the secret.
    return rows[0].bytes(0) == Self.digest(of: secret) ? number : nil
  }

  private static func makeSecret() -> [UInt8] { (0..<32).map { _ in UInt8.random(in: 0...255) } }

  private static func digest(of secret: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: secret)) }
}
