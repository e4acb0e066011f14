import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What settling found.
public struct SettlementResult: Sendable, Equatable {
  /// Identities that were opened.
  public var opened = 0
  /// Of these, the ones without a telephone number that tells people apart; they are kept sealed and never linked.
  public var unlinkable = 0
  /// Identities that the key does not open: sealed to another key, or changed.
  public var unopenable = 0
  /// Pseudonyms that were given.
  public var newReporters = 0
  /// Of the opened ones, those of people who have been erased since; they were erased with them.
  public var forgotten = 0
}

/// Opens new sealed identities, derives the keyed tag of their telephone number, and attaches the pseudonym to the
/// report. Names and numbers stay sealed. Of people whom the store has erased since a report was received, nothing is
/// attached: that report is erased too.
public struct Settlement {
  /// As many as are written in a tenth of a second, for others write in between.
  private static let piece = 8_192

  private let store: Store
  private let openers: IdentityOpeners
  private let key: RecognitionKey
  private let operatorName: String
  private let now: Instant

  /// Settles with the officer's key.
  public init(store: Store, key: RecognitionKey, operatorName: String = "", now: Instant) {
    self.store = store
    self.key = key
    self.operatorName = operatorName
    self.now = now
    openers = IdentityOpeners(key: key, of: store)
  }

  /// Whether any identity waits for being settled.
  public static func isNeeded(_ store: Store) throws -> Bool {
    for sql in ["from sealed_identity where settled = 0", ErasureStore.unfinished] {
      if try store.connection.value("select 1 \(sql) limit 1") as Int? != nil { return true }
    }
    return false
  }

  /// How many identities wait for being settled.
  package static func waiting(_ store: Store) throws -> Int {
    let count: RowCount? = try store.connection.value("select count(*) from sealed_identity where settled = 0")
    return count?.value ?? 0
  }

  /// Settles everything that waits, in short transactions, so that others can write in between. While one piece is
  /// written, a second thread opens the next.
  public func run(progress: (WorkProgress) -> Void = { _ in }) throws -> SettlementResult {
    var result = SettlementResult()
    let all = try Self.waiting(store)
    var done = 0
    let finished = try store.erasures.finish(key: key, operatorName: operatorName, now: now)
    result.forgotten = finished.count
    var traces = finished.work?.traces ?? TraceSearch()
    var isIndexTouched = (finished.work?.counts.texts ?? 0) > 0
    try store.connection.withRoom {
      var opening = try open(after: 0)
      while let opened = try opening?.wait(), let last = opened.last {
        opening = try open(after: last.report)
        let before = result
        try store.write { connection in
          // What the identities were opened with may have been replaced since.
          guard try connection.publicKey() == key.publicKey else { throw KeyError.replaced }
          var forgetting = ForgottenReports(ReportForgetting(connection, now: now, traces: traces))
          try SettlementPiece(store: store, key: key, operatorName: operatorName, now: now)
            .settle(opened, &forgetting, &result)
          try forgetting.record(connection, operatorName: operatorName, now: now)
          result.forgotten += forgetting.count
          traces = forgetting.work.traces
          isIndexTouched = isIndexTouched || forgetting.work.counts.texts > 0
          try record(from: before, to: result, connection)
        }
        done += opened.count
        progress(
          WorkProgress(Message(en: "settling", fa: "بازشناسی"), done, of: max(all, done), .identities))
      }
    }
    // A server's files are not cleared from here.
    if result.forgotten > 0, !store.isOffice {
      do {
        _ = try TraceRemoval(store: store).run(traces, searchIndex: isIndexTouched, rewriting: .whenNeeded)
      } catch ErasureError.heldByReader {
        // A later writer takes the WAL into the file; what is settled is settled.
      }
    }
    return result
  }

  /// Reads the next identities that wait, and has them opened; nil where none is left.
  private func open(after last: Int64) throws -> Worker<[OpenedIdentity]>? {
    let waiting = try store.connection.rows(
      """
      select \(WaitingIdentity.columns)
      from sealed_identity
      join sealing_run on sealing_run.id = sealed_identity.run_id
      join report on report.id = sealed_identity.report_id
      where sealed_identity.settled = 0 and sealed_identity.report_id > $1
      order by sealed_identity.report_id
      limit \(Self.piece)
      """, last, as: WaitingIdentity.self)
    guard !waiting.isEmpty else { return nil }
    let sealed = try waiting.map { (identity: $0, opener: try openers.opener(ofReport: $0.identity.reportID)) }
    return try Worker { [key] in sealed.map { OpenedIdentity($0.identity, $0.opener, key) } }
  }

  private func record(from before: SettlementResult, to after: SettlementResult, _ connection: Connection) throws {
    guard after.opened > before.opened else { return }
    try AuditStore(connection: connection).append(
      AuditEntry(
        action: .settle, subject: .identities,
        detail: "\(after.opened - before.opened) opened, \(after.newReporters - before.newReporters) new reporters",
        operatorName: operatorName, at: now))
  }
}

extension Connection {
  /// Runs work that comes back to the same pages again and again with memory for them.
  fileprivate func withRoom<T>(_ body: () throws -> T) throws -> T {
    guard dialect == .sqlite else { return try body() }
    try execute("pragma cache_size = -16384")
    defer { try? execute("pragma cache_size = -2000") }
    return try body()
  }
}
