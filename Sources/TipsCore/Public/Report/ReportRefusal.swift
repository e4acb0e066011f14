import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// Beside which field the station's errors stand: lists may have changed since the form was made.
enum ReportRefusal {
  /// - Returns: nil for what isn't about the report.
  static func of(_ error: any Error) -> (field: ReportField, message: Message)? {
    switch error {
    case let error as ReferenceError:
      switch error {
      case .unknown(.place, _, _), .ambiguous(.place, _, _), .inactive(.place, _):
        (.county, ReportDoorWords.aboutClosed)
      default: (.about, ReportDoorWords.aboutClosed)
      }
    case let error as any UserFacingError where error.category == .badData: (.text, ReportDoorWords.unreadable)
    default: nil
    }
  }
}
