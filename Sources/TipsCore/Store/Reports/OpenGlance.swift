import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics

/// How much waits.
package struct OpenCounts: Sendable {
  /// How many reports are open.
  package let all: Int
  /// How many of them are over their target.
  package let overTarget: Int
  /// For how many of them nobody was sent.
  package let unsent: Int
  /// When the oldest of them was received.
  package let oldest: Instant?
}

/// An open report as far as the index of open reports knows it.
package struct OpenGlimpse: Sendable {
  package let number: ReportNumber
  package let categoryID: Int64
  package let receivedAt: Instant
}

extension OpenReports {
  /// How much waits of what passes the filter. One index holds all that it takes, and nothing but what is open.
  package func counts(
    _ filter: OpenReportFilter = OpenReportFilter(), targets: FigureTargets = .standard, now: Instant
  ) throws -> OpenCounts {
    let clauses = try conditions(filter, targets, now: now, store.connection)
    let counts = try store.connection.first(
      """
      select count(*), coalesce(sum(case when \(Self.isOver(targets, now: now)) then 1 else 0 end), 0),
        coalesce(sum(case when dispatched_at is null and arrived_at is null then 1 else 0 end), 0), min(received_at)
      from (
        \(Self.source(filter, "select received_at, arrived_at, dispatched_at", clauses))
      ) as waiting
      """
    ) { (all: Int, overTarget: Int, unsent: Int, oldest: Instant?) in
      OpenCounts(all: all, overTarget: overTarget, unsent: unsent, oldest: oldest)
    }
    return counts ?? OpenCounts(all: 0, overTarget: 0, unsent: 0, oldest: nil)
  }

  /// Open reports whose number begins with some digits: by priority, then the oldest first.
  package func glimpses(beginning digits: String, limit: Int) throws -> [OpenGlimpse] {
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.utf8.count <= 14 else { return [] }
    // A whole number has its check digit behind the row's id.
    return try store.connection.rows(
      """
      select id, category_id, received_at
      from report indexed by report_open
      where disposition = 0 and closed_at is null and \(Self.isTaken)
        and ($2 = '' or substr(cast(id as text), 1, length($2)) = $2 or id = $3)
      order by priority, received_at, id
      limit $1
      """, limit, digits, (Int64(digits) ?? 0) / 10
    ) { (number: ReportNumber, categoryID: Int64, receivedAt: Instant) in
      OpenGlimpse(number: number, categoryID: categoryID, receivedAt: receivedAt)
    }
  }
}

extension FollowupStore {
  /// Reports whose callers may be asked, as far as they are among the newest ones, and whose number begins with some
  /// digits: the newest first.
  ///
  /// - Parameter among: how many of the newest reports are looked at; the answer has to come while somebody types.
  package func glimpses(beginning digits: String, among newest: Int = 5_000, limit: Int) throws -> [OpenGlimpse] {
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.utf8.count <= 14 else { return [] }
    return try store.connection.rows(
      """
      select id, category_id, received_at
      from report
      where id > (select max(id) from report) - $4
        and ($2 = '' or substr(cast(id as text), 1, length($2)) = $2 or id = $3)
        and \(Self.mayBeAsked)
      order by id desc
      limit $1
      """, limit, digits, (Int64(digits) ?? 0) / 10, newest
    ) { (number: ReportNumber, categoryID: Int64, receivedAt: Instant) in
      OpenGlimpse(number: number, categoryID: categoryID, receivedAt: receivedAt)
    }
  }
}

extension OperationStore {
  /// The references of operations that begin so; the latest ones where nothing is typed.
  package func references(beginning typed: String, limit: Int) throws -> [String] {
    let isThere = OperationRecord.isThere
    guard !typed.isEmpty else {
      return try store.connection.rows(
        "select reference from operation where \(isThere) order by at desc, id desc limit $1", limit
      ) { (reference: String) in reference }
    }
    return try store.connection.rows(
      """
      select reference from operation
      where reference >= $1 and reference < $2 and \(isThere)
      order by reference
      limit $3
      """, typed, typed + "\u{10FFFF}", limit
    ) { (reference: String) in reference }
  }
}

extension RoundStore {
  /// The periods of issued rounds, newest first.
  package func labels(limit: Int) throws -> [String] {
    try store.connection.rows("select label from round order by to_day desc, id desc limit $1", limit) {
      (label: String) in label
    }
  }
}
