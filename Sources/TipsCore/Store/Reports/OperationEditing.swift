import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Putting operations right. The trail keeps what they said before.
extension OperationStore {
  /// Changes what is known of an operation; what is nil stays as it is.
  ///
  /// - Parameter rename: another reference, under which it is found from now on.
  /// - Throws: ``OperationError``, ``ReferenceError``.
  public func set(
    _ reference: String, at: Instant? = nil, place: String? = nil, rename: String? = nil, operatorName: String,
    now: Instant
  ) throws {
    if let rename { try Self.check(rename) }
    if let at, at.epochSeconds > now.epochSeconds + Limits.clockSkew { throw OperationError.inFuture }
    try store.write { connection in
      let before = try operation(reference)
      let placeID = try place.map { try store.references.place(named: $0).id } ?? before.placeID
      let name = rename ?? before.reference
      var changes: [String] = []
      if let at, at != before.at { changes.append("at \(store.zone.iso8601(before.at)) to \(store.zone.iso8601(at))") }
      if placeID != before.placeID {
        let words = CorrectionWords(store)
        let (old, new) = (
          try words.value(before.placeID.map { "\($0)" }, of: .place),
          try words.value(placeID.map { "\($0)" }, of: .place)
        )
        changes.append("place \(old ?? "none") to \(new ?? "none")")
      }
      if name != before.reference { changes.append("\(SafeText.line(before.reference)) to \(SafeText.line(name))") }
      guard !changes.isEmpty else { throw OperationError.nothingChanges(SafeText.line(before.reference)) }
      if name != before.reference { try refuseTaken(name, connection) }
      try record(
        .editOperation, before, becoming: name, detail: changes.joined(separator: "; "), operatorName: operatorName,
        now: now
      ) {
        try connection.run(
          "update operation set reference = $2, at = $3, place_id = $4 where id = $1", before.id, name, at ?? before.at,
          placeID)
      }
    }
  }

  /// Sets results, whether or not there was one of the measure and unit before.
  ///
  /// - Throws: ``OperationError/nothingChanges(_:)`` where all of them are there already.
  public func setResults(
    _ changed: [OperationRecord.Result], of reference: String, operatorName: String, now: Instant
  ) throws {
    try store.write { _ in
      let before = try operation(reference)
      var results = before.results
      var details: [String] = []
      for result in changed {
        let place = results.firstIndex { $0.measure == result.measure && $0.unit == result.unit }
        let old = place.map { results[$0] }
        guard old != result else { continue }
        if let place { results[place] = result } else { results.append(result) }
        let detail = "\(result.measure) \(old?.quantity.description ?? "none") to \(result.quantity) \(result.unit)"
        details.append(detail.trimmingASCIISpace())
      }
      guard !details.isEmpty else { throw OperationError.nothingChanges(SafeText.line(before.reference)) }
      try record(
        .editOperation, before, detail: details.joined(separator: "; "), operatorName: operatorName, now: now
      ) { try replaceResults(of: before.id, by: results) }
    }
  }

  /// Removes every result of a measure.
  ///
  /// - Throws: ``OperationError/noResult(_:measure:)``.
  public func removeResult(_ measure: String, of reference: String, operatorName: String, now: Instant) throws {
    try store.write { _ in
      let before = try operation(reference)
      let removed = before.results.filter { $0.measure == measure }
      guard !removed.isEmpty else {
        throw OperationError.noResult(SafeText.line(before.reference), measure: SafeText.line(measure))
      }
      let detail = removed.map { "\($0.measure) \($0.quantity) \($0.unit)".trimmingASCIISpace() + " to none" }
      try record(
        .editOperation, before, detail: detail.joined(separator: "; "), operatorName: operatorName, now: now
      ) { try replaceResults(of: before.id, by: before.results.filter { $0.measure != measure }) }
    }
  }

  /// Makes one operation another name of a second one, which gets its reports and results.
  ///
  /// - Returns: how many reports went over.
  /// - Throws: ``OperationError/bothHaveResults(_:_:measure:)`` where both say how much of the same there was.
  @discardableResult
  public func merge(_ reference: String, into other: String, operatorName: String, now: Instant) throws -> Int {
    try store.write { connection in
      let (from, into) = (try operation(reference), try operation(other))
      guard from.id != into.id else { throw OperationError.sameOperation(SafeText.line(into.reference)) }
      let known = Set(into.results.map { "\($0.measure) \($0.unit)" })
      if let both = from.results.first(where: { known.contains("\($0.measure) \($0.unit)") }) {
        throw OperationError.bothHaveResults(
          SafeText.line(into.reference), SafeText.line(from.reference), measure: SafeText.line(both.measure))
      }
      let detail = "\(from.reference) into \(into.reference)"
      let audit = AuditStore(connection: connection)
      let names = try otherNames(of: from.id)
      try changing(from.id) {
        try changing(into.id) {
          for number in try reports(of: from.id) {
            try audit.recording(.mergeOperation, of: number, detail: detail, operatorName: operatorName, now: now) {
              try connection.run("update report set operation_id = $2 where id = $1", number, into.id)
            }
          }
          let entry = { (name: String) in
            AuditEntry(
              action: .mergeOperation, subject: .operation(name), detail: detail, operatorName: operatorName, at: now)
          }
          try audit.recording(.operation, key: into.id) {
            try replaceResults(of: into.id, by: into.results + from.results)
            return ((), entry(into.reference))
          }
          for alias in names + [(id: from.id, reference: from.reference)] {
            try audit.recording(.operation, key: alias.id) {
              if alias.id == from.id { try replaceResults(of: from.id, by: []) }
              try connection.run("update operation set merged_into = $2 where id = $1", alias.id, into.id)
              return ((), entry(alias.reference))
            }
          }
        }
      }
      return from.reports
    }
  }

  /// Takes an operation out that no report names.
  ///
  /// - Throws: ``OperationError/named(_:by:)``.
  public func remove(_ reference: String, operatorName: String, now: Instant) throws {
    try store.write { connection in
      let before = try operation(reference)
      guard before.reference == reference else {
        throw OperationError.otherName(SafeText.line(reference), of: SafeText.line(before.reference))
      }
      if let number = try reports(of: before.id).first {
        throw OperationError.named(SafeText.line(before.reference), by: number)
      }
      let results = before.results.map { "\($0.measure) \($0.quantity) \($0.unit)".trimmingASCIISpace() }
      try record(
        .removeOperation, before, detail: results.joined(separator: "; "), operatorName: operatorName, now: now
      ) {
        try replaceResults(of: before.id, by: [])
        try connection.run("update operation set removed_at = $2 where id = $1", before.id, now)
      }
      let audit = AuditStore(connection: connection)
      for name in try otherNames(of: before.id) {
        try audit.recording(.operation, key: name.id) {
          try connection.run("update operation set merged_into = null, removed_at = $2 where id = $1", name.id, now)
          let entry = AuditEntry(
            action: .removeOperation, subject: .operation(name.reference), detail: "with \(before.reference)",
            operatorName: operatorName, at: now)
          return ((), entry)
        }
      }
    }
  }

  /// References that differ from one by a letter, of the newest operations; for a question before one is made.
  public func nearest(to reference: String) throws -> [String] {
    guard try find(reference) == nil else { return [] }
    let newest = try store.connection.rows(
      """
      select reference
      from operation indexed by operation_at
      where \(OperationRecord.isThere)
      order by at desc
      limit \(Self.newest)
      """
    ) { (reference: String) in reference }
    return PersianText.withinOneLetter(of: reference, among: newest)
  }

  /// Among so many a slip of the finger is looked for.
  private static let newest = 500

  // MARK: Inside a transaction

  /// Records a change of an operation under its reference; where that changes, under both.
  private func record(
    _ action: AuditEntry.Action, _ before: OperationRecord, becoming name: String? = nil, detail: String,
    operatorName: String, now: Instant, _ change: () throws -> Void
  ) throws {
    let audit = AuditStore(connection: store.connection)
    let entry = { (reference: String) in
      AuditEntry(
        action: action, subject: .operation(reference), detail: detail, operatorName: operatorName, at: now)
    }
    let committed = try audit.commitment(.operation, key: before.id)
    try changing(before.id, change)
    let after = try audit.commitment(.operation, key: before.id)
    guard let name, name != before.reference else {
      return try audit.append(entry(before.reference), before: committed, after: after)
    }
    try audit.append(entry(before.reference), before: committed)
    try audit.append(entry(name), after: after)
  }

  /// The operations that were merged into one.
  private func otherNames(of id: Int64) throws -> [(id: Int64, reference: String)] {
    try store.connection.rows("select id, reference from operation where merged_into = $1 order by id", id) {
      (id: Int64, reference: String) in (id: id, reference: reference)
    }
  }

  private func refuseTaken(_ reference: String, _ connection: Connection) throws {
    if try connection.first("select 1 from operation where reference = $1", reference, row: { (_: Int) in true })
      ?? false
    {
      throw OperationError.exists(SafeText.line(reference))
    }
  }

  private func replaceResults(of id: Int64, by results: [OperationRecord.Result]) throws {
    try store.connection.run("delete from operation_result where operation_id = $1", id)
    try insert(results, into: id)
  }
}
