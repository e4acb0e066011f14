import TipsCalendar
import TipsFeed
import TipsIdentity
import TipsSQLite

extension Outbox {
  /// Forgets a person at the centre's command: whoever has the pseudonym here, and the reports that the command names.
  ///
  /// What is done and that it was done are one transaction; afterwards the files are cleared as for an erasure here.
  ///
  /// - Returns: whether it was not done before.
  package func carryOut(_ command: FeedCommand, operatorName: String, now: Instant) throws -> Bool {
    let erasure = Erasure(command)
    let work = try store.write { connection -> ReportForgetting? in
      guard command.number > (try existing().applied) else { return nil }
      let rows = ErasureRows(connection, action: .reapplyErasure, operatorName: operatorName, now: now)
      var work = ReportForgetting(connection, now: erasure.at)
      let reports = try named(command, connection)
      if try rows.isKnown(erasure) {
        _ = try rows.forget(erasure, detail: "at the centre's command", &work)
      }
      for report in reports where try isIdentified(report, connection) || command.removesTexts {
        try work.erase(report, removesTexts: command.removesTexts)
        try work.unlink(report)
      }
      try rows.insert(erasure, past: erasure.past, &work)
      try connection.run("update centre set applied = $1", command.number)
      try store.erasures.saveList()
      return work
    }
    guard let work else { return false }
    _ = try TraceRemoval(store: store).run(work.traces, searchIndex: command.removesTexts, rewriting: .whenNeeded)
    return true
  }

  /// The reports of a command that are there and were received before the person was forgotten.
  private func named(_ command: FeedCommand, _ connection: Connection) throws -> [Int64] {
    let find = try connection.prepare("select 1 from report where id = $1 and received_at <= $2")
    return try command.reports.filter { report in
      try find.first(report, command.at) { (_: Int) in true } ?? false
    }
  }

  private func isIdentified(_ report: Int64, _ connection: Connection) throws -> Bool {
    try connection.first(
      """
      select 1 from report
      where id = $1
        and (reporter_id is not null or exists (select 1 from sealed_identity where report_id = report.id))
      """, report
    ) { (_: Int) in true } ?? false
  }
}

extension Erasure {
  /// The erasure that a centre passes down.
  fileprivate init(_ command: FeedCommand) {
    self.init(
      mark: command.mark, reporter: command.reporter?.id ?? 0,
      reporterCreatedAt: Instant(epochSeconds: command.reporter?.createdAt ?? 0),
      at: Instant(epochSeconds: command.at), removesTexts: command.removesTexts,
      past: ReporterPast(
        honouredAt: command.past.honouredAt.map(Instant.init(epochSeconds:)),
        falseAt: command.past.falseAt.map(Instant.init(epochSeconds:)), isExcluded: command.past.isExcluded))
  }
}
