import TipsCalendar
import TipsStore

/// A column of an export, in the order in which they are written.
public enum ExportColumn: String, Sendable, CaseIterable {
  case number, source
  case sourceKey = "source_key"
  case line, kind, category, place, priority
  case receivedAt = "received_at"
  case dispatchedAt = "dispatched_at"
  case arrivedAt = "arrived_at"
  case closedAt = "closed_at"
  case disposition
  case outcomeAt = "outcome_at"
  case duplicateOf = "duplicate_of"
  case operation, text, address, latitude, longitude, notes, messages

  /// The columns that are times.
  static let times: [ExportColumn] = [.receivedAt, .dispatchedAt, .arrivedAt, .closedAt, .outcomeAt]

  /// When that was, of a column that is a time.
  func instant(of report: ReportRecord) -> Instant? {
    switch self {
    case .receivedAt: report.receivedAt
    case .dispatchedAt: report.dispatchedAt
    case .arrivedAt: report.arrivedAt
    case .closedAt: report.closedAt
    case .outcomeAt: report.outcomeAt
    default: nil
    }
  }

  /// Whether the values are JSON numbers.
  var isNumber: Bool { self == .priority || self == .latitude || self == .longitude }

  /// Whether no value begins like a formula by anyone's doing; a minus sign is a minus sign.
  var isNumeric: Bool { isNumber || self == .number || self == .duplicateOf }

  /// What a report has in the column; nil for nothing. Times are in UTC.
  func value(of report: ReportRecord, _ codes: ReferenceCodes) throws -> String? {
    switch self {
    case .number: report.number.description
    case .source: codes.source(report.sourceID)
    case .sourceKey: report.sourceKey
    case .line: codes.line(report.lineID)
    case .kind: report.kind.code
    case .category: codes.category(report.categoryID)
    case .place: codes.place(report.placeID)
    case .priority: String(report.priority)
    case .receivedAt, .dispatchedAt, .arrivedAt, .closedAt, .outcomeAt:
      instant(of: report)?.iso8601(offsetSeconds: 0)
    case .disposition: report.disposition.code
    case .duplicateOf: report.duplicateOf?.description
    case .operation: try codes.operation(report.operationID)
    case .text: report.text
    case .address: report.address
    case .latitude: report.latitude.map { "\($0)" }
    case .longitude: report.longitude.map { "\($0)" }
    case .notes: try codes.notes(on: report.number)
    case .messages: try codes.messages(on: report.number)
    }
  }
}
