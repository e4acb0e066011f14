import TipsCalendar
import TipsPostgreSQL

/// A month by which reports lie together, in the Solar Hijri calendar; one stands for all before, and one for all after,
/// the years that stations can have.
struct CentreMonth: Hashable, Comparable {
  /// Months since the beginning of year 0.
  let number: Int

  static let early = CentreMonth(number: 1_370 * 12 - 1)
  static let late = CentreMonth(number: 1_500 * 12)

  init(number: Int) { self.number = number }

  init(of instant: Instant, in zone: StationZone) {
    let date = SolarHijriDate(zone.day(of: instant))
    number = min(max(date.year * 12 + date.month - 1, Self.early.number), Self.late.number)
  }

  static func < (one: CentreMonth, other: CentreMonth) -> Bool { one.number < other.number }

  /// The name of the partition.
  var table: String {
    switch self {
    case .early: "report_early"
    case .late: "report_late"
    default: "report_\(number / 12)_\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)"
    }
  }

  /// From when on it is; nil for the first.
  func start(in zone: StationZone) -> Instant? {
    guard self != .early, let date = SolarHijriDate(year: number / 12, month: number % 12 + 1, day: 1) else {
      return nil
    }
    return zone.startOfDay(date.localDay)
  }

  /// Up to when it is; nil for the last.
  func end(in zone: StationZone) -> Instant? {
    self == .late ? nil : CentreMonth(number: number + 1).start(in: zone)
  }
}

/// The partitions of `report`.
package final class CentreMonths {
  private let session: PostgreSQLSession
  let zone: StationZone
  private var known: Set<CentreMonth> = []
  private var areHere: Bool?

  /// So many months are made before they are needed.
  private static let ahead = 3

  package init(session: PostgreSQLSession, zone: StationZone) {
    self.session = session
    self.zone = zone
  }

  /// Makes this month's partition, the last one's and the next ones'.
  package func makeAhead(of now: Instant) throws {
    let month = CentreMonth(of: now, in: zone).number
    try make((month - 1...month + Self.ahead).map(CentreMonth.init(number:)))
  }

  /// Makes the partitions that are missing. A partition that is attached locks nobody out who reads or writes.
  func make(_ months: some Sequence<CentreMonth>) throws {
    guard try isByMonth() else { return }
    for month in Set(months).subtracting(known).sorted() {
      let clamped = min(max(month, .early), .late)
      try session.transaction {
        try session.run("select pg_advisory_xact_lock($1)", .integer(Self.lock))
        guard try session.query("select to_regclass($1) is null", .text(clamped.table))[0].bool(0) else { return }
        let from = clamped.start(in: zone).map { String($0.epochSeconds) } ?? "minvalue"
        let to = clamped.end(in: zone).map { String($0.epochSeconds) } ?? "maxvalue"
        try session.execute(
          """
          create table \(clamped.table) (like report including defaults including constraints);
          alter table report attach partition \(clamped.table) for values from (\(from)) to (\(to))
          """)
      }
      known.insert(month)
    }
  }

  /// Whether reports lie by months: where they are spread over several servers, they lie by stations.
  func isByMonth() throws -> Bool {
    if let areHere { return areHere }
    let isHere = try session.query(
      "select exists (select from pg_partitioned_table where partrelid = 'report'::regclass and partstrat = 'r')")[0]
      .bool(0)
    areHere = isHere
    return isHere
  }

  private static let lock: Int64 = 0x7469_7073_0002
}
