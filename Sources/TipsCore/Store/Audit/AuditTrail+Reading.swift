import TipsCalendar
import TipsIdentity
import TipsSQLite

/// The trail in parts, without counting or passing over what was shown before.
extension AuditTrail {
  /// So many entries are looked at for one part, where no index leads to those that are asked for.
  private static let window: Int64 = 200_000
  /// Between entries that follow one another a clock may have gone back by so many seconds.
  private static let slack = 86_400

  /// The newest entries that a filter lets through, newest first.
  ///
  /// A part can be empty with more behind it: of a long trail only so much is looked at, at once. Entries of a period are
  /// looked for where the times begin and end to lie in it; one that lies by more than a day out of order is found
  /// without a period.
  ///
  /// - Parameter before: the number before which entries are wanted, ``AuditTrailPart/next`` of the part before.
  public func entries(matching filter: AuditFilter, before: Int64? = nil, limit: Int) throws -> AuditTrailPart {
    try entries(matching: filter, before: before, limit: limit, window: Self.window)
  }

  /// The same, looking at so many entries at once.
  func entries(
    matching filter: AuditFilter, before: Int64?, limit: Int, window: Int64
  ) throws -> AuditTrailPart {
    // Of several trails, each with numbers of its own, there is one part: the newest entries of all.
    if store.connection.dialect == .postgreSQL {
      let found = try records(filter.topic?.condition, filter, from: 1, before: .max, limit: limit)
      return AuditTrailPart(entries: found, next: nil)
    }
    if let topic = filter.topic {
      let found = try records(topic.condition, filter, from: 1, before: before ?? .max, limit: limit + 1)
      return AuditTrailPart(
        entries: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].sequence : nil)
    }
    let start = try filter.to.map { try firstEntry(notBefore: $0.adding(seconds: Self.slack)) } ?? .max
    let end = min(before ?? .max, start, try head().entries + 1)
    let isNarrow = filter.person != nil || filter.action != nil || filter.from != nil
    let first = isNarrow ? max(1, end - window) : 1
    let found = try records(nil, filter, from: first, before: end, limit: limit + 1)
    if found.count > limit {
      return AuditTrailPart(entries: Array(found.prefix(limit)), next: found[limit - 1].sequence)
    }
    let isDone = try first <= 1 || isBeforeAll(first, of: filter)
    return AuditTrailPart(entries: found, next: isDone ? nil : first)
  }

  /// The entry at a place in the trail.
  public func entry(_ sequence: Int64) throws -> AuditRecord? {
    try AuditStore(connection: store.connection).entry(sequence)
  }

  /// The checkpoints in the store, newest first, with when each was signed.
  public func checkpoints(before size: Int64 = .max, limit: Int) throws -> [(size: Int64, at: Instant, note: String)] {
    try store.connection.rows(
      "select size, at, note from checkpoint where size < $1 order by size desc limit $2", size, limit
    ) { (size: Int64, at: Instant, note: String) in (size, at, note) }
  }

  private func records(
    _ topic: (subject: String, from: String?, to: String?, reportID: Int64?)?, _ filter: AuditFilter,
    from first: Int64, before end: Int64, limit: Int
  ) throws -> [AuditRecord] {
    // With a topic the indices on it are taken, and not the numbers.
    let number = topic == nil ? "id" : "+id"
    let anything = topic == nil ? "$3 is null or " : ""
    let order = store.connection.dialect == .sqlite ? "\(number) desc" : "at desc, station, id desc"
    return try store.connection.rows(
      """
      select \(AuditRecord.columns)
      from audit_entry
      where \(number) >= $1 and \(number) < $2
        and (\(anything)subject = $3 or (subject >= $4 and subject < $5) or (first_id <= $6 and last_id >= $6))
        and ($7 is null or operator = $7 or account = $7 or account = 'desk:' || $7)
        and ($8 is null or action = $8) and ($9 is null or at >= $9) and ($10 is null or at < $10)
      order by \(order)
      limit $11
      """, first, end, topic?.subject, topic?.from, topic?.to, topic?.reportID, filter.person, filter.action,
      filter.from, filter.to, limit, as: AuditRecord.self)
  }

  /// The number of the first entry that isn't older than an instant; one behind the last where all are.
  private func firstEntry(notBefore instant: Instant) throws -> Int64 {
    var (low, high) = (Int64(1), try head().entries + 1)
    while low < high {
      let middle = low + (high - low) / 2
      let at: Instant? = try store.connection.value(
        "select at from audit_entry where id >= $1 order by id limit 1", middle)
      if let at, at < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether no entry before a number can lie in the filter's period any more.
  private func isBeforeAll(_ first: Int64, of filter: AuditFilter) throws -> Bool {
    guard let from = filter.from else { return false }
    let at: Instant? = try store.connection.value(
      "select at from audit_entry where id >= $1 order by id limit 1", first)
    return at.map { $0 < from.adding(seconds: -Self.slack) } ?? false
  }
}
