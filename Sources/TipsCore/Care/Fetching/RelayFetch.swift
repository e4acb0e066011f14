import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRelay
import TipsStore
import TipsText

/// Fetches what citizens sent by a relay, records it, and gives states back: the way leads from the station to the host and
/// never into the station.
///
/// Each step may be the last one of a run: what is not recorded durably stays on the host, what comes again is recorded
/// already, and a state that wasn't given goes with the next run.
package struct RelayFetch {
  /// What a run came to.
  package struct Result: Sendable, Equatable {
    /// How many submissions were recorded.
    package var recorded = 0
    /// How many were recorded by an earlier run, which was cut off before the host knew.
    package var again = 0
    /// How many could not be recorded and were set aside.
    package var aside = 0
    /// How many lie aside in all.
    package var asideInAll = 0
    /// How many states were given to the host, and how many were taken from it.
    package var states = 0
    package var removedStates = 0
  }

  /// Enough for one run; the next one goes on.
  private static let mostBatches = 1_000
  /// So many may lie aside that another batch is fetched: a host that makes them up must not fill the disk.
  private static let mostAside = 10_000

  private let store: Store
  private let key: RelayKey
  /// The key before, as long as it is kept.
  private let former: RelayKey?
  private let host: any RelayHost
  private let aside: AsideFolder
  private let now: Instant
  /// log₂ of scrypt's N for mailboxes.
  private let cost: Int

  /// - Parameters:
  ///   - former: the key that was replaced: it opens what was sealed before the host knew of the new one.
  ///   - aside: the folder for what can't be recorded.
  ///   - cost: log₂ of scrypt's N for mailboxes; the tests' is smaller.
  package init(
    store: Store, key: RelayKey, former: RelayKey? = nil, host: any RelayHost, aside: String, now: Instant,
    cost: Int = SlowHash.cost
  ) {
    self.store = store
    self.key = key
    self.former = former
    self.host = host
    self.aside = AsideFolder(aside)
    self.now = now
    self.cost = cost
  }

  /// Does all of it.
  ///
  /// - Parameter retry: whether what lies aside is tried again.
  /// - Throws: ``RelayHostError``, ``StoreError``, ``FileError``. What was recorded until then is.
  package func run(retry: Bool = false) throws -> Result {
    var result = Result()
    if retry { try tryAgain(&result) }
    // Whatever lies in a mailbox now has its submission in the spool, or in the store: this is asked first.
    let names = try host.ask(RelayLine.Address.states, nil).split(separator: "\n").map(String.init)
    let isEmptied = try fetchAll(&result)
    result.asideInAll = aside.names.count
    let exchange = StateExchange(store: store, key: key, former: former, host: host, names: Set(names))
    result.states = try exchange.give()
    if isEmptied, result.asideInAll == 0 { result.removedStates = try exchange.removeUnknown() }
    return result
  }

  /// Whether the spool was empty at the end.
  private func fetchAll(_ result: inout Result) throws -> Bool {
    var seen: Set<String> = []
    for _ in 0..<Self.mostBatches {
      guard aside.names.count < Self.mostAside else { throw RelayHostError.tooMuchAside(folder: aside.path) }
      guard let batch = RelayLine.submissions(in: try host.ask(RelayLine.Address.spool, nil)) else {
        throw RelayHostError.unreadable
      }
      guard !batch.submissions.isEmpty else { return true }
      guard batch.submissions.contains(where: { !seen.contains($0.name) }) else { throw RelayHostError.doesNotRemove }
      seen.formUnion(batch.submissions.map(\.name))
      for refused in try record(batch.submissions, &result) {
        try aside.put(refused)
        result.aside += 1
      }
      // All of it is durable here.
      _ = try host.ask(RelayLine.Address.done, batch.submissions.map { ("name", $0.name) })
    }
    return false
  }

  private func tryAgain(_ result: inout Result) throws {
    for name in aside.names {
      guard let submission = try aside.submission(name) else { continue }
      if try record([submission], &result).isEmpty { aside.remove(name) }
    }
  }

  /// Records submissions in one transaction.
  ///
  /// - Returns: those that can't be.
  private func record(_ batch: [SealedSubmission], _ result: inout Result) throws -> [SealedSubmission] {
    var refused: [SealedSubmission] = []
    // Deriving takes long; nobody waits for it.
    let prepared = batch.compactMap { sealed -> (SealedSubmission, PreparedSubmission, MailboxKey?)? in
      do {
        let submission = try open(sealed)
        let receipt = try submission.content.receipt.map(Receipt.init(typed:))
        return (
          sealed, try store.receiptMaker.prepare(submission),
          try receipt.map { try MailboxKey(of: $0, relay: key.id, cost: cost) }
        )
      } catch {
        refused.append(sealed)
        return nil
      }
    }
    var tally = (recorded: 0, again: 0)
    let intake = CitizenIntake(store)
    try store.writeTogether {
      for (sealed, prepared, mailbox) in prepared {
        do {
          let answer = try intake.record(prepared, now: now) { report in
            guard let mailbox else { return }
            try RelayMailboxes(store).add(
              RelayMailbox(
                report: report, name: mailbox.name, sealed: try key.seal(mailbox, reportID: report.id)))
          }
          if answer.isNew { tally.recorded += 1 } else { tally.again += 1 }
        } catch let error as StoreError {
          throw error
        } catch is any UserFacingError {
          refused.append(sealed)
        }
      }
    }
    result.recorded += tally.recorded
    result.again += tally.again
    return refused
  }

  private func open(_ sealed: SealedSubmission) throws -> Submission {
    do { return try sealed.open(with: key) } catch RelayError.unopenable {
      guard let former else { throw RelayError.unopenable }
      return try sealed.open(with: former)
    }
  }
}
