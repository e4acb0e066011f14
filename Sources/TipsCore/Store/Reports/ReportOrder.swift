import TipsDomain
import TipsStorage

/// The order of a list of reports.
public enum ReportOrder: String, CaseIterable, Sendable {
  /// Newest number first: in the order of recording.
  case number
  /// Last received first.
  case received
  /// Most urgent first, and newest number first among equals.
  case priority

  /// The terms of `order by`, on the row whose id has a name of its own in a search.
  ///
  /// - Parameter isReversed: whether the order is turned round.
  func sql(id: String, isReversed: Bool, _ dialect: Dialect) -> String {
    terms(id: id, dialect).map { "\($0.column) \($0.isDescending != isReversed ? "desc" : "asc")" }
      .joined(separator: ", ")
  }

  /// The condition that a report comes behind another one.
  func sql(id: String, isReversed: Bool, behind number: Int64, _ dialect: Dialect) -> String {
    guard let first = terms(id: id, dialect).dropLast().first else {
      return "\(id) \(isReversed ? ">" : "<") \(number)"
    }
    let other = "(select \(first.column) from report where report.id = \(number))"
    return "(\(first.column) \(first.isDescending != isReversed ? "<" : ">") \(other)"
      + " or \(first.column) = \(other) and \(id) \(isReversed ? ">" : "<") \(number))"
  }

  /// A number begins with its station. Where reports of many stations are together, the newest of them are those that
  /// were received last.
  private func terms(id: String, _ dialect: Dialect) -> [(column: String, isDescending: Bool)] {
    switch self {
    case .number: dialect == .sqlite ? [(id, true)] : [("report.received_at", true), (id, true)]
    case .received: [("report.received_at", true), (id, true)]
    case .priority: [("report.priority", false), (id, true)]
    }
  }
}
