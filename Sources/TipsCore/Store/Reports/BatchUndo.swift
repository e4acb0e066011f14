import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsStatistics
import TipsText

extension BatchStore {
  /// Takes an import back: its reports, their identities and their part in all figures. Numbers that it gave out are
  /// never given again, and the import stays on record as taken back.
  ///
  /// Reporters who are known by its reports alone are forgotten, unless a decision about them is on record, or they
  /// took a consent back in one of these reports. Those who reported otherwise too are made known anew from what is
  /// left; what they took back stays taken back.
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
      let entry = { (subject: AuditSubject, detail: String) in
        AuditEntry(action: .undoImport, subject: subject, detail: detail, operatorName: operatorName, at: now)
      }
      try audit.recording(.settings, key: nil) {
        try raiseFloor(connection)
        try audit.recording(.importBatch, key: id) {
          try removeAll(of: batch, operatorName: operatorName, now: now, connection)
          if let span = try audit.span(ofImport: id) {
            try audit.append(entry(.reports(ofImport: id), ""), span: span)
          }
          return ((), entry(.batch(id), "\(batch.counts.recorded) reports from \(batch.source)"))
        }
        return ((), entry(.settings, "numbers of import \(id) are not given again"))
      }
      return batch
    }
  }

  private func removeAll(of batch: BatchRecord, operatorName: String, now: Instant, _ connection: Connection) throws {
    try noteReporters(of: batch.id, connection)
    // Above half of the store it is less work to build the indices anew than to take the rows out of them.
    let total: Int = try connection.value("select count(*) from report") ?? 0
    var indices = batch.counts.recorded * 2 > total ? try ReportIndices(dropping: connection, keepsKeys: true) : nil
    var removal = ReportRemoval(connection, zone: store.zone)
    try removeReports(of: batch.id, removesTexts: indices == nil, &removal, connection)
    try indices?.build()
    try removal.finish()
    if indices == nil {
      try ReportSearchIndex.forgetRemoved(connection)
    } else {
      try ReportSearchIndex.rebuild(connection)
    }
    try forgetConsents(toldSince: intakeEntry(of: batch.id, connection), connection)
    try settleReporters(connection)
    try auditReporters(of: batch.id, operatorName: operatorName, now: now, connection)
    try connection.execute("drop table touched_reporter")
    try connection.run("update batch set undone_at = $2 where id = $1", batch.id, now)
  }

  private func removeReports(
    of id: Int64, removesTexts: Bool, _ removal: inout ReportRemoval, _ connection: Connection
  ) throws {
    // By ranges of ids, so that neither an index of the batch is needed nor all of it is in memory. Columns are counted by
    // hand: read once for each report of an import.
    let list = try connection.prepare(
      """
      select \(SummarisedReport.columns), report.text, report.address, report.reporter_id
      from report
      where report.id > $1 and +report.batch_id = $2
      order by report.id
      limit 1000
      """)
    let first: Int64? = try connection.value("select min(id) from report where batch_id = $1", id)
    var last = (first ?? 1) - 1
    while true {
      var chunk: [(report: SummarisedReport, text: String, address: String?, reporter: Int64?)] = []
      list.bind(1, last)
      list.bind(2, id)
      try list.each {
        chunk.append(
          (
            try SummarisedReport($0), removesTexts ? $0.text(SummarisedReport.columnCount) : "",
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
    try connection.run(
      """
      update store
      set id_floor = max(id_floor, coalesce((select max(id) from report where id >= $1 and id < $2), 0))
      """, base, base + ReportNumber.idsPerStation)
  }

  // MARK: What stands in the way

  private func refuseIfBuiltOn(_ id: Int64, _ connection: Connection) throws {
    let obstacles: [(thing: Message, sql: String)] = [
      (
        Message(
          en: "has an outcome that was marked here",
          fa: "نتیجه‌ای دارد که اینجا ثبت شده است"),
        "select report.id from outcome_event join report on report.id = outcome_event.report_id where report.batch_id = $1"
      ),
      (
        Message(
          en: "has a stage that was marked here",
          fa: "مرحله‌ای دارد که اینجا ثبت شده است"),
        "select report.id from stage_event join report on report.id = stage_event.report_id where report.batch_id = $1"
      ),
      (
        Message(
          en: "has a follow-up that was recorded here",
          fa: "پاسخ پیگیری‌ای دارد که اینجا ثبت شده است"),
        "select report.id from followup join report on report.id = followup.report_id where report.batch_id = $1"
      ),
      (
        Message(
          en: "was corrected here",
          fa: "اینجا تصحیح شده است"),
        "select report.id from correction join report on report.id = correction.report_id where report.batch_id = $1"
      ),
      (
        Message(
          en: "has a note that was added here",
          fa: "یادداشتی دارد که اینجا افزوده شده است"),
        "select report.id from note join report on report.id = note.report_id where report.batch_id = $1"
      ),
      (
        Message(
          en: "is marked as never to be published: take the mark back first, if it may go, with tips protect --undo",
          fa: "نشان «هرگز منتشر نشود» دارد؛ اگر برداشتن آن رواست، نخست نشان را بردارید: tips protect --undo"),
        "select report.id from report_protection join report on report.id = report_id where report.batch_id = $1"
      ),
      (
        Message(
          en: "has earned points on an issued list",
          fa: "در فهرستی صادرشده امتیاز آورده است"),
        """
        select report.id from round_credit join report on report.id = round_credit.report_id where report.batch_id = $1
        union
        select own.id
        from report as own
        join round_incident on round_incident.own_id = own.id
        join round_credit on round_credit.reporter_id = round_incident.reporter_id
          and round_credit.report_id = round_incident.lead_id and round_credit.round_id = round_incident.round_id
        where own.batch_id = $1
        """
      ),
      (
        Message(
          en: "says the name of somebody on an issued list",
          fa: "نام کسی را در بر دارد که در فهرستی صادرشده است"),
        "select report.id from round_identity join report on report.id = round_identity.report_id where batch_id = $1"
      ),
      (
        Message(
          en: "leads a report from elsewhere",
          fa: "گزارش اصلیِ گزارشی از جای دیگر است"),
        """
        select lead.id
        from report as later
        join report as lead on lead.id = later.duplicate_of
        where later.duplicate_of is not null and lead.batch_id = $1 and later.batch_id is not $1
        """
      ),
      (
        Message(
          en: "is named in the history of another report",
          fa: "در تاریخچهٔ گزارشی دیگر آمده است"),
        "select report.id from outcome_event join report on report.id = outcome_event.duplicate_of where report.batch_id = $1"
      ),
    ]
    for (thing, sql) in obstacles {
      if let report: ReportNumber = try connection.value("\(sql) limit 1", id) {
        throw BatchError.builtOn(id, thing: thing, report: report)
      }
    }
  }

  // MARK: Reporters

  private func noteReporters(of id: Int64, _ connection: Connection) throws {
    try connection.execute("create temp table touched_reporter (id integer primary key)")
    try connection.run(
      """
      insert into touched_reporter
      select distinct reporter_id from report where batch_id = $1 and reporter_id is not null
      """, id)
  }

  /// Removes the consent that a reporter gave in a report, of a store that still named the report as its source.
  private func forgetConsent(of reporter: Int64, toldIn report: Int64, _ connection: Connection) throws {
    try connection.run(
      "delete from consent_event where reporter_id = $1 and source = $2 and operator = '' and consent <> 0",
      reporter, "\(ToldConsent.source) \(ReportNumber(id: report))")
  }

  /// The entry of an import's reports; 0 where an older program left none.
  private func intakeEntry(of id: Int64, _ connection: Connection) throws -> Int64 {
    try AuditStore(connection: connection).newest(about: .reports(ofImport: id), limit: 1).first?.sequence ?? 0
  }

  /// Removes the consents that were told in reports since an entry of the trail, whichever the reports; what is left
  /// tells them again when it is settled anew. What was taken back stays.
  private func forgetConsents(toldSince entry: Int64, _ connection: Connection) throws {
    try connection.run(
      """
      delete from consent_event
      where consent <> 0 and id in (
        select told.id
        from (
          select id, reporter_id, row_number() over (partition by reporter_id order by id desc) as place
          from consent_event
          where reporter_id in (select id from touched_reporter) and source = $1 and operator = ''
        ) as told
        where told.place <= (
          select count(*) from audit_entry
          where subject = 'r-' || told.reporter_id and id > $2
            and (action = 'new_reporter' or (action = 'set_consent' and detail = $3))
        )
      )
      """, ToldConsent.source, entry, ToldConsent.detail)
  }

  /// Forgets reporters of whom nothing is left, and has the others' identities settled again from what is left: since
  /// when a consent holds that they told in a report is known then.
  private func settleReporters(_ connection: Connection) throws {
    try connection.execute(
      """
      delete from reporter
      where id in (select id from touched_reporter)
        and protected = 0 and excluded_reason is null
        and not exists (select 1 from report where reporter_id = reporter.id)
        and not exists (select 1 from consent_event where reporter_id = reporter.id)
        and not exists (select 1 from reporter_past where reporter_id = reporter.id)
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
        (consent, consent_at) = (
          select consent, case when operator = '' and source like 'report%' and consent <> 0 then null else at end
          from consent_event
          where reporter_id = reporter.id
          order by id desc
          limit 1
        )
      where id in (select id from touched_reporter)
      """)
  }

  private func auditReporters(of id: Int64, operatorName: String, now: Instant, _ connection: Connection) throws {
    let audit = AuditStore(connection: connection)
    let commitments = try CommitmentReader(connection)
    let touched = try connection.rows("select id from touched_reporter order by id") { (id: Int64) in id }
    for reporter in touched {
      let subject = AuditSubject.reporter(reporter)
      try audit.append(
        AuditEntry(action: .undoImport, subject: subject, detail: "import \(id)", operatorName: operatorName, at: now),
        before: try commitments.history(of: subject)?.last,
        after: try audit.commitment(.reporter, key: reporter))
    }
  }
}
