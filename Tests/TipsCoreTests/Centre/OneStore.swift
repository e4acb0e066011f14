import TestSupport
import TipsDomain
import TipsFeed
import TipsIdentity
import TipsSQLite

@testable import TipsStore

/// One store with the reports of several stations, as if all of them had been recorded in it: what a centre answers for a
/// province is held against it. Reporters have the pseudonyms of the province's office.
struct OneStore {
  let temporary: TemporaryStore

  private var connection: Connection { temporary.store.connection }

  /// What a ranking and figures ask for; who is who is found out anew.
  private static let tables = [
    "source", "line", "category", "place", "operation", "operation_result", "activity", "report", "outcome_event",
    "followup", "report_protection",
  ]

  init(of stations: [Store], key: RecognitionKey, office: Int) throws {
    temporary = try TemporaryStore(privateKey: key)
    try connection.execute("pragma foreign_keys = off")
    for station in stations {
      try connection.execute("attach database '\(station.path)' as other")
      for name in Self.tables { if let table = FeedTable.named(name) { try copy(table, station.settings.station) } }
      try connection.execute("detach database other")
      try seal(callersOf: station, key)
    }
    for table in SummaryRebuild.tables.map(\.name) + ["received_day", "place_day"] {
      try connection.execute("delete from \(table)")
    }
    try SummaryRebuild(connection: connection, zone: temporary.store.zone).fill(.all)
    _ = try temporary.settle()
    let base = Int64(office) * 1_000_000_000
    for (table, column) in [("report", "reporter_id"), ("consent_event", "reporter_id"), ("reporter", "id")] {
      try connection.execute("update \(table) set \(column) = \(column) + \(base) where \(column) is not null")
    }
    let settled = try connection.rows("select id, reporter_id from report where reporter_id is not null") {
      (report: Int64, reporter: Int64) in (report, reporter)
    }
    for (report, reporter) in settled {
      try connection.run(
        "update report set link = $2 where id = $1", report,
        key.link(reportID: report, reporter: reporter, storeUUID: temporary.store.settings.uuid))
    }
  }

  private func copy(_ table: FeedTable, _ station: Int) throws {
    let isReference = table.columns.contains { $0.name == "code" }
    let columns = table.columns.filter { !(isReference && $0.name == "id") }
    let values = columns.map { column in
      switch column.meaning {
      case .own: "x.\(column.name) + \(station * 1_000_000_000)"
      case .reporter: "null"
      case .reference(let name):
        "(select m.id from main.\(name) as m join other.\(name) as o on o.code = m.code where o.id = x.\(column.name))"
      case .plain where column.name == "link": "null"
      // Two stations may call operations and reports of theirs alike.
      case .plain where table.name == "operation" && column.name == "reference": "'\(station) ' || x.reference"
      case .plain where table.name == "report" && column.name == "source_key": "'\(station) ' || x.source_key"
      case .plain, .corrected: "x.\(column.name)"
      }
    }
    try connection.execute(
      """
      insert into main.\(table.name) (\(columns.map(\.name).joined(separator: ", ")))
      select \(values.joined(separator: ", ")) from other.\(table.name) as x
      \(isReference ? "where x.code not in (select code from main.\(table.name))" : "")
      """)
  }

  /// Seals the callers of a station's reports to this store.
  private func seal(callersOf station: Store, _ key: RecognitionKey) throws {
    let opener = IdentityOpener(key: key, storeUUID: station.settings.uuid)
    let sealed = try station.connection.rows(
      """
      select \(SealedIdentity.columns)
      from sealed_identity join sealing_run on sealing_run.id = sealed_identity.run_id
      """, as: SealedIdentity.self)
    try temporary.store.write { connection in
      let writer = IdentityWriter(store: temporary.store, connection: connection, now: TemporaryStore.now)
      for identity in sealed { try writer.seal(try identity.caller(opener), reportID: identity.reportID) }
    }
  }
}
