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
  let metrics = Metrics()
  let sentForms = SentForms()
  /// Hears of what went wrong and is nobody's to mend: the address as the table of routes has it, and the kind of error.
  let onFailure: @Sendable (_ route: String, _ kind: String) -> Void
  let boards = BoardCache()
  let acknowledgements = Acknowledgements()
  /// What makes receipts, and the thread on which it does.
  let receiptMaker: ReceiptMaker
  let receipts: BoundedWorker
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
  ///   - onFailure: called when something went wrong that no visitor can mend, with the address as the table of routes
  ///     has it and the kind of error; nothing of what was asked or stored is in either.
  ///   - now: the clock.
  /// - Throws: ``StoreError`` where the store can't be opened.
  package init(
    storeAt path: String, readers count: Int = 4,
    onFailure: @escaping @Sendable (_ route: String, _ kind: String) -> Void = { _, _ in },
    now: @escaping @Sendable () -> Instant
  ) throws {
    self.onFailure = onFailure
    // It is brought up to date here, once, and not at somebody's first page.
    let store = try Store.open(at: path, for: .writing, now: now())
    zone = store.zone
    receiptMaker = store.receiptMaker
    receipts = try BoundedWorker(waiting: 64)
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
    receipts.close()
  }
}
