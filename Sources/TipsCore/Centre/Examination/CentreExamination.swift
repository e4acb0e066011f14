import TipsCalendar
import TipsPostgreSQL

/// How the database of a centre is: its settings, what comes from stations, what has to be made ahead or mended.
package struct CentreExamination {
  let session: PostgreSQLSession
  let now: Instant

  /// The server that is needed.
  private static let oldestServer = 150_000
  /// A station that was not heard of for longer is said to be silent, in seconds.
  private static let silence: Int64 = 86_400
  /// A command that waits longer is a problem, in seconds.
  private static let patience: Int64 = 7 * 86_400
  /// So many damaged texts are named.
  private static let named = 20

  package init(_ session: PostgreSQLSession, now: Instant) {
    self.session = session
    self.now = now
  }

  /// Looks at everything; nothing is changed.
  package func run() throws -> [CentreFinding] {
    try [
      server(), ServerSettingsExamination(session: session).run(), stations(), commands(), months(), indices(), texts(),
      rows(), bloat(), slots(), archive(), size(),
    ].flatMap { $0 }
  }

  private func server() throws -> [CentreFinding] {
    let row = try session.query(
      """
      select current_setting('server_version'), pg_encoding_to_char(encoding)::text, datcollate::text
      from pg_database
      where datname = current_database()
      """)[0]
    let version = row.text(0)
    var findings = [
      session.serverVersion >= Self.oldestServer
        ? CentreFinding(.server, .ok, .server(version: version))
        : CentreFinding(.server, .problem, .oldServer(version: version, needed: Self.oldestServer / 10_000))
    ]
    if row.text(1) != "UTF8" { findings.append(CentreFinding(.server, .problem, .encoding(row.text(1)))) }
    if !["C", "POSIX", "C.UTF-8"].contains(row.text(2)) {
      findings.append(CentreFinding(.server, .problem, .collation(row.text(2))))
    }
    return findings
  }

  private func stations() throws -> [CentreFinding] {
    let stations = try session.query("select station, seen_at from station order by station").map {
      (number: $0.int(0), seenAt: $0.optionalInt64(1))
    }
    guard !stations.isEmpty else { return [CentreFinding(.stations, .note, .noStations)] }
    let silent = stations.compactMap { station -> CentreFinding? in
      guard let seenAt = station.seenAt else {
        return CentreFinding(.stations, .note, .neverSent(station: station.number))
      }
      let since = now.epochSeconds - seenAt
      guard since > Self.silence else { return nil }
      return CentreFinding(.stations, .note, .silent(station: station.number, hours: Int(since / 3_600)))
    }
    return silent.isEmpty ? [CentreFinding(.stations, .ok, .stations(stations.count))] : silent
  }

  /// Erasures that stations have not carried out.
  private func commands() throws -> [CentreFinding] {
    let waiting = try session.query(
      """
      select c.station, count(*), min(c.at)
      from command as c join station as s on s.station = c.station
      where c.number > s.applied
      group by c.station
      order by c.station
      """
    ).map { row in
      let since = max(now.epochSeconds - row.int64(2), 0)
      return CentreFinding(
        .commands, since > Self.patience ? .problem : .note,
        .commandsWait(station: row.int(0), count: row.int(1), days: Int(since / 86_400)))
    }
    return waiting.isEmpty ? [CentreFinding(.commands, .ok, .commands)] : waiting
  }

  private func months() throws -> [CentreFinding] {
    let zone = try CentreSchema(session).zone()
    guard try CentreMonths(session: session, zone: zone).isByMonth() else { return [] }
    let month = CentreMonth(of: now, in: zone)
    let needed = [month, CentreMonth(number: month.number + 1)].map { min(max($0, .early), .late).table }
    let missing = try session.query(
      "select name from unnest($1::text[]) as t (name) where to_regclass(name) is null order by name", .texts(needed)
    ).map { CentreFinding(.months, .problem, .noMonth($0.text(0))) }
    guard missing.isEmpty else { return missing }
    let last = try session.query(
      """
      select max(inhrelid::regclass::text)
      from pg_inherits
      where inhparent = 'report'::regclass and inhrelid::regclass::text ~ '^report_[0-9]'
      """)[0].text(0)
    return [CentreFinding(.months, .ok, .months(until: last))]
  }

  private func indices() throws -> [CentreFinding] {
    let missing = try session.query(
      "select name from unnest($1::text[]) as t (name) where to_regclass(name) is null order by name",
      .texts(CentreSchema.reportIndexNames + FillingIndices(session: session).names())
    ).map { CentreFinding(.indices, .problem, .missingIndex($0.text(0))) }
    let rows = try session.query(
      """
      select i.indexrelid::regclass::text, i.indisvalid and i.indisready
      from pg_index as i join pg_class as c on c.oid = i.indexrelid
      where c.relnamespace = current_schema()::regnamespace
      order by 1
      """)
    let invalid = rows.map { $0 }.filter { !$0.bool(1) }.map {
      CentreFinding(.indices, .problem, .invalidIndex($0.text(0)))
    }
    return missing.isEmpty && invalid.isEmpty
      ? [CentreFinding(.indices, .ok, .indices(rows.count))] : missing + invalid
  }

  private func texts() throws -> [CentreFinding] {
    let rows = try session.query(
      """
      select station, table_name, key, column_name, count(*) over ()
      from damaged_text
      order by station, table_name, key, number
      limit $1
      """, .integer(Int64(Self.named)))
    guard rows.count > 0 else { return [CentreFinding(.texts, .ok, .texts)] }
    var findings = rows.map { row in
      CentreFinding(
        .texts, .problem,
        .damagedText(station: row.int(0), table: row.text(1), key: row.int64(2), column: row.text(3)))
    }
    let more = rows[0].int(4) - rows.count
    if more > 0 { findings.append(CentreFinding(.texts, .problem, .moreDamagedTexts(more))) }
    return findings
  }

  /// What stations have sent and the tables don't take.
  private func rows() throws -> [CentreFinding] {
    let rows = try session.query(
      """
      select station, table_name, key, reason, count(*) over ()
      from damaged_row
      order by station, table_name, key
      limit $1
      """, .integer(Int64(Self.named)))
    guard rows.count > 0 else { return [CentreFinding(.rows, .ok, .rows)] }
    var findings = rows.map { row in
      CentreFinding(
        .rows, .problem,
        .damagedRow(station: row.int(0), table: row.text(1), key: row.int64(2), reason: row.text(3)))
    }
    let more = rows[0].int(4) - rows.count
    if more > 0 { findings.append(CentreFinding(.rows, .problem, .moreDamagedRows(more))) }
    return findings
  }

  /// Tables in which rows lie that are no longer there: what was erased can be among them.
  private func bloat() throws -> [CentreFinding] {
    let bloated = try session.query(
      """
      select relname::text, n_dead_tup, n_live_tup
      from pg_stat_user_tables
      where schemaname = current_schema() and n_dead_tup > 10000 and n_dead_tup > n_live_tup / 5
      order by relname
      """
    ).map { CentreFinding(.erasedMonths, .note, .bloated(table: $0.text(0), dead: $0.int64(1), live: $0.int64(2))) }
    guard bloated.isEmpty else { return bloated }
    return [CentreFinding(.erasedMonths, .ok, .notBloated)]
  }

  /// Slots that nobody reads hold the log, and with it what was erased.
  private func slots() throws -> [CentreFinding] {
    let idle = try session.query(
      "select slot_name::text from pg_replication_slots where not active order by slot_name"
    ).map { CentreFinding(.slots, .note, .idleSlot($0.text(0))) }
    return idle.isEmpty ? [CentreFinding(.slots, .ok, .slots)] : idle
  }

  private func archive() throws -> [CentreFinding] {
    guard try session.query("select current_setting('archive_mode')")[0].text(0) != "off" else {
      return [CentreFinding(.archive, .note, .noArchive)]
    }
    let row = try session.query(
      """
      select extract(epoch from last_archived_time)::bigint, extract(epoch from last_failed_time)::bigint
      from pg_stat_archiver
      """)[0]
    if let failed = row.optionalInt64(1), failed > row.optionalInt64(0) ?? .min {
      let since = Instant(epochSeconds: row.optionalInt64(0) ?? failed)
      return [CentreFinding(.archive, .problem, .archiveFails(since: StationZone.utc.iso8601(since)))]
    }
    guard let last = row.optionalInt64(0) else { return [CentreFinding(.archive, .note, .noArchive)] }
    let hours = Int(max(now.epochSeconds - last, 0) / 3_600)
    return [CentreFinding(.archive, hours < 24 ? .ok : .note, .archived(hours: hours))]
  }

  private func size() throws -> [CentreFinding] {
    let bytes = try session.query("select pg_database_size(current_database())")[0].int64(0)
    return [CentreFinding(.size, .ok, .size(bytes: bytes))]
  }
}
