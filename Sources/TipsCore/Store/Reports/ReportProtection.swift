import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// Reports that must never have a part in anything published.
public struct ReportProtection {
  /// What the trail, which nothing is taken out of, says in the place of the reason: that may name a person.
  private static let entryDetail = "a reason was given"
  /// What stands in the place of a reason that was removed with the report's texts.
  static let removedReason = "removed"

  /// A mark on a report.
  public struct Mark: Sendable, Equatable {
    /// Why; `removed` where the report's texts were removed.
    public let reason: String
    /// Who set it.
    public let operatorName: String
    /// When.
    public let at: Instant
  }

  let store: Store

  /// The mark of a report; nil where it has none.
  public func mark(of number: ReportNumber) throws -> Mark? {
    try store.connection.first("select reason, operator, at from report_protection where report_id = $1", number) {
      (reason: String, operatorName: String, at: Instant) in Mark(reason: reason, operatorName: operatorName, at: at)
    }
  }

  /// Marks a report as never to be published. Lists that were issued before stay as they are.
  ///
  /// - Throws: ``ReportProtectionError``, and the error of a report that does not exist.
  @discardableResult
  public func protect(_ number: ReportNumber, reason: String, operatorName: String, now: Instant) throws -> Mark {
    let reason = try ReporterStore.line(reason, field: "--reason")
    return try store.write { connection in
      _ = try store.reports.existing(number)
      guard try mark(of: number) == nil else { throw ReportProtectionError.markedAlready(number) }
      try AuditStore(connection: connection).recording(
        .protectReport, of: number, detail: Self.entryDetail, operatorName: operatorName, now: now
      ) {
        try connection.run(
          "insert into report_protection (report_id, reason, operator, at) values ($1, $2, $3, $4)",
          number, reason, operatorName, now)
      }
      return Mark(reason: reason, operatorName: operatorName, at: now)
    }
  }

  /// Takes the mark back.
  ///
  /// - Throws: ``ReportProtectionError/notMarked(_:)``.
  public func release(_ number: ReportNumber, reason: String, operatorName: String, now: Instant) throws {
    _ = try ReporterStore.line(reason, field: "--reason")
    try store.write { connection in
      _ = try store.reports.existing(number)
      try AuditStore(connection: connection).recording(
        .unprotectReport, of: number, detail: Self.entryDetail, operatorName: operatorName, now: now
      ) {
        try connection.run("delete from report_protection where report_id = $1", number)
        guard connection.changes == 1 else { throw ReportProtectionError.notMarked(number) }
      }
    }
  }
}

/// Why a mark can't be set or taken back.
public enum ReportProtectionError: UserFacingError, Equatable {
  case markedAlready(ReportNumber)
  case notMarked(ReportNumber)

  /// Nothing there, or a rule that is broken.
  public var category: ErrorCategory {
    if case .notMarked = self { .notFound } else { .badData }
  }

  /// What is wrong.
  public var message: Message {
    switch self {
    case .markedAlready(let number):
      Message(
        en: "report \(number) is marked already as never to be published",
        fa: "گزارش \(number) از پیش نشان «هرگز منتشر نشود» دارد")
    case .notMarked(let number):
      Message(
        en: "report \(number) is not marked; there is nothing to take back",
        fa: "گزارش \(number) نشانی ندارد که بتوان برداشت")
    }
  }
}

extension Store {
  /// Marks on reports.
  public var reportProtection: ReportProtection { ReportProtection(store: self) }
}
