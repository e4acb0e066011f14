import TipsDomain
import TipsIdentity
import TipsSQLite

/// Compares operations, reporters, rounds, imports, reference data and settings with what the trail commits to.
package struct RowVerification {
  private let connection: Connection
  private let audit: AuditStore
  private let entries: Statement

  package init(_ connection: Connection) throws {
    self.connection = connection
    audit = AuditStore(connection: connection)
    entries = try connection.prepare(
      """
      select before, after from audit_entry
      where subject = $1 and (before is not null or after is not null)
      order by id
      """)
  }

  func run(_ verdict: inout AuditVerdict) throws {
    for whole in AuditedWhole.all {
      let committed = try committed(whole.subject)
      if try audit.commitment(whole.rows) != committed.last || !committed.isContinuous {
        verdict.find(.row, whole.subject, "was changed outside the program")
      }
    }
    for thing in AuditedThing.all {
      try thing.each(in: connection) { key, subject in
        let now = try audit.commitment(thing.rows, key: key)
        let committed = try committed(subject)
        if now != committed.last || !committed.isContinuous {
          verdict.find(.row, subject, "was changed outside the program")
        }
      }
      try findMissing(thing, &verdict)
    }
    try verifyClosedSets(&verdict)
  }

  /// Whether a group of rows is as the trail says.
  package func isWholeRight(_ subject: String, _ rows: CommittedRows) throws -> Bool {
    let committed = try committed(subject)
    return try audit.commitment(rows) == committed.last && committed.isContinuous
  }

  /// What a thing must be by its last entry, and whether each entry took it up as the one before had left it.
  private func committed(_ subject: String) throws -> (last: [UInt8]?, isContinuous: Bool) {
    var last: [UInt8]?
    var isContinuous = true
    entries.bind(1, subject)
    try entries.each { row in
      if (row.isNull(0) ? nil : row.blob(0)) != last { isContinuous = false }
      last = row.isNull(1) ? nil : row.blob(1)
    }
    return (last, isContinuous)
  }

  /// Things that have entries and are not there any more.
  private func findMissing(_ thing: AuditedThing, _ verdict: inout AuditVerdict) throws {
    let isThere = try connection.prepare(thing.find)
    let subjects = try connection.prepare(
      "select distinct subject from audit_entry where subject >= $1 and subject < $2 order by subject")
    subjects.bind(1, thing.prefix)
    subjects.bind(2, thing.prefix + "\u{10FFFF}")
    try subjects.each { row in
      let subject = row.text(0)
      guard try committed(subject).last != nil else { return }
      isThere.bind(1, String(subject.dropFirst(thing.prefix.count)))
      if try isThere.first({ _ in true }) != true { verdict.find(.row, subject, "is not there any more") }
    }
  }

  /// Kinds and dispositions are spelled out in the store for other tools; the program knows them itself.
  private func verifyClosedSets(_ verdict: inout AuditVerdict) throws {
    let kinds = ReportKind.allCases.map { "\($0.rawValue) \($0.code) \($0.label.fa) \($0.label.en)" }
    let dispositions = Disposition.allCases.map { "\($0.rawValue) \($0.code) \($0.label.fa) \($0.label.en)" }
    for (table, expected) in [("kind", kinds), ("disposition", dispositions)] {
      var found: [String] = []
      try connection.prepare("select id, code, label_fa, label_en from \(table) order by id").each {
        found.append("\($0.int64(0)) \($0.text(1)) \($0.text(2)) \($0.text(3))")
      }
      if found != expected { verdict.find(.row, "\(table)s", "were changed outside the program") }
    }
  }
}
