import TipsCore

/// One column that was put right, in words.
struct ChangeWords {
  private let field: CorrectedField
  private let before: String?
  private let after: String?
  /// For people, on one line. Of a text it says what it was: what it is now stands in the report.
  let line: Message

  static func all(of correction: Correction, _ words: CorrectionWords) throws -> [ChangeWords] {
    try correction.changes.map { try ChangeWords($0, words) }
  }

  private init(_ change: Correction.Change, _ words: CorrectionWords) throws {
    field = change.field
    // Where words stood that were taken out is nobody's concern.
    before = field == .redaction ? nil : try words.value(change.before, of: field)
    after = field == .redaction ? nil : try words.value(change.after, of: field)
    switch field {
    case .redaction: line = HistoryWords.redacted
    case .text, .address: line = HistoryWords.text(field.name, was: before.map(SafeText.line) ?? "")
    default:
      let nothing = Message(verbatim: "–")
      line = HistoryWords.change(
        field.name, from: try words.message(change.before, of: field) ?? nothing,
        to: try words.message(change.after, of: field) ?? nothing)
    }
  }

  var json: JSONOutput {
    .object(["field": .string(field.rawValue), "before": .text(before), "after": .text(after)])
  }
}

extension CorrectedField {
  /// What the field is called: in English as programs call it.
  fileprivate var name: Message {
    let fa: Message =
      switch self {
      case .kind: FieldName.kind.label
      case .line: FieldName.line.label
      case .category: FieldName.category.label
      case .place: FieldName.place.label
      case .priority: FieldName.priority.label
      case .position: FieldName.position.label
      case .text: FieldName.text.label
      case .address: FieldName.address.label
      case .receivedAt: FieldName.receivedAt.label
      case .dispatchedAt: HistoryWords.dispatchedAt
      case .arrivedAt: HistoryWords.arrivedAt
      case .closedAt: HistoryWords.closedAt
      case .redaction: HistoryWords.redaction
      }
    return Message(en: rawValue, fa: fa.fa)
  }
}
