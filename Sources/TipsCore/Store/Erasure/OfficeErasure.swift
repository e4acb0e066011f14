import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// What the office of a province has forgotten: here at once, and at its stations by commands that they fetch, carry out
/// and acknowledge.
package struct OfficeErasure {
  /// What erasing a person came to.
  package struct Result: Sendable {
    package let reporter: Int64
    package let erasedAt: Instant
    /// Whether it had been erased before.
    package var wasErased = false
    package var reports = 0
    /// The stations that have to forget the person.
    package var stations: [Int] = []
  }

  private let store: Store
  private var connection: Connection { store.connection }

  package init(_ store: Store) { self.store = store }

  /// Erases a person of the province: identities, links, tag and consents go, and with them the texts where that is
  /// wanted; counts, outcomes and issued lists stay.
  ///
  /// Settle first, so that all reports of the person are known. Each station forgets the person when it asks next.
  ///
  /// - Throws: ``ReporterError``.
  package func erase(
    _ typed: String, key: RecognitionKey, reason: String, removesTexts: Bool, operatorName: String, now: Instant
  ) throws -> Result {
    precondition(store.isOffice, "stations erase by ErasureStore")
    let reason = try ReporterStore.line(reason, field: "--reason")
    return try store.write { connection in
      let reporter = try store.reporters.reporter(typed)
      if let before = reporter.erasedAt { return Result(reporter: reporter.id, erasedAt: before, wasErased: true) }
      let reports = try connection.rows(
        "select id, received_at from report where reporter_id = $1 order by id", reporter.id
      ) { (id: Int64, at: Instant) in (id: id, at: at) }
      let row = try connection.first("select tag, created_at from reporter where id = $1", reporter.id) {
        (tag: [UInt8], createdAt: Instant) in (tag: tag, createdAt: createdAt)
      }
      // All that is known of the person goes, even where a clock was wrong.
      let at = reports.reduce(now) { max($0, $1.at) }
      let erasure = Erasure(
        mark: key.erasureMark(of: row?.tag ?? []), reporter: reporter.id, reporterCreatedAt: row?.createdAt ?? now,
        at: at, removesTexts: removesTexts, past: try past(of: reporter.id))
      var result = Result(reporter: reporter.id, erasedAt: at)
      result.reports = reports.count
      result.stations = try command(erasure, reports: reports.map(\.id))
      try enter(erasure, operatorName: operatorName, now: now)
      try forget(reports: reports.map(\.id), removesTexts: removesTexts)
      try recordingRounds(of: reporter.id, operatorName: operatorName, now: now) {
        try empty(reporter.id, at: at)
      }
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .eraseReporter, subject: .reporter(reporter.id),
          detail: "\(reports.count) reports unlinked at \(result.stations.count) stations, "
            + "\(removesTexts ? "texts removed" : "texts kept"): \(reason)",
          operatorName: operatorName, at: now))
      return result
    }
  }

  /// Has the station of a report forget it that came after its caller was forgotten, and forgets it here.
  func forgetLate(_ report: Int64, as erasure: Erasure) throws {
    try insert(erasure, to: report / ReportNumber.idsPerStation, reporter: nil, reports: [report])
    try forget(reports: [report], removesTexts: erasure.removesTexts)
  }

  /// What is held against the person: lists of the province and of its stations, and what was false.
  private func past(of reporter: Int64) throws -> ReporterPast {
    let honoured: Instant? = try connection.value(
      "select max(to_instant) from listed_person where reporter_id = $1", reporter)
    return try PastReader(connection).past(of: reporter).adding(ReporterPast(honouredAt: honoured))
  }

  // MARK: Commands

  /// Enters the commands for all stations that know the person.
  private func command(_ erasure: Erasure, reports: [Int64]) throws -> [Int] {
    var rows: [Int64: (id: Int64, createdAt: Instant)] = [:]
    try connection.forEach(
      "select station, id, created_at from public.station_reporter where person = $1 and station <> $2",
      erasure.reporter, store.settings.station
    ) { (station: Int64, id: Int64, createdAt: Instant) in
      rows[station] = (id % ReportNumber.idsPerStation, createdAt)
    }
    let byStation = Dictionary(grouping: reports) { $0 / ReportNumber.idsPerStation }
    let stations = Set(rows.keys).union(byStation.keys).sorted()
    for station in stations {
      var rest = byStation[station] ?? []
      repeat {
        let part = rest.prefix(Self.mostReports)
        rest.removeFirst(part.count)
        try insert(erasure, to: station, reporter: rows[station], reports: Array(part))
      } while !rest.isEmpty
    }
    return stations.map(Int.init)
  }

  /// A command names no more reports.
  private static let mostReports = 10_000

  private func insert(
    _ erasure: Erasure, to station: Int64, reporter: (id: Int64, createdAt: Instant)?, reports: [Int64]
  ) throws {
    try connection.run(
      """
      insert into public.command (
        station, number, mark, reporter_id, reporter_created_at, at, texts, honoured_at, false_at, excluded, reports
      )
      select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, cast(cast($10 as text) as bigint[])
      from public.command
      where station = $1
      """, station, erasure.mark, reporter?.id, reporter?.createdAt, erasure.at, erasure.removesTexts,
      erasure.past.honouredAt, erasure.past.falseAt, erasure.past.isExcluded, Self.array(reports))
  }

  private static func array(_ numbers: [Int64]) -> String {
    "{\(numbers.sorted().map(String.init).joined(separator: ","))}"
  }

  // MARK: Here

  /// Puts the erasure on the office's list.
  private func enter(_ erasure: Erasure, operatorName: String, now: Instant) throws {
    try AuditStore(connection: connection).recording(.erasures) {
      try connection.run(
        "insert into erasure (mark, reporter_id, reporter_created_at, at, texts) values ($1, $2, $3, $4, $5)",
        erasure.mark, erasure.reporter, erasure.reporterCreatedAt, erasure.at, erasure.removesTexts)
      if erasure.past != ReporterPast() {
        try connection.run(
          "insert into erasure_past (erasure_id, honoured_at, false_at, excluded) values ($1, $2, $3, $4)",
          connection.lastInsertedRow, erasure.past.honouredAt, erasure.past.falseAt, erasure.past.isExcluded)
      }
      return (
        (), AuditEntry(action: .eraseReporter, subject: .erasures, detail: "", operatorName: operatorName, at: now)
      )
    }
  }

  /// Takes out of the rows of stations' reports what names a person or may name one; the stations send them so once they
  /// have done the same.
  private func forget(reports: [Int64], removesTexts: Bool) throws {
    let ids = Self.array(reports)
    let among = "= any (cast(cast($1 as text) as bigint[]))"
    var statements = [
      "delete from settled_report where report_id \(among)", "delete from sealed_identity where report_id \(among)",
      "update report set reporter_id = null, link = null where id \(among)",
    ]
    if removesTexts {
      statements += [
        """
        delete from public.damaged_text
        where (table_name in ('report', 'report_protection') and key \(among))
          or (table_name = 'note' and key in (select id from note where report_id \(among)))
          or (table_name = 'outcome_event' and key in (select id from outcome_event where report_id \(among)))
          or (table_name = 'followup' and key in (select id from followup where report_id \(among)))
          or (
            table_name in ('correction', 'correction_change')
            and key in (select id from correction where report_id \(among))
          )
        """,
        """
        update report
        set
          text = '', address = null, latitude = null, longitude = null, search = null,
          texts_removed_at = coalesce(texts_removed_at, recorded_at)
        where id \(among)
        """,
        "update note set text = '', search = null where report_id \(among)",
        "update outcome_event set note = null where report_id \(among) and note is not null",
        "update followup set note = null where report_id \(among) and note is not null",
        "update correction set reason = null where report_id \(among) and reason is not null",
        """
        update correction_change set before = null, after = null
        where correction_id in (select id from correction where report_id \(among))
          and \(ReportForgetting.isFreeText)
        """,
        "update report_protection set reason = '\(ReportProtection.removedReason)' where report_id \(among)",
      ]
    }
    for statement in statements { try connection.run(statement, ids) }
    try connection.run("select note_rewriting(cast(cast($1 as text) as bigint[]))", ids)
  }

  /// Takes the name out of a person's row, at the office and in what stations have said of them.
  private func empty(_ reporter: Int64, at: Instant) throws {
    for table in ["consent_event", "round_credit", "round_incident", "round_identity", "reporter_past"] {
      try connection.run("delete from \(table) where reporter_id = $1", reporter)
    }
    let nothing = """
      tag = null, consent = null, consent_at = null, protected = 0, excluded_reason = null, identity_report_id = null,
      erased_at = $2
      """
    try connection.run(
      "update public.station_reporter set \(nothing) where person = $1 and station <> $3", reporter, at,
      store.settings.station)
    try connection.run("update reporter set \(nothing) where id = $1", reporter, at)
  }

  /// Which incidents earned the person a place goes too; the lists themselves stay.
  private func recordingRounds(
    of reporter: Int64, operatorName: String, now: Instant, _ change: () throws -> Void
  ) throws {
    let audit = AuditStore(connection: connection)
    let rounds = try connection.rows(
      """
      select id, label from round
      where id in (select round_id from round_credit where reporter_id = $1)
        or id in (select round_id from round_incident where reporter_id = $1)
        or id in (select round_id from round_identity where reporter_id = $1)
      order by id
      """, reporter
    ) { (id: Int64, label: String) in (id: id, label: label, before: try audit.commitment(.round, key: id)) }
    try change()
    for round in rounds {
      try audit.append(
        AuditEntry(
          action: .eraseReporter, subject: .round(round.label),
          detail: "credits of \(Reporter.pseudonym(reporter)) removed", operatorName: operatorName, at: now),
        before: round.before, after: try audit.commitment(.round, key: round.id))
    }
  }
}
