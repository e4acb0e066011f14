import TipsCalendar
import TipsFeed
import TipsIdentity
import TipsPostgreSQL
import TipsStore

/// Takes batches of stations into the centre. It serves one thread at a time.
///
/// A batch is one transaction: what is compared, the rows, the summaries, the trail and how far the centre has come with
/// the station stand or fall together, so that a batch which comes twice changes nothing the second time.
package final class BatchReceiver {
  let session: PostgreSQLSession
  private let months: CentreMonths
  private let types: [String: ColumnTypes]
  private let now: @Sendable () -> Instant
  private let sumsCountry: Bool

  /// - Parameter sumsCountry: whether the sums of all stations are moved along; a first filling counts them at its end.
  /// - Throws: ``CentreError``, ``PostgreSQLError``.
  package init(
    _ session: PostgreSQLSession, sumsCountry: Bool = true, now: @escaping @Sendable () -> Instant
  ) throws {
    self.session = session
    self.sumsCountry = sumsCountry
    self.now = now
    let schema = CentreSchema(session)
    guard try schema.version() > 0 else { throw CentreError.notACentre }
    months = CentreMonths(session: session, zone: try schema.zone())
    types = Dictionary(
      uniqueKeysWithValues: try (FeedTable.all + [.auditEntry]).map { ($0.name, try ColumnTypes(of: $0.name, session)) }
    )
  }

  /// Makes the partitions of the months that come.
  package func makeMonthsAhead() throws { try months.makeAhead(of: now()) }

  /// How far the centre has come with a station.
  package func state(of station: Int) throws -> FeedState {
    try StationRow.find(station, session).state(session)
  }

  /// Takes a batch.
  ///
  /// - Parameter station: who sends it, as their secret says.
  /// - Returns: how far the centre has come then; with a refusal where nothing was taken.
  /// - Throws: ``CentreError/badBatch(table:)``, ``CentreError/newerStation(schema:known:)``, ``PostgreSQLError``.
  package func take(_ batch: FeedBatch, from station: Int) throws -> FeedState {
    guard batch.station == station else { throw CentreError.badBatch(table: "store") }
    guard batch.schema <= Migrator.currentVersion else {
      throw CentreError.newerStation(schema: batch.schema, known: Migrator.currentVersion)
    }
    try months.make(try monthsNeeded(batch))
    do {
      return try take(batch, station, leavesOut: false)
    } catch  where DamagedRows.isOfRow(error) {
      // Only a damaged file has such. What is whole in the batch must not wait for it.
      return try take(batch, station, leavesOut: true)
    }
  }

  /// - Parameter leavesOut: whether groups of rows that the tables don't take are looked for and left out.
  private func take(_ batch: FeedBatch, _ station: Int, leavesOut: Bool) throws -> FeedState {
    try session.transaction {
      // Reporters of one station may change whose rows of another are: nobody writes meanwhile.
      let hasReporters = batch.isAnew || batch.parts.contains { $0.table.name == "reporter" }
      try session.run("select pg_advisory_xact_lock\(hasReporters ? "" : "_shared")($1)", .integer(Self.peopleLock))
      var row = try StationRow.find(station, lock: true, session)
      if batch.isAnew, try !hasBegun(batch, row) {
        try CentreStations(session).begin(anew: row, now: now())
        row = try StationRow.find(station, session)
      }
      switch try standing(of: batch, row) {
      case .refused(let refusal): return try row.state(refusal: refusal, session)
      case .known: return try row.state(session)
      case .continues(let trail):
        let lastReport = try BatchApplication(
          batch: batch, station: row, session: session, months: months, types: types,
          damaged: try DamagedTexts(of: station, session, now: now()),
          damagedRows: DamagedRows(of: station, session, now: now(), areSought: leavesOut),
          sumsCountry: sumsCountry
        ).run()
        try advance(batch, row, trail, lastReport: lastReport)
        return try StationRow.find(station, session).state(session)
      }
    }
  }

  static let peopleLock: Int64 = 0x7469_7073_0003

  private enum Standing {
    case continues(FeedState.Trail)
    case known
    case refused(FeedState.Refusal)
  }

  /// Whether a batch continues what the centre has.
  private func standing(of batch: FeedBatch, _ row: StationRow) throws -> Standing {
    guard row.uuid == nil || row.uuid == batch.uuid else { return .refused(.fork) }
    let trail = try TrailContinuation(station: row).check(batch.trail, uuid: batch.uuid) { entry in
      let rows = try session.query(
        "select hash from audit_entry where station = $1 and id = $2", .integer(Int64(row.number)), .integer(entry))
      return rows.count == 1 ? rows[0].bytes(0) : nil
    }
    switch trail {
    case .fork: return .refused(.fork)
    case .gap: return .refused(.gap)
    case .known: return batch.upTo <= row.sequence ? .known : .refused(.gap)
    case .continues(let end):
      if batch.after == row.sequence { return .continues(end) }
      return batch.upTo <= row.sequence && end == row.trail ? .known : .refused(.gap)
    }
  }

  /// Whether a batch by which a station begins anew is here already: nothing else has come since.
  private func hasBegun(_ batch: FeedBatch, _ row: StationRow) throws -> Bool {
    guard row.uuid == batch.uuid, row.sequence == batch.upTo else { return false }
    guard let last = batch.trail.entries.last.flatMap(AuditRecord.init) else { return row.trail.entry == 0 }
    return row.trail == FeedState.Trail(entry: last.sequence, hash: last.hash)
  }

  private func advance(_ batch: FeedBatch, _ row: StationRow, _ trail: FeedState.Trail, lastReport: Int64) throws {
    try session.run(
      """
      update station
      set
        uuid = $2, schema = $3, sequence = $4, entry = $5, hash = $6, last_report = greatest(last_report, $7),
        applied = greatest(applied, $8), seen_at = $9, batches = batches + 1
      where station = $1
      """, .integer(Int64(row.number)), .text(batch.uuid), .integer(Int64(batch.schema)), .integer(batch.upTo),
      .integer(trail.entry), .bytes(trail.hash), .integer(lastReport), .integer(batch.applied),
      .integer(now().epochSeconds))
    guard batch.applied > row.applied else { return }
    try session.run(
      "update command set done_at = $3 where station = $1 and number <= $2 and done_at is null",
      .integer(Int64(row.number)), .integer(batch.applied), .integer(now().epochSeconds))
  }

  /// The months of the reports in a batch.
  private func monthsNeeded(_ batch: FeedBatch) throws -> Set<CentreMonth> {
    guard let part = batch.parts.first(where: { $0.table.name == "report" }),
      let column = part.table.columns.firstIndex(where: { $0.name == "received_at" })
    else { return [] }
    var months: Set<CentreMonth> = []
    // Reports come mostly in the order of time: the day that was asked last answers for most of them.
    var lastDay = Int64.min
    for row in part.rows {
      guard case .integer(let at) = row.values[column], ValueWriter.instants.contains(at) else { continue }
      let day = at / 86_400
      guard day != lastDay else { continue }
      lastDay = day
      // The month can begin within a day of UTC, so both of its ends are looked at.
      for seconds in [at, day * 86_400, day * 86_400 + 86_399] {
        months.insert(CentreMonth(of: Instant(epochSeconds: seconds), in: self.months.zone))
      }
    }
    return months
  }
}
