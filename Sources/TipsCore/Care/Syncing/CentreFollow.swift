import Glibc
import TipsFiles
import TipsStore
import TipsText

/// Sends what is new to the centre as it comes, until this process is to end.
package struct CentreFollow {
  /// What happens to the line.
  package enum Event: Sendable, Equatable {
    case cut(Message)
    case back
  }

  /// The centre is asked at least so often whether it has something to pass down, in seconds.
  private static let askingAgain: Double = 60
  private static let longestPause: Double = 60
  /// Whether something is new is looked up so often, in seconds.
  private static let step: Double = 0.25

  private let sync: CentreSync
  private let store: Store
  private let tell: (Event) throws -> Void

  package init(_ sync: CentreSync, store: Store, tell: @escaping (Event) throws -> Void) {
    self.sync = sync
    self.store = store
    self.tell = tell
  }

  /// Goes on until a signal wants this process to end; it is held back until then, so that a batch is whole.
  ///
  /// - Throws: what ``CentreSync`` throws, but for a line that is cut; ``StoreError/replaced(path:)``.
  package func run(behind ended: (CentreSync.Result) throws -> Void) throws {
    let signals = DeferredSignals()
    defer { signals.release() }
    var pause: Double = 1
    var isCut = false
    var asksAt = Self.clock()
    while !DeferredSignals.isEndWanted {
      let changes = try store.changesOfOthers()
      let isDue = isCut || Self.clock() >= asksAt
      do {
        try sync.run(asks: isDue) { DeferredSignals.isEndWanted }
        if isDue { asksAt = Self.clock() + Self.askingAgain }
        if isCut { try tell(.back) }
        isCut = false
        pause = 1
        try wait(until: asksAt) { try store.changesOfOthers() != changes }
      } catch let error as CentreHostError where error.isPassing {
        guard !DeferredSignals.isEndWanted else { break }
        if !isCut { try tell(.cut(error.message)) }
        isCut = true
        try wait(until: Self.clock() + pause) { false }
        pause = min(2 * pause, Self.longestPause)
      }
    }
    try ended(sync.result)
  }

  /// Waits until a moment, or until something has come.
  private func wait(until end: Double, _ isThere: () throws -> Bool) throws {
    while Self.clock() < end, !DeferredSignals.isEndWanted, try !isThere() {
      usleep(UInt32(Self.step * 1_000_000))
    }
  }

  private static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
