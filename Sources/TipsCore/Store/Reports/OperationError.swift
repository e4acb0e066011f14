import TipsText

/// What is wrong with an operation.
public enum OperationError: UserFacingError, Equatable {
  case badResult(String)
  case badReference(String)
  case exists(String)
  case unknown(String)
  case inFuture

  /// Malformed input, or nothing there.
  public var category: ErrorCategory {
    if case .unknown = self { .notFound } else { .badData }
  }

  /// What is wrong and what to do.
  public var message: String {
    switch self {
    case .badResult(let typed):
      "'\(typed)' is no result: write measure=quantity [unit], such as arrests=2 or \"drugs=3.2 kg\""
    case .badReference(let typed): "'\(typed)' is no reference of an operation: 1 to 64 printable characters"
    case .exists(let reference): "operation \(reference) is recorded already. See: tips operation show \(reference)"
    case .unknown(let reference): "no operation \(reference); add it with: tips operation add \(reference)"
    case .inFuture: "the operation lies in the future; check the date and the clock"
    }
  }
}
