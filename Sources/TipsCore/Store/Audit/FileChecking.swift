import Glibc
import Synchronization
import TipsIdentity
import TipsSQLite

/// The checks of a store's file, on a thread and a connection of their own.
struct FileChecking {
  /// What the thread tells whoever waits.
  private final class State: Sendable {
    let bytes = Atomic(0)
    let isDone = Atomic(false)
  }

  private let store: Store
  private let state = State()
  /// Nil where the system gives no thread.
  private let worker: Worker<AuditVerdict>?

  init(_ store: Store) {
    self.store = store
    let (opener, state) = (StoreReopening(store), state)
    worker = try? Worker {
      defer { state.isDone.store(true, ordering: .releasing) }
      return Self.check(try opener.open()) { state.bytes.store($0, ordering: .relaxed) }
    }
  }

  /// Waits for what was found.
  ///
  /// - Parameter tell: called with the bytes that were read, now and then.
  func wait(_ tell: (Int) -> Void) -> AuditVerdict {
    guard let worker else { return Self.check(store, tell) }
    tell(state.bytes.load(ordering: .relaxed))
    while !state.isDone.load(ordering: .acquiring) {
      usleep(20_000)
      tell(state.bytes.load(ordering: .relaxed))
    }
    return (try? worker.wait()) ?? Self.check(store, tell)
  }

  private static func check(_ store: Store, _ tell: (Int) -> Void) -> AuditVerdict {
    var verdict = AuditVerdict()
    store.connection.watchingReads(tell) { FileVerification(store: store).run(&verdict) }
    return verdict
  }
}
