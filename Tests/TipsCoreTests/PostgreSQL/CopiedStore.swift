import CentreSupport
import TestSupport
import Testing
import TipsCalendar
import TipsDemo
import TipsDomain
import TipsFeed
import TipsSQLite
import TipsText

@testable import TipsCentre
@testable import TipsPostgreSQL
@testable import TipsStore

/// A made-up store, and its rows as they are in a centre's database: what reads both must answer the same.
///
/// The station's number is 0, with which rows have the same ids at both ends.
final class CopiedStore {
  /// Suites share one.
  nonisolated(unsafe) static let shared = Result { try CopiedStore() }

  let temporary: TemporaryStore
  /// The centre's database.
  let url: String
  let centre: Store

  var station: Store { temporary.store }

  init(reports: Int = 3_000) throws {
    let server = try #require(TemporaryPostgreSQL.shared)
    temporary = try TemporaryStore()
    try Self.fill(temporary, reports: reports)
    let database = try server.makeDatabase()
    url = server.url(of: database)
    let address = try PostgreSQLAddress(typed: url)
    try Self.copy(temporary.store, to: try PostgreSQLSession(address))
    centre = try Store.open(centreAt: address)
  }

  private static func fill(_ temporary: TemporaryStore, reports: Int) throws {
    let store = temporary.store
    _ = try DemoFill(store: store).fill(
      reports: reports, seed: 7, end: TemporaryStore.now, days: 120, now: TemporaryStore.now)
    _ = try temporary.settle()
    _ = try store.rounds.issue(
      try temporary.period("1404-05"), operatorName: "officer-14", now: TemporaryStore.now)
    _ = try store.operations.add(
      "op-removed", at: TemporaryStore.now, place: nil, results: [], operatorName: "op-3", now: TemporaryStore.now)
  }

  // MARK: Copying

  private static let summaries = [
    "report_day", "outcome_day", "received_day", "figure_day", "duration_day", "place_day", "operation_day",
    "operation_result_day",
  ]

  private static func copy(_ store: Store, to session: PostgreSQLSession) throws {
    try CentreSchema(session).create(zone: store.zone, uuid: store.settings.uuid, now: TemporaryStore.now)
    // Rows may come before those that they name.
    try session.execute("set session_replication_role = replica")
    var months: Set<CentreMonth> = []
    try store.connection.forEach("select received_at from report") { (at: Instant) in
      months.insert(CentreMonth(of: at, in: store.zone))
    }
    try CentreMonths(session: session, zone: store.zone).make(months)
    for table in FeedTable.all.map(\.name) + summaries + ["audit_entry", "store"] {
      try session.execute("delete from \(table)")
      try session.transaction { try copy(table, store.connection, session) }
    }
    try CountrySummaries(session: session).recount()
    try session.execute("analyze")
  }

  private static func copy(_ table: String, _ connection: Connection, _ session: PostgreSQLSession) throws {
    let types = try ColumnTypes(of: table, session)
    let own: [String] = try connection.rows("select name from pragma_table_info($1)", table) { (name: String) in name }
    let columns = own.filter { types[$0] != nil }
    let added =
      (types["station"] != nil && !own.contains("station") ? ["station"] : [])
      + (types["search"] != nil ? ["search"] : []) + (table == "store" && !own.contains("id") ? ["id"] : [])
    let texts = ["text", "address"].compactMap { columns.firstIndex(of: $0).map(Int32.init) }
    let copy = try session.copy(into: table, columns + added)
    try connection.prepare("select \(columns.joined(separator: ", ")) from \(table)").each { row in
      try copy.beginRow()
      for (at, column) in columns.enumerated() { add(row, Int32(at), types[column], to: copy) }
      for column in added {
        switch column {
        case "station": copy.add(smallint: 0)
        case "id": copy.add(smallint: 1)
        default:
          var vector = SearchVector()
          for text in texts { if let text = row.optionalText(text) { vector.add(text) } }
          vector.finish()
          copy.add(bytes: vector.bytes)
        }
      }
    }
    try copy.finish()
  }

  private static func add(_ row: Statement, _ column: Int32, _ kind: ColumnTypes.Kind?, to copy: PostgreSQLCopy) {
    guard !row.isNull(column), let kind else { return copy.addNull() }
    switch kind {
    case .smallint: copy.add(smallint: Int16(row.int64(column)))
    case .integer: copy.add(integer: Int32(row.int64(column)))
    case .bigint: copy.add(bigint: row.int64(column))
    case .real: copy.add(real: row.double(column))
    case .text: copy.add(text: row.text(column))
    case .bytes, .words: copy.add(bytes: row.blob(column))
    }
  }
}
