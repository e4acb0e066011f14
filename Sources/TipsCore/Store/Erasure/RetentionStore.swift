import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// What removing old texts comes to, or would come to.
public struct RetentionResult: Sendable, Equatable {
  /// Reports whose text, address and position go.
  public var reports = 0
  /// Sealed identities that go.
  public var identities = 0
  /// Remarks on outcomes, and on what callers answered, that go.
  public var remarks = 0
  /// Reports as old that stay as they are: nobody has closed or assessed them.
  public var open = 0
  /// How clean the file is afterwards.
  public var file = TraceRemovalResult()
}

/// When removing old texts ends with writing the whole file anew.
public enum RetentionRewriting: Sendable { case whereRemoved, always, never }

/// Removes the texts of old reports; what is counted stays.
public struct RetentionStore {
  /// Reports in one transaction: some tens of milliseconds, in which others wait.
  private static let chunk = 500

  let store: Store

  /// The instant before which reports are old: the beginning of the station's day that lies so far back.
  public func limit(_ age: RetentionAge, now: Instant) -> Instant {
    store.zone.startOfDay(age.day(before: store.zone.day(of: now)))
  }

  /// How much there is to remove.
  public func due(before limit: Instant) throws -> RetentionResult {
    try store.read { connection in
      var result = RetentionResult()
      let isOpen = "report.disposition = 0 and report.closed_at is null"
      let isDue = "report.received_at < $1 and report.texts_removed_at is null"
      try connection.forEach(
        """
        select count(*), count(case when \(isOpen) then 1 end), count(sealed_identity.report_id),
          count(case when \(isOpen) then sealed_identity.report_id end)
        from report indexed by report_received
        left join sealed_identity on sealed_identity.report_id = report.id
        where \(isDue)
        """, limit
      ) { (reports: Int, open: Int, identities: Int, openIdentities: Int) in
        result.open = open
        result.reports = reports - open
        result.identities = identities - openIdentities
      }
      for table in ReportForgetting.remarkTables {
        result.remarks +=
          try connection.value(
            """
            select count(*)
            from \(table)
            join report on report.id = \(table).report_id
            where \(table).note is not null and \(isDue) and not (\(isOpen))
            """, limit) ?? 0
      }
      result.remarks +=
        try connection.value(
          """
          select count(*)
          from note
          join report on report.id = note.report_id
          where note.text <> '' and \(isDue) and not (\(isOpen))
          """, limit) ?? 0
      return result
    }
  }

  /// Removes the texts, addresses, positions, remarks and sealed identities of all closed or assessed reports that were
  /// received before an instant, in short transactions. Stopped at any time, it goes on where it was.
  ///
  /// Reports keep their pseudonym: figures and scores stay as they are.
  public func remove(
    before limit: Instant, rewriting: RetentionRewriting = .whereRemoved, operatorName: String, now: Instant,
    progress: (Int) -> Void = { _ in }
  ) throws -> RetentionResult {
    var result = RetentionResult()
    result.open = try due(before: limit).open
    let newest = try newestID(before: limit)
    var last: Int64 = 0
    while true {
      let chunk = try store.write { connection -> [Int64] in
        let reports = try reports(after: last, through: newest, before: limit, connection)
        guard let end = reports.last else { return [] }
        var work = ReportForgetting(connection, now: now)
        var reporters: Set<Int64> = []
        for report in reports {
          try work.removeOld(report.id, operatorName: operatorName, at: now)
          if let reporter = report.reporter { reporters.insert(reporter) }
        }
        try work.repointIdentities(of: reporters)
        try AuditStore(connection: connection).append(
          AuditEntry(
            action: .removeTexts, subject: .reports(receivedBefore: store.zone.iso8601(limit).prefix(10)),
            detail: "\(reports.count) reports, \(ReportNumber(id: reports[0].id)) to \(ReportNumber(id: end.id))",
            operatorName: operatorName, at: now))
        result.reports += work.counts.texts
        result.identities += work.counts.identities
        result.remarks += work.counts.remarks
        return reports.map(\.id)
      }
      guard let end = chunk.last else { break }
      last = end
      progress(result.reports)
    }
    // An earlier run may have been stopped before it came to this.
    let isRewritten = rewriting == .always || (rewriting == .whereRemoved && result.reports > 0)
    result.file = try TraceRemoval(store: store).run(
      TraceSearch(), searchIndex: true, rewriting: isRewritten ? .always : .never)
    return result
  }

  private func reports(
    after last: Int64, through newest: Int64, before limit: Instant, _ connection: Connection
  ) throws -> [(id: Int64, reporter: Int64?)] {
    try connection.rows(
      """
      select id, reporter_id
      from report
      where id > $1 and id <= $2 and +received_at < $3 and texts_removed_at is null
        and (+disposition <> 0 or closed_at is not null)
      order by id
      limit \(Self.chunk)
      """, last, newest, limit
    ) { (id: Int64, reporter: Int64?) in (id: id, reporter: reporter) }
  }

  /// No report behind this id was received before an instant, which begins a day.
  private func newestID(before limit: Instant) throws -> Int64 {
    try store.connection.value(
      "select max(last_id) from received_day where day < $1", store.zone.day(of: limit)) ?? 0
  }
}

extension Store {
  /// Removing the texts of old reports.
  public var retention: RetentionStore { RetentionStore(store: self) }
}
