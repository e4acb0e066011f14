import TipsCore

extension Disposition {
  /// What came to a good end stands out, and what came to nothing steps back.
  var emphasis: Emphasis? {
    switch self {
    case .pending, .referred: nil
    case .operation, .settled, .assisted: .done
    case .noAction, .unfounded, .goneOnArrival, .unableToLocate, .duplicate, .cancelled, .falseReport: .faint
    }
  }
}

extension ReportRow {
  var emphasis: Emphasis? { report.disposition.emphasis }
}
