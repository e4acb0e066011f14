import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRelay
import TipsStore

/// The station as a host without a store reaches it: what comes is sealed to the station's key and waits in a spool; what
/// reporters may know lies sealed to their receipts.
package final class RelayedStation: CitizenStation {
  /// How many mailboxes may wait to be derived for what comes in: whoever sends waits for it.
  private static let stubsWaiting = 8
  private static let looksWaiting = 32
  private static let writesWaiting = 1_024

  let station: RelayStation
  let spool: Spool
  let mailboxes: Mailboxes
  private let cost: Int
  private let forms = UsedForms()
  /// What writes.
  private let writer: BoundedWorker
  /// What derives mailboxes, one after the other, for each takes 128 MiB: first for what comes in, then for whoever asks.
  private let derivations: BoundedWorker

  /// Opens a host's folder.
  ///
  /// - Parameters:
  ///   - folder: holds the station's file; what waits is kept in it.
  ///   - cost: log₂ of scrypt's N for mailboxes; the tests' is smaller.
  /// - Throws: ``RelayError/noStation(path:)``, ``FileError``.
  package init(folder: String, limit: Spool.Limit = Spool.Limit(), cost: Int = SlowHash.cost) throws {
    station = try RelayStation(path: folder + "/" + RelayStation.fileName)
    spool = try Spool(in: folder, limit: limit)
    mailboxes = try Mailboxes(in: folder)
    self.cost = cost
    writer = try BoundedWorker(waiting: Self.writesWaiting)
    derivations = try BoundedWorker(
      waiting: Self.stubsWaiting, outside: Self.looksWaiting, patience: .seconds(5))
  }

  /// Seals a submission and keeps it.
  ///
  /// - Throws: ``SubmissionError``, ``ReceiptError/unknown``, ``RelayError/tooLong``; ``ServingError/overloaded`` where too much waits;
  ///   ``PartialFileError``.
  package func take(_ submission: Submission, in turn: Turn) async throws {
    let receipt = try submission.content.receipt.map(Receipt.init(typed:))
    guard !spool.isFull else { throw ServingError.overloaded }
    let isReport = if case .report = submission.content { true } else { false }
    // What comes with nobody's receipt would wait for nothing.
    if !isReport, let receipt {
      guard try await sealedState(receipt, turn) != nil else { throw ReceiptError.unknown }
    }
    let sealed = try SealedSubmission(submission, to: station)
    try forms.take(submission)
    do {
      try await writing { [spool] in
        do { try spool.put(sealed) } catch RelayError.full { throw ServingError.overloaded }
      }
    } catch {
      forms.giveBack(submission)
      throw error
    }
    // Only now: whoever asks by a receipt finds a state only where the submission is safe.
    guard isReport, let receipt else { return }
    try? await derivations.run { [mailboxes, cost, id = station.id] in
      let key = try MailboxKey(of: receipt, relay: id, cost: cost)
      let state = CitizenState(progress: .sent, receivedAt: submission.takenAt)
      try mailboxes.put(try key.seal(state), name: key.text, isFirst: true)
    }
  }

  package func state(ofReceipt receipt: String, in turn: Turn) async throws -> CitizenState? {
    guard let receipt = try? Receipt(typed: receipt), let found = try await sealedState(receipt, turn) else {
      return nil
    }
    return try found.key.open(found.sealed)
  }

  /// What lies in the mailbox of a receipt; nil where there is none.
  private func sealedState(_ receipt: Receipt, _ turn: Turn) async throws -> (key: MailboxKey, sealed: [UInt8])? {
    try await derivations.run(turn) { [mailboxes, cost, id = station.id] in
      let key = try MailboxKey(of: receipt, relay: id, cost: cost)
      return try mailboxes.state(key.text).map { (key, $0) }
    }
  }

  /// Runs the body on the thread that writes.
  ///
  /// - Throws: ``ServingError/overloaded``, and what the body throws.
  func writing<Answer: Sendable>(_ body: @escaping @Sendable () throws -> Answer) async throws -> Answer {
    try await writer.run(.station, body)
  }

  /// Ends the threads when those who wait have their answers.
  package func close() { for worker in [writer, derivations] { worker.close() } }
}
