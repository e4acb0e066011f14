import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite

/// Reports that settling meets of people who were erased: from a restored backup, or imported late.
struct ForgottenReports {
  private(set) var work: ReportForgetting
  private var reports: [Int64: Int] = [:]

  init(_ work: ReportForgetting) { self.work = work }

  /// How many reports there were.
  var count: Int { reports.values.reduce(0, +) }

  /// Removes the identity of a report, and its texts where the erasure removed texts.
  mutating func forget(_ report: Int64, as erasure: Erasure) throws {
    try work.erase(report, removesTexts: erasure.removesTexts)
    reports[erasure.reporter, default: 0] += 1
  }

  /// Writes down for each person how many reports were taken along.
  mutating func record(_ connection: Connection, operatorName: String, now: Instant) throws {
    try ErasureRows(connection, action: .reapplyErasure, operatorName: operatorName, now: now).record(&work)
    for (reporter, count) in reports.sorted(by: { $0.key < $1.key }) {
      try AuditStore(connection: connection).append(
        AuditEntry(
          action: .reapplyErasure, subject: .reporter(reporter), detail: "\(count) reports met when settling",
          operatorName: operatorName, at: now))
    }
  }
}
