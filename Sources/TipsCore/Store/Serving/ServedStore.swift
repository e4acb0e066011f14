import TipsCalendar
import TipsDomain
import TipsText

/// A store as a program serves it to many people at once: the threads that read it, the one that writes, and the one that
/// makes receipts. All faces of a program share it.
package final class ServedStore: Sendable {
  /// Threads that read.
  package let readers: StoreReaders
  /// The thread that writes.
  package let writer: StoreWriter
  /// What makes receipts, and the thread on which it does.
  package let receiptMaker: ReceiptMaker
  package let receipts: BoundedWorker
  /// How many accounts there were when it was opened.
  package let accounts: Int
  /// The clock.
  package let now: @Sendable () -> Instant
  /// The station's clock.
  package let zone: StationZone

  /// Opens the store, and brings it up to date: once, and not at somebody's first page.
  ///
  /// - Parameters:
  ///   - path: the store's file.
  ///   - count: how many threads read at once.
  ///   - now: the clock.
  ///   - receiptCost: log₂ of scrypt's N for receipts; the tests' is smaller.
  /// - Throws: ``StoreError`` where the store can't be opened.
  package init(
    at path: String, readers count: Int = 4, now: @escaping @Sendable () -> Instant, receiptCost: Int? = nil
  ) throws {
    let store = try Store.open(at: path, for: .writing, now: now())
    if let receiptCost { store.receiptCost = receiptCost }
    zone = store.zone
    accounts = try store.users.all().count
    receiptMaker = store.receiptMaker
    receipts = try BoundedWorker(waiting: 64, outside: 16, patience: .seconds(5))
    readers = try StoreReaders(path: path, count: count, waiting: 4_096)
    // Closed and opened again, it would read its schema twice before the first answer.
    writer = try StoreWriter(path: path, waiting: 4_096, opened: store)
    self.now = now
  }

  /// Ends the threads when those who wait have their answers.
  package func close() {
    writer.close()
    readers.close()
    receipts.close()
  }
}
