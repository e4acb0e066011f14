import TipsCalendar
import TipsCare
import TipsDomain
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText

/// The desk: what people of a station see of the store in a browser.
///
/// It takes requests and gives responses; the program that listens is another's. Nothing here holds the officer's private key:
/// people appear by their pseudonyms.
package final class Desk: Sendable {
  /// Threads that read the store.
  let readers: StoreReaders
  /// The thread that writes.
  let writer: StoreWriter
  let sessions = Sessions()
  let attempts = LogInAttempts()
  let passwords: PasswordQueue
  let board: BoardWatch
  /// The comparison of the store with its trail.
  let verification = BackgroundRun<AuditVerdict>()
  /// The look at the store, its files and the machine.
  let examination = BackgroundRun<[Finding]>()
  /// The clock.
  let now: @Sendable () -> Instant
  /// The station's clock.
  let zone: StationZone

  /// A desk over a store.
  ///
  /// - Parameters:
  ///   - path: the store's file.
  ///   - readers: how many threads read at once.
  ///   - now: the clock.
  /// - Throws: ``StoreError`` where the store can't be opened.
  package init(storeAt path: String, readers count: Int = 4, now: @escaping @Sendable () -> Instant) throws {
    // It is brought up to date here, once, and not at somebody's first page.
    zone = try Store.open(at: path, for: .writing, now: now()).zone
    let readers = try StoreReaders(path: path, count: count, waiting: 4_096)
    self.readers = readers
    writer = try StoreWriter(path: path, waiting: 4_096)
    passwords = try PasswordQueue(storeAt: path)
    board = BoardWatch(readers)
    self.now = now
  }

  /// Answers a request; what goes wrong becomes a page that says so.
  package func answer(_ request: WebRequest) async -> WebResponse {
    await Router(desk: self).answer(request)
  }

  /// Watches what is recorded, for those who look at the board, until ``endStreams()`` or the task is cancelled.
  package func watchBoard() async { await board.run() }

  /// Ends all streams of events: the server is about to stop.
  package func endStreams() { board.close() }

  /// Ends what waits for events and, when all have their answers, the threads.
  package func close() {
    board.close()
    writer.close()
    readers.close()
    passwords.close()
  }
}
