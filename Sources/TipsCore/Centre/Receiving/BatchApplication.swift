import TipsCalendar
import TipsDomain
import TipsFeed
import TipsPostgreSQL
import TipsStatistics
import TipsStore

/// Writes what a batch says, and moves the summaries from what was there to what is there.
struct BatchApplication {
  let batch: FeedBatch
  let station: StationRow
  let session: PostgreSQLSession
  let months: CentreMonths
  let types: [String: ColumnTypes]
  let damaged: DamagedTexts
  let damagedRows: DamagedRows
  let sumsCountry: Bool

  private var number: PostgreSQLValue { .integer(Int64(station.number)) }

  /// - Returns: the highest id of a report in the batch.
  func run() throws -> Int64 {
    var references = try ReferenceMap(station: station.number, session)
    try references.take(batch.parts, station: station.number, damaged: damaged, rows: damagedRows, session)
    if let reporters = part("reporter") {
      let merge = PeopleMerge(station: station, damaged: damaged, session: session)
      try merge.take(try damagedRows.sound(reporters, like: PeopleMerge.table, damaged, write: merge.copy))
    }
    let people = try PersonMap(batch, session)
    let replacements = try batch.parts.filter { !Self.ownWays.contains($0.table.name) }.map { part in
      func replacement(of part: FeedPart) -> TableReplacement {
        TableReplacement(
          part, station: station.number, types: types[part.table.name] ?? ColumnTypes(), references: references,
          people: people, damaged: damaged, session)
      }
      return replacement(
        of: try damagedRows.sound(part, like: part.table.name, damaged, write: replacement(of: part).copy))
    }
    let report = replacements.first { $0.part.table.name == "report" }
    var counting = SummaryMovement(
      station: station, session: session, places: ReportPlaces(station: station, months: months, session: session))
    try counting.noteBefore(
      reports: report,
      operations: replacements.filter { ["operation", "operation_result"].contains($0.part.table.name) },
      answers: replacements.first { $0.part.table.name == "followup" })
    for replacement in replacements {
      // Reports were taken out as they were counted.
      if replacement.part.table.name == "report" { try replacement.insert() } else { try replacement.run() }
    }
    try LeadsElsewhere(station: station.number, session: session).tie(batch)
    try SettledReports(station: station.number, session: session).restore(batch)
    try EmptiedReports(batch).note(session)
    let delta = try counting.delta()
    try CentreSummaries(station: station.number, session: session).write(delta)
    try writeTrail()
    try damaged.write()
    try damagedRows.write(batch.parts)
    if sumsCountry { try CountrySummaries(session: session).add(delta) }
    return report?.part.keys.last ?? 0
  }

  /// Tables that are not simply replaced.
  private static let ownWays = Set(ReferenceMap.tables + ["place_name", "reporter"])

  private func part(_ name: String) -> FeedPart? { batch.parts.first { $0.table.name == name } }

  private func writeTrail() throws {
    guard !batch.trail.entries.isEmpty, let types = types[FeedTable.auditEntry.name] else { return }
    let writer = ValueWriter(.auditEntry, types, base: 0, damaged: damaged)
    let copy = try session.copy(into: "audit_entry", ["station"] + FeedTable.auditEntry.columns.map(\.name))
    do {
      for entry in batch.trail.entries {
        try copy.beginRow()
        copy.add(smallint: Int16(station.number))
        try writer.write(entry, to: copy)
      }
    } catch {
      copy.giveUp()
      throw error
    }
    try copy.finish()
  }
}
