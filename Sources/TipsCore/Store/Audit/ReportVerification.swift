import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Compares every report with what the trail commits to.
///
/// A report that was recorded alone, or changed since, has entries of its own: the last one says how it must be. One that
/// came in with many others and was not changed since is covered by the commitment to all of them; those of them that
/// were changed enter into it as they were before their first change. What erasing made of a report stands in a list of
/// all erased ones, to which the trail commits as a whole; it continues what the report's own entries say.
struct ReportVerification {
  private let connection: Connection
  private let reports: CommittedReport
  private let commitments: CommitmentReader
  private let erased: [Int64: [CommittedChange]]

  private struct Span {
    let first: Int64
    let last: Int64
    let after: [UInt8]
    let subject: String
  }

  init(_ connection: Connection) throws {
    self.connection = connection
    reports = try CommittedReport(connection)
    commitments = try CommitmentReader(connection)
    erased = Dictionary(
      grouping: try connection.rows("select report_id, before, after from erased_report") {
        (report: Int64, before: [UInt8], after: [UInt8]) in
        (report: report, change: CommittedChange(before: before, after: after))
      }, by: \.report
    ).mapValues { $0.map(\.change) }
  }

  func run(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    let all: Int? = try connection.value("select count(*) from report")
    var span = try span(after: Int64.min)
    var sequence = Commitment.Sequence()
    try reports.each(in: 1...Int64.max) { id, commitment in
      if verdict.reports % AuditPhase.step == 0 {
        progress(WorkProgress(AuditPhase.reports, verdict.reports, of: all, .reports))
      }
      verdict.reports += 1
      while let current = span, current.last < id {
        try finish(current, sequence, &verdict)
        sequence = Commitment.Sequence()
        span = try self.span(after: current.first)
      }
      let isInSpan = span.map { $0.first <= id } ?? false
      let subject = AuditSubject.report(ReportNumber(id: id))
      guard let own = try commitments.history(of: subject, with: erased[id] ?? []) else {
        if isInSpan {
          sequence.add(commitment)
        } else {
          verdict.find(.report, subject.words, AuditProblem.neverRecorded)
        }
        return
      }
      if own.last != commitment || !own.isContinuous {
        verdict.find(.report, subject.words, AuditProblem.changedOutside)
      }
      if isInSpan {
        sequence.add(own.first ?? commitment)
      } else if own.first != nil {
        verdict.find(.report, subject.words, AuditProblem.noIntake)
      }
    }
    while let current = span {
      try finish(current, sequence, &verdict)
      sequence = Commitment.Sequence()
      span = try self.span(after: current.first)
    }
    try findMissing(&verdict)
    try findMarks(&verdict)
  }

  /// Marks as never to be published, of reports that are not there: an import that was taken back by an older program
  /// left them.
  private func findMarks(_ verdict: inout AuditVerdict) throws {
    try connection.forEach(
      "select report_id from report_protection where report_id not in (select id from report) order by report_id"
    ) { (number: ReportNumber) in
      let (subject, problem) = (AuditSubject.report(number).words, AuditProblem.markedAndGone)
      if try isRemoved(number.id) {
        verdict.notice(.report, subject, problem)
      } else {
        verdict.find(.report, subject, problem)
      }
    }
  }

  private func finish(_ span: Span, _ sequence: Commitment.Sequence, _ verdict: inout AuditVerdict) throws {
    guard sequence.value() != span.after else { return }
    if sequence.count == 0, try isRemoved(span.first) { return }
    let (first, last) = (ReportNumber(id: span.first), ReportNumber(id: span.last))
    verdict.find(
      .report, Message(en: "\(first) to \(last)", fa: "گزارش‌های \(first) تا \(last)"),
      AuditProblem.changed(AuditSubject(rawValue: span.subject).words))
  }

  private func span(after first: Int64) throws -> Span? {
    try connection.first(
      """
      select first_id, last_id, after, subject from audit_entry
      where first_id > $1 and after is not null
      order by first_id
      limit 1
      """, first
    ) { (first: Int64, last: Int64, after: [UInt8], subject: String) in
      Span(first: first, last: last, after: after, subject: subject)
    }
  }

  /// Whether a report went with others, as those of an import do that is undone.
  private func isRemoved(_ id: Int64) throws -> Bool {
    try connection.value(
      "select 1 from audit_entry where first_id <= $1 and last_id >= $1 and after is null", id) ?? false
  }

  /// Reports that have entries of their own and are not there any more.
  private func findMissing(_ verdict: inout AuditVerdict) throws {
    let find = try connection.prepare("select 1 from report where id = $1")
    try connection.forEach(
      "select distinct subject from audit_entry where subject >= '0' and subject < ':' order by subject"
    ) { (subject: String) in
      guard let number = try? ReportNumber(subject), try find.first(number, row: { (found: Bool) in found }) == nil,
        try !isRemoved(number.id), try commitments.history(of: .report(number))?.last != nil
      else { return }
      verdict.find(.report, AuditSubject.report(number).words, AuditProblem.gone)
    }
  }
}
