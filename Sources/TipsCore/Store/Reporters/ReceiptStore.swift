import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// A report that was found by its receipt.
public struct ReceiptedReport: Sendable {
  package let id: Int64
  let verifier: [UInt8]
  /// What its holder may know.
  public let state: ReceiptState
  /// Whether the report was claimed by the receipt before.
  public let isClaimed: Bool
  /// Whether it is a tip, which alone is a matter of thanks.
  public let isTip: Bool
}

/// Reports by the receipts of anonymous callers.
public struct ReceiptStore {
  let store: Store

  /// The report of a receipt.
  ///
  /// Every attempt that fails is recorded, without the receipt.
  ///
  /// - Parameter typed: the receipt as typed.
  /// - Throws: ``ReceiptError/unknown``.
  public func find(_ typed: String, operatorName: String, now: Instant) throws -> ReceiptedReport {
    let receipt: Receipt
    do { receipt = try Receipt(typed: typed) } catch {
      try store.recordRefusal("mistyped", of: .receipt, operatorName: operatorName, now: now)
      throw error
    }
    // The derivation takes long; nobody waits for it.
    let verifier = try receipt.verifier(storeUUID: store.settings.uuid, cost: store.receiptCost)
    guard let report = try report(verifier) else {
      try store.recordRefusal("unknown", of: .receipt, operatorName: operatorName, now: now)
      throw ReceiptError.unknown
    }
    return report
  }

  /// The report whose receipt has the verifier; nil where none has.
  package func report(_ verifier: [UInt8]) throws -> ReceiptedReport? {
    try store.connection.first(
      """
      select report.id, report.kind, receipt.claimed_at is not null,
        coalesce(leading.disposition, report.disposition),
        coalesce(leading.dispatched_at, leading.arrived_at, leading.closed_at, report.dispatched_at,
          report.arrived_at, report.closed_at) is not null
      from receipt
      join report on report.id = receipt.report_id
      left join report as leading on leading.id = report.duplicate_of
      where receipt.verifier = $1
      """, verifier
    ) { (id: Int64, kind: ReportKind, isClaimed: Bool, disposition: Disposition, isUnderWay: Bool) in
      ReceiptedReport(
        id: id, verifier: verifier, state: ReceiptState(disposition, isUnderWay: isUnderWay), isClaimed: isClaimed,
        isTip: kind == .tip)
    }
  }

  /// Seals a caller to the report of a receipt, which is used up for claiming by it.
  ///
  /// - Throws: ``ReceiptError/claimed``, ``ReceiptError/notATip``.
  public func claim(_ report: ReceiptedReport, by caller: Caller, operatorName: String, now: Instant) throws {
    guard report.isTip else { throw ReceiptError.notATip }
    try store.write { connection in
      try AuditStore(connection: connection).recording(
        .claimReport, of: ReportNumber(id: report.id), detail: "by its receipt", operatorName: operatorName, now: now
      ) {
        try markClaimed(report.verifier, connection, now: now)
        try IdentityWriter(store: store, connection: connection, now: now).seal(caller, reportID: report.id)
      }
    }
  }

  private func markClaimed(_ verifier: [UInt8], _ connection: Connection, now: Instant) throws {
    try connection.run(
      "update receipt set claimed_at = $2 where verifier = $1 and claimed_at is null", verifier, now)
    guard connection.changes == 1 else { throw ReceiptError.claimed }
  }

  /// Writes the receipt of a new report, inside its transaction.
  static func insert(_ verifier: [UInt8], of reportID: Int64, _ connection: Connection) throws {
    try connection.run("insert into receipt (verifier, report_id) values ($1, $2)", verifier, reportID)
  }
}

extension Store {
  /// Reports by the receipts of anonymous callers.
  public var receipts: ReceiptStore { ReceiptStore(store: self) }
}
