import TipsDomain
import TipsStatistics
import TipsWords

/// What entries of the trail say of themselves, in Persian.
package enum AuditDetailWording {
  /// - Parameters:
  ///   - detail: as the entry has it.
  ///   - subject: what the entry is about, as the entry has it.
  package static func persian(_ detail: String, of subject: String) -> String {
    if subject.hasPrefix("activity "), let kind = MeasureNames.activity(detail) { return kind.fa }
    if subject.hasPrefix("user "), let account = AuditedAccountWording.persian(detail) { return account }
    return AuditDetails.persian(detail) { code in Disposition.allCases.first { $0.code == code }?.label.fa }
  }
}
