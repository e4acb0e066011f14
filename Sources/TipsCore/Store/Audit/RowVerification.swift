import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Compares operations, reporters, rounds, imports, reference data and settings with what the trail commits to.
package struct RowVerification {
  private let connection: Connection
  private let audit: AuditStore
  private let commitments: CommitmentReader

  package init(_ connection: Connection) throws {
    self.connection = connection
    audit = AuditStore(connection: connection)
    commitments = try CommitmentReader(connection)
  }

  func run(_ verdict: inout AuditVerdict, _ progress: (WorkProgress) -> Void) throws {
    var rows = 0
    for whole in AuditedWhole.all where try !isRight(whole) {
      verdict.find(.row, whole.subject.words, AuditProblem.changedOutside)
    }
    // An office has no accounts, and the rows of stations are committed to by their own trails.
    let things = AuditedThing.all.filter { connection.dialect == .sqlite || !$0.rows.areShared && $0.kind != .user }
    for thing in things {
      try thing.each(in: connection) { key, subject in
        if rows % AuditPhase.step == 0 { progress(WorkProgress(AuditPhase.records, rows, .rows)) }
        rows += 1
        if try !isRight(subject, now: try audit.commitment(thing.rows, key: key)) {
          verdict.find(.row, subject.words, AuditProblem.changedOutside)
        }
      }
      try findMissing(thing, &verdict)
    }
    try verifyClosedSets(&verdict)
  }

  /// Whether a group of rows is as the trail says.
  package func isRight(_ whole: AuditedWhole) throws -> Bool {
    try isRight(whole.subject, now: try audit.commitment(whole.rows))
  }

  /// Whether the entries about a thing lead from nothing to what it is committed to now.
  private func isRight(_ subject: AuditSubject, now: [UInt8]?) throws -> Bool {
    guard let history = try commitments.history(of: subject) else { return now == nil }
    return history.first == nil && history.isContinuous && history.last == now
  }

  /// Things that have entries and are not there any more.
  private func findMissing(_ thing: AuditedThing, _ verdict: inout AuditVerdict) throws {
    let isThere = try connection.prepare(thing.find)
    let prefix = thing.kind.rawValue
    try connection.forEach(
      "select distinct subject from audit_entry where subject >= $1 and subject < $2 order by subject", prefix,
      prefix + "\u{10FFFF}"
    ) { (subject: String) in
      // Whether it is there is the cheaper question.
      guard try isThere.first(String(subject.dropFirst(prefix.count)), row: { (found: Bool) in found }) == nil,
        try commitments.history(of: AuditSubject(rawValue: subject))?.last != nil
      else { return }
      verdict.find(.row, AuditSubject(rawValue: subject).words, AuditProblem.gone)
    }
  }

  /// Kinds and dispositions are spelled out in the store for other tools; the program knows them itself.
  private func verifyClosedSets(_ verdict: inout AuditVerdict) throws {
    let kinds = ReportKind.allCases.map { "\($0.rawValue) \($0.code) \($0.label.fa) \($0.label.en)" }
    let dispositions = Disposition.allCases.map { "\($0.rawValue) \($0.code) \($0.label.fa) \($0.label.en)" }
    let kind = Message(en: "kinds", fa: "نوع‌ها")
    let disposition = Message(en: "dispositions", fa: "نتیجه‌ها")
    for (table, name, expected) in [("kind", kind, kinds), ("disposition", disposition, dispositions)] {
      let found = try connection.rows("select id, code, label_fa, label_en from \(table) order by id") {
        (id: Int64, code: String, persian: String, english: String) in "\(id) \(code) \(persian) \(english)"
      }
      if found != expected { verdict.find(.row, name, AuditProblem.setChangedOutside) }
    }
  }
}
