import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Reads and writes what outlives an erasure.
struct PastReader {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What a reporter's record holds against them now, with what it held before an earlier erasure.
  func past(of reporter: Int64) throws -> ReporterPast {
    let honoured: Instant? = try connection.value(
      """
      select max(to_instant)
      from round
      where id in (
          select round_id from honoree where reporter_id = $1
          union
          select round_id from round_replacement where reporter_id = $1
        )
        and id not in (select round_id from round_withdrawal where reporter_id = $1)
      """, reporter)
    let wasFalse: Instant? = try connection.value(
      """
      select max(leading.outcome_at)
      from report as own
      join report as leading on leading.id = coalesce(own.duplicate_of, own.id)
      join category on category.id = leading.category_id
      where own.reporter_id = $1 and leading.kind = 0 and leading.disposition = 11 and category.eligible = 1
      """, reporter)
    let isExcluded: Bool? = try connection.value(
      "select excluded_reason is not null from reporter where id = $1", reporter)
    let before = try connection.first(
      "select honoured_at, false_at from reporter_past where reporter_id = $1", reporter
    ) { (honoured: Instant?, wasFalse: Instant?) in ReporterPast(honouredAt: honoured, falseAt: wasFalse) }
    return ReporterPast(
      honouredAt: honoured, falseAt: try wasFalse.map(beginningOfMonth), isExcluded: isExcluded ?? false
    ).adding(before ?? ReporterPast())
  }

  /// Puts what was held against an erased person beside their new pseudonym.
  func carry(_ past: ReporterPast, to reporter: Int64) throws {
    guard !past.isEmpty else { return }
    try connection.run(
      "insert into reporter_past (reporter_id, honoured_at, false_at, excluded) values ($1, $2, $3, $4)", reporter,
      past.honouredAt, past.falseAt, past.isExcluded)
    guard past.isExcluded else { return }
    try connection.run(
      "update reporter set excluded_reason = 'excluded before an erasure' where id = $1", reporter)
  }

  /// The reporters whom a list honoured that ended after an instant, before they were erased.
  func honoured(after: Instant) throws -> Set<Int64> {
    Set(
      try connection.rows("select reporter_id from reporter_past where honoured_at > $1", after) {
        (reporter: Int64) in reporter
      })
  }

  /// The reporters whose report was confirmed as false before they were erased, in a window or in the month in which it
  /// begins or ends: more is not kept.
  func falseReporters(in window: Range<Instant>) throws -> Set<Int64> {
    Set(
      try connection.rows(
        "select reporter_id from reporter_past where false_at >= $1 and false_at < $2",
        try beginningOfMonth(window.lowerBound), window.upperBound
      ) { (reporter: Int64) in reporter })
  }

  private func beginningOfMonth(_ instant: Instant) throws -> Instant {
    guard let settings = try StoreSettings(of: connection) else { return instant }
    let zone = try StationZone(identifier: settings.zoneIdentifier)
    let day = zone.day(of: instant)
    return zone.startOfDay(day.advanced(by: 1 - SolarHijriDate(day).day))
  }
}
