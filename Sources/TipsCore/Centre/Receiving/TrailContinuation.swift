import TipsCalendar
import TipsFeed
import TipsIdentity
import TipsPostgreSQL

/// Whether the entries of a batch continue a station's trail as the centre has it.
struct TrailContinuation {
  enum Finding: Equatable {
    /// They do; the trail then ends so.
    case continues(FeedState.Trail)
    /// The centre has all of them.
    case known
    /// They begin behind what the centre has, or reach over its end.
    case gap
    /// Another trail.
    case fork
  }

  let station: StationRow

  /// - Parameter hashAt: the hash of an entry that the centre has; nil where it has none.
  func check(_ trail: FeedTrail, uuid: String, hashAt: (Int64) throws -> [UInt8]?) rethrows -> Finding {
    let end = station.trail.entry
    guard trail.after <= end else { return .gap }
    let before = trail.after == end ? station.trail.hash : trail.after == 0 ? AuditChain.start : try hashAt(trail.after)
    guard trail.hash == before else { return .fork }
    var last = FeedState.Trail(entry: trail.after, hash: trail.hash)
    for values in trail.entries {
      guard let entry = AuditRecord(values), entry.sequence == last.entry + 1,
        AuditChain.hash(of: entry, store: uuid, previous: last.hash) == entry.hash
      else { return .fork }
      last = FeedState.Trail(entry: entry.sequence, hash: entry.hash)
      // What the centre has too must be the same.
      if entry.sequence <= end, try hashAt(entry.sequence) != entry.hash { return .fork }
    }
    if trail.after == end { return .continues(last) }
    return last.entry <= end ? .known : .gap
  }
}

extension AuditRecord {
  /// An entry as it travels; nil where it can be none.
  init?(_ row: FeedRow) {
    let values = row.values
    func text(_ index: Int) -> String? {
      if case .text(let bytes) = values[index] { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
    func blob(_ index: Int) -> [UInt8]? { if case .blob(let bytes) = values[index] { Array(bytes) } else { nil } }
    guard values.count == FeedTable.auditEntry.columns.count, case .integer(let sequence) = values[0],
      case .integer(let at) = values[1], let operatorName = text(2), let action = text(3), let subject = text(4),
      let detail = text(5), let hash = blob(10), hash.count == 32
    else { return nil }
    var span: ClosedRange<Int64>?
    switch (values[6], values[7]) {
    case (.integer(let first), .integer(let last)) where first <= last: span = first...last
    case (.null, .null): span = nil
    default: return nil
    }
    self.init(
      sequence: sequence, at: Instant(epochSeconds: at), operatorName: operatorName, action: action, subject: subject,
      detail: detail, span: span, before: blob(8), after: blob(9), hash: hash, account: text(11))
  }
}
