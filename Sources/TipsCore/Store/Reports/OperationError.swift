import TipsDomain
import TipsText

/// What is wrong with an operation.
public enum OperationError: UserFacingError, Equatable {
  case badResult(String)
  case badReference(String)
  case exists(String)
  case unknown(String)
  case inFuture
  case noResult(String, measure: String)
  case named(String, by: ReportNumber)
  case nothingChanges(String)
  case bothHaveResults(String, String, measure: String)
  case sameOperation(String)
  case otherName(String, of: String)

  /// Malformed input, a rule that is broken, or nothing there.
  public var category: ErrorCategory {
    switch self {
    case .unknown, .noResult: .notFound
    default: .badData
    }
  }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .badResult(let typed):
      "'\(typed)' is no result: write measure=quantity [unit], such as arrests=2 or \"drugs=3.2 kg\""
    case .badReference(let typed): "'\(typed)' is no reference of an operation: 1 to 64 printable characters"
    case .exists(let reference): "operation \(reference) is recorded already. See: tips operation show \(reference)"
    case .unknown(let reference): "no operation \(reference); add it with: tips operation add \(reference)"
    case .noResult(let reference, let measure):
      "operation \(reference) has no result \(measure). See: tips operation show \(reference)"
    case .named(let reference, let number):
      "operation \(reference) is named by report \(number); take that mark back first, or: "
        + "tips operation merge \(reference) INTO"
    case .nothingChanges(let reference): "operation \(reference) says so already; nothing was changed"
    case .bothHaveResults(let one, let other, let measure):
      "\(one) and \(other) both have \(measure), and only one can be right; remove the other first: "
        + "tips operation result remove REFERENCE \(measure)"
    case .otherName(let name, let reference):
      "\(name) is another name of operation \(reference); take that one out: tips operation remove \(reference)"
    case .sameOperation(let reference): "\(reference) is that operation already; nothing was changed"
    case .inFuture: "the operation lies in the future; check the date and the clock"
    }
  }
}
