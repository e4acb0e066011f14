import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// One column that was put right, in words.
package struct ChangeWords: Sendable {
  package let field: CorrectedField
  /// What it was and what it became, as programs read it; nil for nothing, and for words that were taken out.
  package let before: String?
  package let after: String?
  /// The same as people read it.
  package let was: Message?
  package let became: Message?
  /// For people, on one line. Of a text it says what it was: what it is now stands in the report.
  package let line: Message

  package static func all(of correction: Correction, _ words: CorrectionWords) throws -> [ChangeWords] {
    try correction.changes.map { try ChangeWords($0, words) }
  }

  private init(_ change: Correction.Change, _ words: CorrectionWords) throws {
    field = change.field
    // Where words stood that were taken out is nobody's concern.
    let isShown = field != .redaction
    before = isShown ? try words.value(change.before, of: field) : nil
    after = isShown ? try words.value(change.after, of: field) : nil
    was = isShown ? try words.message(change.before, of: field) : nil
    became = isShown ? try words.message(change.after, of: field) : nil
    switch field {
    case .redaction: line = HistoryWords.redacted
    case .text, .address: line = HistoryWords.text(field.name, was: before.map(SafeText.line) ?? "")
    default:
      let nothing = Message(verbatim: "–")
      line = HistoryWords.change(field.name, from: was ?? nothing, to: became ?? nothing)
    }
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
