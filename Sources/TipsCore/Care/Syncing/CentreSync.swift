import TipsCalendar
import TipsFeed
import TipsStore

/// Sends to the centre what it doesn't have, and does what the centre passes down.
///
/// Each step may be the last one of a run. Where the centre stands is asked of the centre alone: what it has doesn't go
/// again, and what it hasn't acknowledged does.
package final class CentreSync {
  /// What a run came to.
  package struct Result: Sendable, Equatable {
    package var batches = 0
    /// Groups of rows that went.
    package var groups = 0
    /// Entries of the trail that went.
    package var entries = 0
    /// People who were forgotten at the centre's command.
    package var forgotten = 0

    package init() {}
  }

  /// So often the centre may refuse a batch that its own state asked for.
  private static let mostRefusals = 3

  private let store: Store
  private let host: any CentreHost
  private let operatorName: String
  private let clock: () -> Instant
  private var reader: OutboxReader
  /// How far the centre said that it is; nil before it was asked, and after it refused something.
  private var known: FeedState?
  /// What was done so far.
  package private(set) var result = Result()
  /// Called after each batch.
  package var onBatch: (Result) throws -> Void = { _ in }

  package init(store: Store, host: any CentreHost, operatorName: String, clock: @escaping () -> Instant) {
    self.store = store
    self.host = host
    self.operatorName = operatorName
    self.clock = clock
    reader = OutboxReader(store)
  }

  /// Sends all that waits.
  ///
  /// - Parameters:
  ///   - asks: whether the centre is asked how far it is, though it said so before: it may have something to pass down.
  ///   - isEnded: asked before each batch.
  /// - Throws: ``SyncError``, ``CentreHostError``, ``FeedError``, ``OutboxError``, ``StoreError``. What was sent until then
  ///   is at the centre.
  package func run(asks: Bool = true, until isEnded: () -> Bool = { false }) throws {
    if asks { known = nil }
    var refusals = 0
    while !isEnded() {
      let state = try known ?? host.state()
      known = nil
      let isAnew = try SyncCheck(store).isAnew(state)
      if !isAnew {
        let own = try store.outbox.existing()
        if state.uuid != nil, own.isAnew || own.sequence != state.sequence || own.trail != state.trail {
          try acknowledge(state)
        }
        try carryOut(state.commands)
      }
      guard let batch = try reader.next(after: state, isAnew: isAnew, isWanted: !isAnew && !state.commands.isEmpty)
      else {
        known = state
        return
      }
      let answer = try host.send(batch.bytes)
      guard answer.refusal == nil, answer.sequence >= batch.upTo, answer.uuid == store.settings.uuid else {
        refusals += 1
        guard refusals < Self.mostRefusals else { throw SyncError.noProgress }
        continue
      }
      refusals = 0
      known = answer
      result.batches += 1
      result.groups += batch.groups
      result.entries += batch.entries
      try onBatch(result)
    }
  }

  /// What the centre has need not wait any more.
  private func acknowledge(_ state: FeedState) throws { try store.outbox.acknowledge(state, now: clock()) }

  private func carryOut(_ commands: [FeedCommand]) throws {
    for command in commands {
      guard try store.outbox.carryOut(command, operatorName: operatorName, now: clock()) else { continue }
      result.forgotten += 1
    }
  }
}

/// Whether a store is the one that the centre knows, and stands where the centre may stand.
struct SyncCheck {
  private let store: Store

  init(_ store: Store) { self.store = store }

  /// Whether the centre is to begin anew with this store, as somebody has ordered.
  ///
  /// - Throws: ``SyncError`` where the store was restored, forked or rewritten, or the centre was.
  func isAnew(_ state: FeedState) throws -> Bool {
    let own = try store.outbox.existing()
    do {
      try check(state, own)
    } catch let error as SyncError {
      guard own.isAnew else { throw error }
      return true
    }
    // Before the centre has heard of it, it may look as if it could go on.
    return own.isAnew && (state.uuid == nil || state.sequence != own.sequence || state.trail.entry != 0)
  }

  private func check(_ state: FeedState, _ own: OutboxState) throws {
    guard let uuid = state.uuid else {
      guard own.sentAt == nil || own.isAnew else { throw SyncError.centreBehind }
      return
    }
    guard uuid == store.settings.uuid else { throw SyncError.otherStore }
    // A centre that has had nothing of this store since it joined stands before its first change.
    guard state.sequence <= (try store.outbox.newestChange()) else { throw SyncError.behindCentre }
    guard let hash = try store.outbox.hash(ofEntry: state.trail.entry) else { throw SyncError.behindCentre }
    guard hash == state.trail.hash else { throw SyncError.otherTrail(entry: state.trail.entry) }
    guard state.sequence >= own.sequence || (state.sequence == 0 && own.sentAt == nil) else {
      throw own.sentAt == nil ? SyncError.joinedAgain : SyncError.centreBehind
    }
  }
}
