import TipsIdentity
import TipsSQLite

/// What the entries about one thing say that it was and became.
struct CommitmentHistory {
  /// What it was before the first of them; nil where there was nothing.
  let first: [UInt8]?
  /// What it is after the last of them; nil where there is nothing any more.
  let last: [UInt8]?
  /// Whether each entry took it up as the one before had left it; else something changed in between.
  let isContinuous: Bool
}

/// Reads what the trail commits things to.
struct CommitmentReader {
  private let entries: Statement

  init(_ connection: Connection) throws {
    entries = try connection.prepare(
      """
      select before, after from audit_entry
      where subject = $1 and (before is not null or after is not null)
      order by id
      """)
  }

  /// Nil where no entry commits to the thing. Columns are counted by hand: read once for each report of the store.
  func history(of subject: AuditSubject) throws -> CommitmentHistory? {
    var history: CommitmentHistory?
    entries.bind(1, subject.rawValue)
    try entries.each { row in
      let before = row.isNull(0) ? nil : row.blob(0)
      let after = row.isNull(1) ? nil : row.blob(1)
      history =
        if let known = history {
          CommitmentHistory(
            first: known.first, last: after, isContinuous: known.isContinuous && known.last == before)
        } else {
          CommitmentHistory(first: before, last: after, isContinuous: true)
        }
    }
    return history
  }
}
