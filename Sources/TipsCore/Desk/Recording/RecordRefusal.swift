import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// Beside which field an error of the core stands.
enum RecordRefusal {
  /// - Returns: nil for what isn't about one of the fields.
  static func field(of error: any UserFacingError) -> RefusedField? {
    switch error {
    case let error as DraftError: field(of: error).map { RefusedField(field: $0, message: error.message) }
    case let error as ReferenceError: reference(error)
    case let error as OutcomeError:
      RefusedField(field: .duplicateOf, message: BoardRefusal.message(of: error))
    case ReportStoreError.unknown: RefusedField(field: .duplicateOf, message: BoardDeskWords.noSuchReport)
    case RecordError.placeOutside: RefusedField(field: .place, message: error.message)
    default: nil
    }
  }

  private static func reference(_ error: ReferenceError) -> RefusedField {
    let field: RecordField =
      switch error {
      case .unknown(.line, _, _), .ambiguous(.line, _, _), .inactive(.line, _): .line
      case .unknown(.category, _, _), .ambiguous(.category, _, _), .inactive(.category, _): .category
      case .unknown(.place, _, _), .ambiguous(.place, _, _), .inactive(.place, _): .place
      }
    return RefusedField(field: field, message: DeskReferenceWording.message(of: error))
  }

  private static func field(of error: DraftError) -> RecordField? {
    switch error {
    case .emptyText: .text
    case .unknownKind: .kind
    case .priority: .priority
    case .coordinate: .position
    case .receiptWithCaller: .receipt
    case .empty(let name), .tooLong(let name, _, _), .nul(let name), .controlCharacter(let name):
      switch name {
      case "caller.phone": .phone
      case "caller.name": .name
      default: RecordField(rawValue: name)
      }
    case .inFuture, .keyWithoutSource: nil
    }
  }
}

/// Why the desk doesn't record a report that the store would take.
enum RecordError: UserFacingError, Equatable {
  /// The place is outside those of the operator.
  case placeOutside
  /// It is too late to take a report back, or somebody else took it.
  case tooLateToTakeBack(ReportNumber)

  var category: ErrorCategory { .badData }

  var message: Message {
    switch self {
    case .placeOutside:
      Message(
        en: "this place lies outside those that you record for; choose one inside",
        fa: "این محل بیرون از محدودهٔ ثبت شماست؛ محلی درون آن برگزینید")
    case .tooLateToTakeBack(let number):
      Message(
        en: "\(number) can't be taken back any more; mark its outcome on the board",
        fa: "گزارش \(number) را دیگر نمی‌توان برگرداند؛ نتیجهٔ آن را در تابلو ثبت کنید")
    }
  }
}
