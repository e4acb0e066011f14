import TipsCalendar
import TipsDomain

/// A mark to be made on a report.
public struct OutcomeMark: Sendable {
  /// What came of the report.
  public var disposition: Disposition
  /// When it became known; nil for now.
  public var at: Instant?
  /// What the officer adds; for colleagues.
  public var note: String?
  /// The reference of an operation; only with the disposition `operation`.
  public var operation: String?
  /// The leading report; needed with, and only with, the disposition `duplicate`.
  public var duplicateOf: ReportNumber?

  /// A mark with nothing but a disposition.
  public init(_ disposition: Disposition) { self.disposition = disposition }
}

// MARK: Rules

extension OutcomeMark {
  /// Holds the mark against the rules.
  ///
  /// - Parameter at: when the outcome became known.
  /// - Throws: ``OutcomeError``.
  func check(on report: ReportRecord, at: Instant, now: Instant, in store: Store) throws {
    let number = report.number
    guard at.epochSeconds <= now.epochSeconds + Limits.clockSkew else { throw OutcomeError.inFuture(number) }
    guard at >= report.receivedAt else {
      throw OutcomeError.beforeReceipt(number, received: store.zone.solarHijri(report.receivedAt))
    }
    guard report.disposition.allows(disposition) else {
      throw OutcomeError.illegal(number, from: report.disposition, to: disposition)
    }
    if disposition != .operation, operation != nil { throw OutcomeError.operationWithout(disposition) }
    if disposition == .duplicate {
      try checkLead(of: report, in: store.reports)
    } else if duplicateOf != nil {
      throw OutcomeError.leadWithout(disposition)
    }
  }

  private func checkLead(of report: ReportRecord, in reports: ReportStore) throws {
    guard let lead = duplicateOf else { throw OutcomeError.leadMissing(report.number) }
    guard lead != report.number else { throw OutcomeError.duplicateOfItself(lead) }
    try reports.checkLead(lead, ofKind: report.kind, report.number)
    if let follower = try reports.duplicates(of: report.number).first {
      throw OutcomeError.leadsOthers(report.number, follower)
    }
  }
}

extension ReportStore {
  /// Holds a report against what a leading one has to be.
  ///
  /// - Parameters:
  ///   - kind: the kind of the report that is to be its duplicate.
  ///   - number: that report's number; nil as long as it has none.
  /// - Throws: ``OutcomeError``, ``ReportStoreError/unknown(_:)``.
  func checkLead(_ lead: ReportNumber, ofKind kind: ReportKind, _ number: ReportNumber? = nil) throws {
    if try isElsewhere(lead) { return }
    let leading = try existing(lead)
    guard leading.disposition != .duplicate else {
      throw OutcomeError.duplicateOfDuplicate(lead, leading: leading.duplicateOf)
    }
    guard (leading.kind == .tip) == (kind == .tip) else { throw OutcomeError.duplicateOfOtherKind(number, lead) }
  }

  /// Whether a number is that of another station's report, which the centre knows if anybody does. Without a centre no
  /// other station's reports are known of.
  func isElsewhere(_ number: ReportNumber) throws -> Bool {
    guard number.id / ReportNumber.idsPerStation != Int64(store.settings.station) else { return false }
    return try store.connection.dialect == .sqlite && OutboxRecording.isJoined(store.connection) && !isHere(number)
  }

  private func isHere(_ number: ReportNumber) throws -> Bool {
    try store.connection.first("select 1 from report where id = $1", number) { (_: Int) in true } ?? false
  }
}
