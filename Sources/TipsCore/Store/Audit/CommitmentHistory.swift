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

/// What one entry says that a thing was and became.
struct CommittedChange {
  let before: [UInt8]?
  let after: [UInt8]?
}

extension CommitmentHistory {
  /// Begins with a change, or with one that leads to it.
  fileprivate init(_ change: CommittedChange, behind others: inout [CommittedChange]) {
    var first = change.before
    while let place = others.firstIndex(where: { first != nil && $0.after == first }) {
      first = others.remove(at: place).before
    }
    self.init(first: first, last: change.after, isContinuous: true)
  }

  fileprivate func followed(by change: CommittedChange, through others: inout [CommittedChange]) -> Self {
    let last = end(through: &others, at: change.before)
    return Self(first: first, last: change.after, isContinuous: isContinuous && last == change.before)
  }

  /// None of the others may be left.
  fileprivate func ended(by others: inout [CommittedChange]) -> Self {
    let last = end(through: &others, at: nil)
    return Self(first: first, last: last, isContinuous: isContinuous && others.isEmpty)
  }

  /// What it became by those of the others that go on from here.
  private func end(through others: inout [CommittedChange], at goal: [UInt8]?) -> [UInt8]? {
    var last = last
    while last != goal, let place = others.firstIndex(where: { last != nil && $0.before == last }) {
      last = others.remove(at: place).after
    }
    return last
  }
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
  ///
  /// - Parameter changes: what is recorded elsewhere, without its place among the entries; each of it must lead from one
  ///   to the next.
  func history(of subject: AuditSubject, with changes: [CommittedChange] = []) throws -> CommitmentHistory? {
    var changes = changes
    var history: CommitmentHistory?
    entries.bind(1, subject.rawValue)
    try entries.each { row in
      let entry = CommittedChange(
        before: row.isNull(0) ? nil : row.blob(0), after: row.isNull(1) ? nil : row.blob(1))
      history = history.map { $0.followed(by: entry, through: &changes) } ?? CommitmentHistory(entry, behind: &changes)
    }
    if history == nil, let change = changes.popLast() { history = CommitmentHistory(change, behind: &changes) }
    return history?.ended(by: &changes)
  }
}
