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
package final class Desk: WebFace {
  let served: ServedStore
  /// Threads that read a centre, where the desk shows one; accounts are those of ``served`` all the same.
  private let centre: StoreReaders?
  let sessions: Sessions
  let attempts = LogInAttempts()
  let passwords: PasswordQueue
  let board: BoardWatch
  let metrics = Metrics()
  let sentForms = SentForms()
  /// Hears of what went wrong and is nobody's to mend: the address as the table of routes has it, and the kind of error.
  let onFailure: @Sendable (_ route: String, _ kind: String) -> Void
  let boards = BoardCache()
  let acknowledgements = Acknowledgements()
  /// The comparison of the store with its trail.
  let verification = BackgroundRun<AuditVerdict>()
  /// The look at the store, its files and the machine.
  let examination = BackgroundRun<[Finding]>()

  /// A desk over a store.
  ///
  /// - Parameters:
  ///   - served: the store.
  ///   - path: its file.
  ///   - centre: threads that read a centre. The desk then shows what is there, and changes nothing but accounts.
  ///   - onFailure: called when something went wrong that no visitor can mend, with the address as the table of routes
  ///     has it and the kind of error; nothing of what was asked or stored is in either.
  /// - Throws: ``StoreError`` where the store can't be opened.
  package init(
    _ served: ServedStore, at path: String, reading centre: StoreReaders? = nil,
    onFailure: @escaping @Sendable (_ route: String, _ kind: String) -> Void = { _, _ in }
  ) throws {
    self.served = served
    self.centre = centre
    self.onFailure = onFailure
    passwords = try PasswordQueue(storeAt: path)
    let sessions = Sessions()
    self.sessions = sessions
    board = BoardWatch(centre ?? served.readers, openSessions: { await sessions.open(at: served.now()) })
  }

  /// Whether it only shows what a centre has.
  var onlyReads: Bool { centre != nil }
  var readers: StoreReaders { centre ?? served.readers }
  var accountReaders: StoreReaders { served.readers }
  var writer: StoreWriter { served.writer }
  var receiptMaker: ReceiptMaker { served.receiptMaker }
  var receipts: BoundedWorker { served.receipts }
  var now: @Sendable () -> Instant { served.now }
  var zone: StationZone { served.zone }

  /// Answers a request; what goes wrong becomes a page that says so.
  package func answer(_ request: WebRequest) async -> WebResponse {
    await Router(desk: self).answer(request)
  }

  /// Watches what is recorded, for those who look at the board, until ``endStreams()`` or the task is cancelled.
  package func run() async {
    // Nobody looks at a board where nothing is recorded.
    guard !onlyReads else { return }
    await board.run()
  }

  /// Ends all streams of events: the server is about to stop.
  package func endStreams() { board.close() }

  /// Ends what waits for events and, when all have their answers, the thread that looks at passwords.
  package func close() {
    board.close()
    passwords.close()
  }
}
