import TipsDomain
import TipsIdentity
import TipsSQLite

/// Compares every report with what the trail commits to.
///
/// A report that was recorded alone, or changed since, has entries of its own: the last one says how it must be. One that
/// came in with many others and was not changed since is covered by the commitment to all of them; those of them that
/// were changed enter into it as they were before their first change.
struct ReportVerification {
  private let connection: Connection
  private let reports: CommittedReport
  private let own: Statement
  private let nextSpan: Statement
  private let isRemoved: Statement

  private struct Span {
    let first: Int64
    let last: Int64
    let after: [UInt8]
    let subject: String
  }

  init(_ connection: Connection) throws {
    self.connection = connection
    reports = try CommittedReport(connection)
    own = try connection.prepare(
      """
      select before, after from audit_entry
      where subject = $1 and (before is not null or after is not null)
      order by id
      """)
    nextSpan = try connection.prepare(
      """
      select first_id, last_id, after, subject from audit_entry
      where first_id > $1 and after is not null
      order by first_id
      limit 1
      """)
    isRemoved = try connection.prepare(
      "select 1 from audit_entry where first_id <= $1 and last_id >= $1 and after is null")
  }

  func run(_ verdict: inout AuditVerdict) throws {
    var span = try span(after: Int64.min)
    var sequence = Commitment.Sequence()
    try reports.each(in: 1...Int64.max) { id, commitment in
      verdict.reports += 1
      while let current = span, current.last < id {
        try finish(current, sequence, &verdict)
        sequence = Commitment.Sequence()
        span = try self.span(after: current.first)
      }
      let isInSpan = span.map { $0.first <= id } ?? false
      let number = ReportNumber(id: id).description
      guard let own = try ownEntries(of: number) else {
        if isInSpan {
          sequence.add(commitment)
        } else {
          verdict.find(.report, number, "was never recorded in the trail")
        }
        return
      }
      if own.last != commitment || !own.isContinuous {
        verdict.find(.report, number, "was changed outside the program")
      }
      if isInSpan {
        sequence.add(own.first ?? commitment)
      } else if own.first != nil {
        verdict.find(.report, number, "has no entry of its intake")
      }
    }
    while let current = span {
      try finish(current, sequence, &verdict)
      sequence = Commitment.Sequence()
      span = try self.span(after: current.first)
    }
    try findMissing(&verdict)
  }

  private func finish(_ span: Span, _ sequence: Commitment.Sequence, _ verdict: inout AuditVerdict) throws {
    guard sequence.value() != span.after else { return }
    isRemoved.bind(1, span.first)
    if sequence.count == 0, try isRemoved.first({ _ in true }) == true { return }
    verdict.find(
      .report, "\(ReportNumber(id: span.first)) to \(ReportNumber(id: span.last))",
      "(\(span.subject)): one or more of them were changed, added or removed outside the program")
  }

  private func span(after first: Int64) throws -> Span? {
    nextSpan.bind(1, first)
    return try nextSpan.first {
      Span(first: $0.int64(0), last: $0.int64(1), after: $0.blob(2), subject: $0.text(3))
    }
  }

  /// What a report was before its first entry, and is after its last one; nil where it has none of its own.
  private func ownEntries(of number: String) throws -> (first: [UInt8]?, last: [UInt8]?, isContinuous: Bool)? {
    var entries: (first: [UInt8]?, last: [UInt8]?, isContinuous: Bool)?
    own.bind(1, number)
    try own.each { row in
      let before = row.isNull(0) ? nil : row.blob(0)
      let after = row.isNull(1) ? nil : row.blob(1)
      // What it was before a change is what it was after the one before; else something changed in between.
      let isContinuous = entries.map { $0.isContinuous && $0.last == before } ?? true
      entries = (entries == nil ? before : entries?.first, after, isContinuous)
    }
    return entries
  }

  /// Reports that have entries of their own and are not there any more.
  private func findMissing(_ verdict: inout AuditVerdict) throws {
    let find = try connection.prepare("select 1 from report where id = $1")
    let subjects = try connection.prepare(
      "select distinct subject from audit_entry where subject >= '0' and subject < ':' order by subject")
    try subjects.each { row in
      guard let number = try? ReportNumber(row.text(0)) else { return }
      find.bind(1, number.id)
      if try find.first({ _ in true }) == true { return }
      isRemoved.bind(1, number.id)
      if try isRemoved.first({ _ in true }) == true { return }
      guard try ownEntries(of: number.description)?.last != nil else { return }
      verdict.find(.report, number.description, "is not there any more")
    }
  }
}
