import TipsDomain
import TipsPostgreSQL
import TipsStatistics
import TipsStore

/// Writes what changes in the summaries of a station.
struct CentreSummaries {
  let station: Int
  let session: PostgreSQLSession

  private var number: PostgreSQLValue { .integer(Int64(station)) }

  func write(_ delta: SummaryDelta) throws {
    try writeReports(delta)
    try writeOutcomes(delta)
    try writeSpans(delta)
    try writeFigures(delta)
    try writeDurations(delta)
    try writePlaces(delta)
    try writeOperations(delta)
    try writeResults(delta)
  }

  private func writeReports(_ delta: SummaryDelta) throws {
    var rows = NumberColumns(6)
    delta.eachReports { day, line, kind, category, disposition, reports in
      rows.add(Int64(day), line, Int64(kind.rawValue), category, Int64(disposition.rawValue), Int64(reports))
    }
    try rows.write(
      """
      insert into report_day (station, day, line_id, kind, category_id, disposition, reports)
      select $1::bigint, * from unnest(\(rows.parameters)) order by 2, 3, 4, 5, 6
      on conflict (station, day, line_id, kind, category_id, disposition) do update
      set reports = report_day.reports + excluded.reports
      """, number, session)
  }

  private func writeOutcomes(_ delta: SummaryDelta) throws {
    var rows = NumberColumns(4)
    delta.eachOutcomes { day, category, disposition, reports in
      rows.add(Int64(day), category, Int64(disposition.rawValue), Int64(reports))
    }
    try rows.write(
      """
      insert into outcome_day (station, day, category_id, disposition, reports)
      select $1::bigint, * from unnest(\(rows.parameters))
      on conflict (station, day, category_id, disposition) do update
      set reports = outcome_day.reports + excluded.reports
      """, number, session)
  }

  private func writeSpans(_ delta: SummaryDelta) throws {
    var rows = NumberColumns(3)
    delta.eachSpan { day, first, last in rows.add(Int64(day), first, last) }
    try rows.write(
      """
      insert into received_day (station, day, first_id, last_id)
      select $1::bigint, * from unnest(\(rows.parameters))
      on conflict (station, day) do update
      set
        first_id = least(received_day.first_id, excluded.first_id),
        last_id = greatest(received_day.last_id, excluded.last_id)
      """, number, session)
  }

  private func writeFigures(_ delta: SummaryDelta) throws {
    var rows = NumberColumns(7)
    delta.eachFigure { day, dimension, key, measures in
      rows.add(
        Int64(day), Int64(dimension.rawValue), key, Int64(measures.reports), Int64(measures.tips), Int64(measures.led),
        Int64(measures.pending))
    }
    try rows.write(
      """
      insert into figure_day (station, day, dimension, key, reports, tips, led, pending)
      select $1::bigint, * from unnest(\(rows.parameters))
      on conflict (station, day, dimension, key) do update
      set
        reports = figure_day.reports + excluded.reports, tips = figure_day.tips + excluded.tips,
        led = figure_day.led + excluded.led, pending = figure_day.pending + excluded.pending
      """, number, session)
  }

  private func writeOperations(_ delta: SummaryDelta) throws {
    var rows = NumberColumns(2)
    delta.eachOperations { rows.add(Int64($0), Int64($1)) }
    try rows.write(
      """
      insert into operation_day (station, day, operations)
      select $1::bigint, * from unnest(\(rows.parameters))
      on conflict (station, day) do update set operations = operation_day.operations + excluded.operations
      """, number, session)
  }

  private func writeResults(_ delta: SummaryDelta) throws {
    try delta.eachResult { day, measure, unit, change in
      let key: [PostgreSQLValue] = [number, .integer(Int64(day)), .text(measure), .text(unit)]
      let condition = "station = $1 and day = $2 and measure = $3 and unit = $4"
      let stored = try session.query(
        "select results, high, low from operation_result_day where \(condition)", with: key)
      var sum = stored.count == 1 ? ExactSum(high: stored[0].int64(1), low: stored[0].int64(2)) : ExactSum()
      sum += change.sum
      let results = (stored.count == 1 ? stored[0].int64(0) : 0) + Int64(change.results)
      _ = try session.query(
        """
        insert into operation_result_day (station, day, measure, unit, results, high, low)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (station, day, measure, unit) do update
        set results = excluded.results, high = excluded.high, low = excluded.low
        """, with: key + [.integer(results), .integer(sum.parts.high), .integer(sum.parts.low)])
    }
  }

  private func writeDurations(_ delta: SummaryDelta) throws {
    var table = CountsChanges()
    delta.eachDuration { stage, day, changes in
      table.add([Int64(Self.stages.firstIndex(of: stage) ?? 0), Int64(day)], changes)
    }
    try table.write(
      to: "duration_day", key: ["stage", "day"], as: ["(array['dispatched', 'arrived', 'closed'])[k1 + 1]", "k2"],
      station: number, session)
  }

  private func writePlaces(_ delta: SummaryDelta) throws {
    var table = CountsChanges()
    delta.eachPlace { place, day, part, changes in table.add([place, Int64(day), Int64(part)], changes) }
    try table.write(
      to: "place_day", key: ["place_id", "day", "part"], as: ["k1", "k2", "k3"], station: number, session)
  }

  private static let stages: [Stage] = [.dispatched, .arrived, .closed]
}

/// Changes of rows that hold ``SparseCounts``: what is stored is read, added to and written back.
private struct CountsChanges {
  private var keys: [[Int64]] = []
  private var changes: [[(key: Int, value: Int)]] = []

  mutating func add(_ key: [Int64], _ change: [(key: Int, value: Int)]) {
    keys.append(key)
    changes.append(change)
  }

  /// - Parameters:
  ///   - key: the columns of the key behind the station.
  ///   - values: what each is of the numbers `k1`, `k2`, ….
  func write(
    to table: String, key: [String], as values: [String], station: PostgreSQLValue, _ session: PostgreSQLSession
  ) throws {
    guard !keys.isEmpty else { return }
    let names = key.indices.map { "k\($0 + 1)" }.joined(separator: ", ")
    let join = zip(key, values).map { "t.\($0) = \($1)" }.joined(separator: " and ")
    func arrays(_ rows: [Int]) -> [PostgreSQLValue] {
      key.indices.map { column in .integers(rows.map { keys[$0][column] }) }
    }
    let parameters = key.indices.map { "$\($0 + 2)::bigint[]" }.joined(separator: ", ")
    let from = "unnest(\(parameters)) with ordinality as k (\(names), n)"
    var stored = [[UInt8]](repeating: [], count: keys.count)
    try session.query(
      "select n, t.counts from \(from) join \(table) as t on t.station = $1 and \(join)",
      with: [station] + arrays(Array(keys.indices))
    ).each { stored[$0.int(0) - 1] = $0.bytes(1) }
    var kept: (rows: [Int], counts: [[UInt8]]) = ([], [])
    var gone: [Int] = []
    for index in keys.indices {
      var counts = SparseCounts(stored[index])
      for (number, times) in changes[index] { counts.add(number, times: times) }
      let bytes = counts.bytes
      if !bytes.isEmpty {
        kept.rows.append(index)
        kept.counts.append(bytes)
      } else if !stored[index].isEmpty {
        gone.append(index)
      }
    }
    if !gone.isEmpty {
      _ = try session.query(
        "delete from \(table) as t using \(from) where t.station = $1 and \(join)", with: [station] + arrays(gone))
    }
    guard !kept.rows.isEmpty else { return }
    _ = try session.query(
      """
      insert into \(table) (station, \(key.joined(separator: ", ")), counts)
      select $1::bigint, \(values.joined(separator: ", ")), counts
      from unnest(\(parameters), $\(key.count + 2)::bytea[]) as k (\(names), counts)
      on conflict (station, \(key.joined(separator: ", "))) do update set counts = excluded.counts
      """, with: [station] + arrays(kept.rows) + [.blobs(kept.counts)])
  }
}
