import TipsCalendar
import TipsFeed
import TipsPostgreSQL

/// What the centre knows of a station, and how far it has come with it.
struct StationRow {
  let number: Int
  let zone: StationZone
  let province: Int64?
  let uuid: String?
  let sequence: Int64
  let trail: FeedState.Trail
  let lastReport: Int64
  let applied: Int64

  static let columns = "station, zone, province_id, uuid, sequence, entry, hash, last_report, applied"

  init(_ row: PostgreSQLRow) throws {
    number = row.int(0)
    zone = try StationZone(identifier: row.text(1))
    province = row.optionalInt64(2)
    uuid = row.optionalText(3)
    sequence = row.int64(4)
    trail = FeedState.Trail(entry: row.int64(5), hash: row.bytes(6))
    lastReport = row.int64(7)
    applied = row.int64(8)
  }

  /// - Parameter lock: whether other transactions that ask so have to wait until this one ends.
  /// - Throws: ``CentreError/noStation(_:)``.
  static func find(_ station: Int, lock: Bool = false, _ session: PostgreSQLSession) throws -> StationRow {
    let rows = try session.query(
      "select \(columns) from station where station = $1 \(lock ? "for update" : "")", .integer(Int64(station)))
    guard rows.count == 1 else { throw CentreError.noStation(station) }
    return try StationRow(rows[0])
  }

  /// What is answered to the station.
  func state(refusal: FeedState.Refusal? = nil, _ session: PostgreSQLSession) throws -> FeedState {
    FeedState(
      uuid: uuid, sequence: sequence, trail: trail, refusal: refusal,
      commands: try FeedCommand.waiting(for: number, behind: applied, session))
  }
}

extension FeedCommand {
  /// The commands that a station has not carried out, in their order.
  static func waiting(for station: Int, behind applied: Int64, _ session: PostgreSQLSession) throws -> [FeedCommand] {
    try session.query(
      """
      select number, mark, reporter_id, reporter_created_at, at, texts, honoured_at, false_at, excluded,
        array_to_string(reports, ' ')
      from command
      where station = $1 and number > $2
      order by number
      limit $3
      """, .integer(Int64(station)), .integer(applied), .integer(FeedState.mostCommands)
    ).map { row in
      FeedCommand(
        number: row.int64(0), mark: row.bytes(1),
        reporter: row.isNull(2) ? nil : Reporter(id: row.int64(2), createdAt: row.int64(3)), at: row.int64(4),
        removesTexts: row.bool(5),
        past: Past(
          honouredAt: row.optionalInt64(6), falseAt: row.optionalInt64(7), isExcluded: row.bool(8)),
        reports: row.text(9).split(separator: " ").compactMap { Int64($0) })
    }
  }
}
