import CentreMigrations
import Synchronization
import TipsCalendar
import TipsPostgreSQL
import TipsSQLite
import TipsStore

/// The schema of a centre in its database.
package struct CentreSchema {
  let session: PostgreSQLSession

  package init(_ session: PostgreSQLSession) { self.session = session }

  /// The schema that this program knows.
  package static var currentVersion: Int { centreMigrations.last?.version ?? 0 }

  /// Several programs that begin at once wait for each other here.
  private static let lock: Int64 = 0x7469_7073_0001

  /// The schema of the database; 0 where there is no centre in it.
  package func version() throws -> Int {
    guard try session.query("select to_regclass('centre_schema') is not null")[0].bool(0) else { return 0 }
    return try session.query("select coalesce(max(version), 0) from centre_schema")[0].int(0)
  }

  /// Makes a centre in an empty database: the tables, what is told apart by its code, and the months around now.
  ///
  /// - Throws: ``CentreError/isThere``, ``PostgreSQLError``.
  package func create(zone: StationZone, uuid: String, now: Instant) throws {
    try session.transaction {
      try session.run("select pg_advisory_xact_lock($1)", .integer(Self.lock))
      guard try version() == 0 else { throw CentreError.isThere }
      try migrate(from: 0)
      try session.run(
        """
        insert into store (id, uuid, station, zone, public_key, created_at)
        values (1, $1, 0, $2, decode(repeat('00', 32), 'hex'), $3)
        """, .text(uuid), .text(zone.identifier), .integer(now.epochSeconds))
      try FreshReferences(session: session).fill()
      try makeReportIndices()
    }
    try CentreMonths(session: session, zone: zone).makeAhead(of: now)
  }

  /// Brings the schema up to date.
  ///
  /// - Throws: ``CentreError/notACentre`` and ``CentreError/newerSchema(found:known:)``.
  package func upgrade() throws {
    let found = try version()
    guard found > 0 else { throw CentreError.notACentre }
    guard found <= Self.currentVersion else {
      throw CentreError.newerSchema(found: found, known: Self.currentVersion)
    }
    guard found < Self.currentVersion else { return }
    try session.transaction {
      try session.run("select pg_advisory_xact_lock($1)", .integer(Self.lock))
      try migrate(from: try version())
      // A step may have taken some away to have them made as they are now.
      if try !isFillingBrokenOff() { try makeReportIndices() }
      try ProvinceOffices(session).makeSchemas()
    }
  }

  private func migrate(from version: Int) throws {
    for step in centreMigrations where step.version > version {
      try session.execute(String(decoding: step.sql, as: UTF8.self))
      try session.run("insert into centre_schema (version) values ($1)", .integer(Int64(step.version)))
    }
  }

  /// The clock of the centre.
  package func zone() throws -> StationZone {
    let rows = try session.query("select zone from store")
    guard rows.count == 1 else { throw CentreError.notACentre }
    return try StationZone(identifier: rows[0].text(0))
  }

  // MARK: Indices of reports

  /// The names of the indices of reports beside the primary key.
  static var reportIndexNames: [String] {
    String(decoding: reportIndices, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return line.hasPrefix("create index if not exists ") ? String(words[5]) : nil
    }
  }

  /// Makes the indices of reports that are missing.
  func makeReportIndices() throws { try session.execute(String(decoding: reportIndices, as: UTF8.self)) }

  // MARK: A first filling

  /// Whether a first filling was broken off: what it leaves for its end is missing.
  package func isFillingBrokenOff() throws -> Bool {
    if try FillingIndices(session: session).areAway() { return true }
    return try session.query("select to_regclass('report_search') is null")[0].bool(0)
  }

  /// Takes the indices away that a first filling makes at its end.
  package func beginFilling() throws {
    try session.transaction {
      try FillingIndices(session: session).takeAway()
      try dropReportIndices()
    }
  }

  /// Makes what a first filling leaves for its end: the indices of reports, and the sums of the country.
  ///
  /// - Parameter another: a second session, by which indices are made beside the others.
  package func finishFilling(with another: PostgreSQLSession? = nil) throws {
    let indices = FillingIndices(session: session)
    let ofReports = String(decoding: reportIndices, as: UTF8.self).split(separator: ";\n").map(String.init)
    // The one of words takes longest.
    let words = ofReports.filter { $0.contains("using gin") }
    let waiting = WaitingStatements(words + ofReports.filter { !words.contains($0) } + (try indices.statements()))
    let second = try another.map { another in
      let unshared = Unshared(another)
      return try Worker { try waiting.run(by: unshared.session) }
    }
    let made = Result { try waiting.run(by: session) }
    try second?.wait()
    try made.get()
    // Only now is the filling at its end.
    try CountrySummaries(session: session).recount { try indices.forget() }
  }

  /// Takes the indices of reports away but for the primary key.
  private func dropReportIndices() throws {
    let names = try session.query(
      """
      select indexrelid::regclass::text
      from pg_index
      where indrelid = 'report'::regclass and not indisprimary
      """
    ).map { $0.text(0) }
    for name in names { try session.execute("drop index \(name)") }
  }

  /// Whether there is no report yet.
  package func isEmpty() throws -> Bool { try session.query("select not exists (select from report)")[0].bool(0) }
}

/// Statements that wait for a session that is free.
private final class WaitingStatements: Sendable {
  private let statements: Mutex<[String]>

  /// - Parameter statements: in the order in which they are begun.
  init(_ statements: [String]) { self.statements = Mutex(statements.reversed()) }

  /// Runs those that nobody else has begun.
  func run(by session: PostgreSQLSession) throws {
    while let statement = statements.withLock({ $0.popLast() }) { try session.execute(statement) }
  }
}

/// A session that one thread alone uses at a time.
private struct Unshared: @unchecked Sendable {
  let session: PostgreSQLSession

  init(_ session: PostgreSQLSession) { self.session = session }
}
