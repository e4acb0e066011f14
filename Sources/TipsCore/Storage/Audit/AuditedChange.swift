extension AuditStore {
  /// Runs a change of one report and records it, with what the report was committed to before and after.
  func recording(
    _ action: AuditEntry.Action, of number: ReportNumber, detail: String, operatorName: String, now: Instant,
    _ change: () throws -> Void
  ) throws {
    let reports = try CommittedReport(connection)
    let before = try reports.commitment(number.id)
    try change()
    try append(
      AuditEntry(action: action, subject: number.description, detail: detail, operatorName: operatorName, at: now),
      before: before, after: try reports.commitment(number.id))
  }

  /// Runs a change of rows that stand for one thing, and records it with the entry that the change comes to.
  func recording<T>(
    _ rows: CommittedRows, key: Int64?, _ change: () throws -> (result: T, entry: AuditEntry)
  ) throws -> T {
    let before = try commitment(rows, key: key)
    let (result, entry) = try change()
    try append(entry, before: before, after: try commitment(rows, key: key))
    return result
  }

  /// What the rows of a thing are committed to now.
  func commitment(_ rows: CommittedRows, key: Int64? = nil) throws -> [UInt8]? {
    try rows.commitment(in: connection) { $0.bind(1, key) }
  }
}

extension Store {
  /// Records an attempt that was refused, in a transaction of its own.
  ///
  /// A store that can't be written keeps no trace of the attempt; the attempt fails all the same.
  public func noteRefusal(_ what: String, of subject: String, operatorName: String, now: Instant) {
    try? write { connection in
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .refused, subject: String(subject.prefix(200)), detail: String(what.prefix(1_000)),
          operatorName: operatorName, at: now))
    }
  }
}
