import TipsFeed
import TipsPostgreSQL

/// Which people of the centre a station's reporters are.
struct PersonMap {
  let base: Int64
  private var people: [Int64: Int64] = [:]

  /// - Parameter batch: the reporters that it names are looked up.
  init(_ batch: FeedBatch, _ session: PostgreSQLSession) throws {
    base = OwnID.base(of: batch.station)
    var ids: Set<Int64> = []
    for part in batch.parts where part.table.name != "reporter" {
      if part.table.groupColumn.meaning == .reporter { ids.formUnion(part.keys) }
      for index in part.table.columns.indices where part.table.columns[index].meaning == .reporter {
        for row in part.rows { if case .integer(let id) = row.values[index] { ids.insert(id) } }
      }
    }
    guard !ids.isEmpty else { return }
    let base = base
    try session.query(
      "select id, person from station_reporter where station = $1 and id = any($2)", .integer(Int64(batch.station)),
      .integers(ids.map { base + $0 })
    ).each { people[$0.int64(0)] = $0.int64(1) }
  }

  /// The person; a reporter whom the station has not sent yet is a person of their own.
  func person(_ local: Int64) -> Int64 { people[base + local] ?? base + local }
}

/// Ids of a station's own rows at the centre.
enum OwnID {
  static let perStation: Int64 = 1_000_000_000

  static func base(of station: Int) -> Int64 { Int64(station) * perStation }
}
