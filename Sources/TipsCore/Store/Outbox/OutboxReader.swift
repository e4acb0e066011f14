import TipsFeed
import TipsFiles
import TipsIdentity
import TipsSQLite

/// Reads what goes to the centre next, in one unchanging state of the store: the present rows behind the oldest changes, and
/// the entries of the trail.
package struct OutboxReader {
  /// A batch, and where the centre stands once it has it.
  package struct Batch {
    package let bytes: [UInt8]
    package let upTo: Int64
    package let trail: FeedState.Trail
    /// How many groups of rows it replaces.
    package let groups: Int
    package let entries: Int
  }

  /// A batch has no more entries of the trail.
  private static let mostEntries = 10_000
  /// Groups of a batch, as far as can be told before they are read; some may have come since they were entered.
  private static let mostGroups: Int64 = 15_000

  private let store: Store
  /// How many groups are read at once: as many as fill a batch, to go by the last one.
  private var pace: Int64

  package init(_ store: Store, pace: Int64 = 4_000) {
    self.store = store
    self.pace = pace
  }

  /// The next batch for a centre that stands at a state.
  ///
  /// - Parameter isWanted: whether one without changes or entries is wanted, which says that a command was carried out.
  /// - Returns: nil where there is nothing to send.
  package mutating func next(after state: FeedState, isAnew: Bool = false, isWanted: Bool = false) throws -> Batch? {
    while true {
      guard let batch = try read(after: state, isAnew, isWanted, groups: pace) else { return nil }
      let isTooLarge = batch.bytes.count > 2 * FeedBatchWriter.enough
      if batch.groups > 0 {
        let fitting = Int64(batch.groups) * Int64(FeedBatchWriter.enough) / Int64(batch.bytes.count)
        pace = min(max(fitting, isTooLarge ? 1 : pace / 2), min(2 * pace, Self.mostGroups))
      }
      if !isTooLarge || batch.groups <= OutboxRecording.piece { return batch }
    }
  }

  private func read(
    after state: FeedState, _ isAnew: Bool, _ isWanted: Bool, groups: Int64
  ) throws -> Batch? {
    try store.read { connection in
      let own = try store.outbox.existing()
      var writer = FeedBatchWriter(
        uuid: store.settings.uuid, station: store.settings.station, schema: Migrator.currentVersion,
        after: isAnew ? 0 : state.sequence, applied: own.applied, isAnew: isAnew, trail: isAnew ? .start : state.trail)
      // The first batch of a new beginning is empty: the centre forgets the rows, and says whom it wants forgotten here
      // before any are sent.
      guard !isAnew else {
        return Batch(
          bytes: writer.finish(upTo: own.sequence), upTo: own.sequence, trail: .start, groups: 0, entries: 0)
      }
      let (trail, entries) = try addEntries(behind: state.trail, to: &writer, connection)
      var changes = OutboxChanges()
      var upTo = state.sequence
      // A centre that has nothing stands before the first number of the outbox.
      let start = max(state.sequence, own.sequence)
      for change in try OutboxChange.waiting(behind: start, groups: groups, connection) {
        changes.add(change)
        upTo = change.sequence
      }
      // A row is read as it is now: it may name a category that is newer than the change which sends it. What goes along
      // here goes again in its turn.
      for change in try OutboxChange.references(behind: max(start, upTo), connection) { changes.add(change) }
      let count = try changes.write(to: &writer, connection)
      guard count > 0 || entries > 0 || isWanted else { return nil }
      return Batch(bytes: writer.finish(upTo: upTo), upTo: upTo, trail: trail, groups: count, entries: entries)
    }
  }

  /// Adds the entries behind one.
  ///
  /// - Returns: where the centre's trail ends then.
  private func addEntries(
    behind trail: FeedState.Trail, to writer: inout FeedBatchWriter, _ connection: Connection
  ) throws -> (FeedState.Trail, count: Int) {
    var last = trail.entry
    var hash = trail.hash
    var count = 0
    let columns = FeedTable.auditEntry.columns.map(\.name)
    let place = Int32(columns.firstIndex(of: "hash") ?? 0)
    let statement = try connection.prepare(
      "select \(columns.joined(separator: ", ")) from audit_entry where id > $1 order by id limit \(Self.mostEntries)")
    try statement.bindAll(last)
    // Half of a batch is for rows.
    while writer.size < FeedBatchWriter.enough / 2, try statement.step() {
      let entry = statement.int64(0)
      guard entry == last + 1 else { throw OutboxError.brokenTrail(before: entry) }
      writer.addEntry { statement.append(to: &$0) }
      last = entry
      hash = statement.blob(place)
      count += 1
    }
    statement.reset()
    return (FeedState.Trail(entry: last, hash: hash), count)
  }
}

extension Outbox {
  /// The hash of an entry of the store's own trail; nil where there is none. Before the first one it is 32 zero bytes.
  package func hash(ofEntry entry: Int64) throws -> [UInt8]? {
    guard entry > 0 else { return AuditChain.start }
    return try AuditStore(connection: store.connection).entry(entry)?.hash
  }

  /// The number of the newest change, which the centre can't be beyond.
  package func newestChange() throws -> Int64 { max(try Self.newest(store.connection), try existing().sequence) }
}
