import TipsDomain
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// Which reports somebody may see: all, or those of a place and of the places inside it.
struct ReportScope: Sendable {
  /// The place to which the account is limited.
  let placeID: Int64?
  private let places: Set<Int64>

  init(_ placeID: Int64?, in store: Store) throws {
    self.placeID = placeID
    places = Set(try placeID.map(store.references.subtree(of:)) ?? [])
  }

  /// Whether what is at a place may be seen; what has no place is seen by those who see all.
  func includes(_ place: Int64?) -> Bool {
    guard placeID != nil else { return true }
    return place.map(places.contains) ?? false
  }

  func includes(_ report: ReportRecord) -> Bool { includes(report.placeID) }

  /// The report that somebody typed the number of; one that they may not see is as though it weren't there.
  func report(typed: String, in store: Store) throws -> ReportRecord {
    let number = try store.number(typed: typed, naming: includes)
    guard let report = try store.reports.report(number), includes(report) else { throw ReportDeskError.unknown(number) }
    return report
  }

  /// The filter that lets nothing else through.
  ///
  /// - Throws: ``ReportDeskError/outsidePlace`` where another place is asked for.
  func limited(_ filter: ReportFilter, in store: Store) throws -> ReportFilter {
    guard let placeID else { return filter }
    var limited = filter
    if let typed = filter.place {
      guard includes(try store.references.place(named: typed, forNew: false).id) else {
        throw ReportDeskError.outsidePlace
      }
    } else {
      limited.place = try store.references.place(id: placeID)?.code
    }
    return limited
  }
}

/// Why something can't be shown or done at the desk.
enum ReportDeskError: UserFacingError {
  case unknown(ReportNumber)
  case outsidePlace
  /// A form is not filled as it has to be.
  case form(Message)
  /// The operation named is new, and another one has nearly the same reference.
  case nearOperation(String, near: String)
  /// An operation or an activity is not there, or not to be seen.
  case notHere(String)

  var category: ErrorCategory {
    switch self {
    case .unknown, .notHere: .notFound
    case .outsidePlace: .notPermitted
    case .form, .nearOperation: .badData
    }
  }

  var message: Message {
    switch self {
    case .unknown(let number): ReportDeskWords.noReport(number.description)
    case .outsidePlace: FindingDeskWords.outsidePlace
    case .form(let message): message
    case .nearOperation(let typed, let near): ReportDeskWords.nearOperation(SafeText.line(typed), near: near)
    case .notHere(let name): OperationDeskWords.notHere(SafeText.line(name))
    }
  }
}
