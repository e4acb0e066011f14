import TipsText

/// What is wrong with a report before the store is asked.
public enum DraftError: UserFacingError, Equatable {
  case emptyText
  case empty(field: String)
  case tooLong(field: String, bytes: Int, limit: Int)
  case nul(field: String)
  case controlCharacter(field: String)
  case unknownKind(ChoiceError)
  case priority(Int)
  case inFuture
  case coordinate(String)
  case keyWithoutSource
  case receiptWithCaller

  public var category: ErrorCategory { .badData }

  public var message: Message {
    switch self {
    case .emptyText: "text is empty: say what was reported"
    case .empty(let field): "\(field) is empty: leave it out, or fill it in"
    case .tooLong(let field, let bytes, let limit): "\(field) is too long: \(bytes) bytes of at most \(limit)"
    case .nul(let field): "\(field) holds a NUL character; remove it"
    case .controlCharacter(let field): "\(field) holds a control character; remove it"
    case .unknownKind(let error): error.message
    case .priority(let value): "priority \(value) is outside 1 (most urgent) to 5"
    case .inFuture: "the time of receipt lies in the future: check --at or received_at, and the clock"
    case .coordinate(let field): "\(field) is outside the globe"
    case .receiptWithCaller: "a receipt is for a caller who stays anonymous: leave out either the receipt or the caller"
    case .keyWithoutSource: "source_key without source: name the system that the key belongs to"
    }
  }
}
