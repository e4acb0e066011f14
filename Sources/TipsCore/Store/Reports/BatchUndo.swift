import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsStatistics

extension BatchStore {
  /// Takes an import back: its reports, their identities and their part in all figures. Numbers that it gave out are
  /// never given again, and the import stays on record as taken back.
  ///
  /// Reporters who are known by its reports alone are forgotten, unless a decision about them is on record. Those who
  /// reported otherwise too are made known anew from what is left.
  ///
  /// - Returns: the import as it was.
  /// - Throws: ``BatchError`` when there is no such import, or something was built on it. Nothing is changed then.
  @discardableResult
  public func undo(_ id: Int64, operatorName: String, now: Instant) throws -> BatchRecord {
    try store.writeInBulk { connection in
      let batch = try batch(id)
      guard batch.undoneAt == nil else { throw BatchError.undone(id) }
      try refuseIfBuiltOn(id, connection)
      let audit = AuditStore(connection: connection)
      let importBefore = try audit.commitment(.importBatch, key: id)
      let settingsBefore = try audit.commitment(.settings)
      try raiseFloor(connection)
      try noteReporters(of: id, connection)
      // Above half of the store it is less work to build the indices anew than to take the rows out of them.
      let total = try connection.prepare("select count(*) from report").first { $0.int(0) } ?? 0
      var indices = batch.recorded * 2 > total ? try ReportIndices(dropping: connection, keepsKeys: true) : nil
      var removal = ReportRemoval(connection, zone: store.zone)
      try removeReports(of: id, removesTexts: indices == nil, &removal, connection)
      try indices?.build()
      try removal.finish()
      if indices == nil {
        try ReportSearchIndex.forgetRemoved(connection)
      } else {
        try ReportSearchIndex.rebuild(connection)
      }
      try settleReporters(connection)
      try auditReporters(of: id, operatorName: operatorName, now: now, connection)
      try connection.execute("drop table touched_reporter")
      let mark = try connection.prepare("update batch set undone_at = $2 where id = $1")
      mark.bind(1, id)
      mark.bind(2, now)
      try mark.run()
      if let span = try audit.span(ofImport: id) {
        try audit.append(
          AuditEntry(
            action: .undoImport, subject: AuditStore.reports(ofImport: id), detail: "", operatorName: operatorName,
            at: now),
          span: span)
      }
      try audit.append(
        AuditEntry(
          action: .undoImport, subject: "import \(id)", detail: "\(batch.recorded) reports from \(batch.source)",
          operatorName: operatorName, at: now),
        before: importBefore, after: try audit.commitment(.importBatch, key: id))
      try audit.append(
        AuditEntry(
          action: .undoImport, subject: "settings", detail: "numbers of import \(id) are not given again",
          operatorName: operatorName, at: now),
        before: settingsBefore, after: try audit.commitment(.settings))
      return batch
    }
  }

  private func removeReports(
    of id: Int64, removesTexts: Bool, _ removal: inout ReportRemoval, _ connection: Connection
  ) throws {
    // By ranges of ids, so that neither an index of the batch is needed nor all of it is in memory.
    let list = try connection.prepare(
      """
      select \(SummarisedReport.columns), report.text, report.address, report.reporter_id
      from report
      where report.id > $1 and +report.batch_id = $2
      order by report.id
      limit 1000
      """)
    let first = try connection.prepare("select min(id) from report where batch_id = $1")
    first.bind(1, id)
    var last = ((try first.first { $0.optionalInt64(0) } ?? nil) ?? 1) - 1
    while true {
      var chunk: [(report: SummarisedReport, text: String, address: String?, reporter: Int64?)] = []
      list.bind(1, last)
      list.bind(2, id)
      try list.each {
        chunk.append(
          (
            SummarisedReport($0), removesTexts ? $0.text(SummarisedReport.columnCount) : "",
            removesTexts ? $0.optionalText(SummarisedReport.columnCount + 1) : nil,
            $0.optionalInt64(SummarisedReport.columnCount + 2)
          ))
      }
      guard let end = chunk.last else { return }
      for (report, text, address, reporter) in chunk {
        if removesTexts { try ReportSearchIndex.remove(id: report.id, text: text, address: address, connection) }
        if let reporter { try forgetConsent(of: reporter, toldIn: report.id, connection) }
        try removal.remove(report)
      }
      last = end.report.id
    }
  }

  private func raiseFloor(_ connection: Connection) throws {
    let base = Int64(store.settings.station) * ReportNumber.idsPerStation
    let raise = try connection.prepare(
      """
      update store
      set id_floor = max(id_floor, coalesce((select max(id) from report where id >= $1 and id < $2), 0))
      """)
    raise.bind(1, base)
    raise.bind(2, base + ReportNumber.idsPerStation)
    try raise.run()
  }

  // MARK: What stands in the way

  private func refuseIfBuiltOn(_ id: Int64, _ connection: Connection) throws {
    let obstacles: [(thing: String, sql: String)] = [
      (
        "has an outcome that was marked here",
        "select report.id from outcome_event join report on report.id = outcome_event.report_id where report.batch_id = $1"
      ),
      (
        "has a stage that was marked here",
        "select report.id from stage_event join report on report.id = stage_event.report_id where report.batch_id = $1"
      ),
      (
        "has a follow-up that was recorded here",
        "select report.id from followup join report on report.id = followup.report_id where report.batch_id = $1"
      ),
      (
        "has earned points on an issued list",
        "select report.id from round_credit join report on report.id = round_credit.report_id where report.batch_id = $1"
      ),
      (
        "leads a report from elsewhere",
        """
        select lead.id
        from report as later
        join report as lead on lead.id = later.duplicate_of
        where later.duplicate_of is not null and lead.batch_id = $1 and later.batch_id is not $1
        """
      ),
      (
        "is named in the history of another report",
        "select report.id from outcome_event join report on report.id = outcome_event.duplicate_of where report.batch_id = $1"
      ),
    ]
    for (thing, sql) in obstacles {
      let find = try connection.prepare("\(sql) limit 1")
      find.bind(1, id)
      if let found = try find.first({ $0.int64(0) }) {
        throw BatchError.builtOn(id, thing: thing, report: ReportNumber(id: found))
      }
    }
  }

  // MARK: Reporters

  private func noteReporters(of id: Int64, _ connection: Connection) throws {
    try connection.execute("create temp table touched_reporter (id integer primary key)")
    let note = try connection.prepare(
      """
      insert into touched_reporter
      select distinct reporter_id from report where batch_id = $1 and reporter_id is not null
      """)
    note.bind(1, id)
    try note.run()
  }

  /// Removes the consent that a reporter gave in a report; see ``Settlement``, which noted it.
  private func forgetConsent(of reporter: Int64, toldIn report: Int64, _ connection: Connection) throws {
    let forget = try connection.prepare(
      "delete from consent_event where reporter_id = $1 and source = $2 and operator = ''")
    forget.bind(1, reporter)
    forget.bind(2, "report \(ReportNumber(id: report))")
    try forget.run()
  }

  /// Forgets reporters of whom nothing is left, and has the others' identities settled again from what is left.
  private func settleReporters(_ connection: Connection) throws {
    try connection.execute(
      """
      delete from reporter
      where id in (select id from touched_reporter)
        and protected = 0 and excluded_reason is null
        and not exists (select 1 from report where reporter_id = reporter.id)
        and not exists (select 1 from consent_event where reporter_id = reporter.id)
        and not exists (select 1 from honoree where reporter_id = reporter.id)
        and not exists (select 1 from round_credit where reporter_id = reporter.id);

      update sealed_identity set settled = 0
      where report_id in (select id from report where reporter_id in (select id from touched_reporter));

      update reporter
      set
        identity_report_id = (
          select max(report.id)
          from report
          join sealed_identity on sealed_identity.report_id = report.id
          where report.reporter_id = reporter.id
        ),
        consent = (
          select consent from consent_event where reporter_id = reporter.id order by at desc, id desc limit 1
        ),
        consent_at = (select max(at) from consent_event where reporter_id = reporter.id)
      where id in (select id from touched_reporter)
      """)
  }

  private func auditReporters(of id: Int64, operatorName: String, now: Instant, _ connection: Connection) throws {
    let audit = AuditStore(connection: connection)
    var touched: [Int64] = []
    try connection.prepare("select id from touched_reporter order by id").each { touched.append($0.int64(0)) }
    for reporter in touched {
      let subject = Reporter.pseudonym(reporter)
      try audit.append(
        AuditEntry(action: .undoImport, subject: subject, detail: "import \(id)", operatorName: operatorName, at: now),
        before: try audit.newest(about: subject, limit: 1).first?.after,
        after: try audit.commitment(.reporter, key: reporter))
    }
  }
}
