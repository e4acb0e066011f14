import TipsDomain

/// A field of a report that a mapping can fill from a source. The raw values are the keys under `fields`.
public enum ImportField: String, Sendable, CaseIterable, Hashable {
  /// What was reported.
  case text
  /// The code of the line it came by. Required.
  case line
  /// The kind of report; `tip` where a mapping doesn't say.
  case kind
  /// The code of the category; `other` where a mapping doesn't say.
  case category
  /// The code or name of the place.
  case place
  /// 1 (most urgent) to 5.
  case priority
  /// When the report came in. Required.
  case receivedAt = "received_at"
  /// Where it is, in words.
  case address
  /// Degrees north, −90 to 90.
  case latitude
  /// Degrees east, −180 to 180.
  case longitude
  /// What tells this report from all others of the source. Required.
  case sourceKey = "source_key"
  /// When somebody was sent.
  case dispatchedAt = "dispatched_at"
  /// When somebody was there.
  case arrivedAt = "arrived_at"
  /// When the report was done with.
  case closedAt = "closed_at"
  /// What came of it.
  case disposition
  /// When it was known what came of it.
  case outcomeAt = "outcome_at"
  /// The caller's telephone number.
  case callerPhone = "caller_phone"
  /// The caller's name.
  case callerName = "caller_name"
  /// How the caller may be thanked.
  case callerConsent = "caller_consent"

  /// How the text of a source becomes the field's value.
  enum Shape {
    case text(limit: Int)
    case code
    case time
    case degrees(limit: Double)
    case key
  }

  var shape: Shape {
    switch self {
    case .text: .text(limit: Limits.text)
    case .address: .text(limit: Limits.address)
    case .callerPhone: .text(limit: Limits.callerPhone)
    case .callerName: .text(limit: Limits.callerName)
    case .sourceKey: .key
    case .latitude: .degrees(limit: 90)
    case .longitude: .degrees(limit: 180)
    case .receivedAt, .dispatchedAt, .arrivedAt, .closedAt, .outcomeAt: .time
    case .line, .kind, .category, .place, .priority, .disposition, .callerConsent: .code
    }
  }

  /// The only values that the field takes, where the set is closed. The store knows those of the other fields.
  package var closedValues: [String]? {
    switch self {
    case .kind: ReportKind.allCases.map(\.code)
    case .disposition: Disposition.allCases.map(\.code)
    case .callerConsent: Consent.allCases.map(\.code)
    case .priority: (1...5).map { String($0) }
    case .text, .line, .category, .place, .receivedAt, .address, .latitude, .longitude, .sourceKey, .dispatchedAt,
      .arrivedAt, .closedAt, .outcomeAt, .callerPhone, .callerName:
      nil
    }
  }

  /// Whether the field says who called. Its values are in no message and no count.
  package var isIdentity: Bool { self == .callerPhone || self == .callerName }

  /// Whether every record needs a value.
  package var isRequired: Bool { self == .receivedAt || self == .line || self == .sourceKey }

  /// Whether a mapping may give one value for all records.
  var allowsConstant: Bool {
    switch shape {
    case .code: true
    case .text: !isIdentity
    case .time, .degrees, .key: false
    }
  }
}
