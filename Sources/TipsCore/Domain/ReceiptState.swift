/// What the holder of a receipt is told of the report: enough to know that it was not in vain, and nothing about what
/// was found, where, or by whom.
public enum ReceiptState: String, CaseIterable, Sendable {
  case received
  case inProgress = "in_progress"
  case operation
  case resolved
  case referred
  case closed

  /// The state of a report with the given outcome. A duplicate has the state of its leading report.
  ///
  /// - Parameter isUnderWay: whether somebody was dispatched.
  public init(_ disposition: Disposition, isUnderWay: Bool) {
    switch disposition {
    case .pending: self = isUnderWay ? .inProgress : .received
    case .operation: self = .operation
    case .settled, .assisted: self = .resolved
    case .referred: self = .referred
    case .duplicate: self = .inProgress
    case .noAction, .unfounded, .goneOnArrival, .unableToLocate, .cancelled, .falseReport: self = .closed
    }
  }

  /// The state in words.
  public var label: Label {
    switch self {
    case .received: Label(fa: "گزارش شما دریافت شده است", en: "Your report has been received")
    case .inProgress: Label(fa: "گزارش شما در دست پیگیری است", en: "Your report is being worked on")
    case .operation: Label(fa: "گزارش شما به عملیات پلیس انجامید", en: "Your report led to a police operation")
    case .resolved:
      Label(fa: "به موضوع گزارش شما رسیدگی شد", en: "The matter of your report was settled or help was given")
    case .referred:
      Label(fa: "گزارش شما به مرجع دیگری سپرده شد", en: "Your report was handed to another authority")
    case .closed: Label(fa: "گزارش شما بدون نتیجه بسته شد", en: "Your report was closed without a result")
    }
  }
}
