import TipsText
import TipsWords

/// The fields of the form by which a report is recorded, by the names that they have in it.
enum RecordField: String, CaseIterable, Sendable {
  case text, category, place, address, priority, line, kind, position, phone, name, consent, receipt
  case duplicateOf = "duplicate_of"

  /// What stands above the field.
  var label: Message {
    switch self {
    case .text: RecordDeskWords.whatHappened
    case .category: FieldName.category.label
    case .place: FieldName.place.label
    case .address: FieldName.address.label
    case .priority: FieldName.priority.label
    case .line: FieldName.line.label
    case .kind: FieldName.kind.label
    case .position: FieldName.position.label
    case .phone: CallerWords.telephone
    case .name: CallerWords.name
    case .consent: CallerWords.thanks
    case .receipt: RecordDeskWords.wantsReceipt
    case .duplicateOf: RecordDeskWords.leadingReport
    }
  }
}

/// Why a field can't be taken, with what may have been meant.
struct RefusedField: Sendable {
  let field: RecordField
  let message: Message
  var choices: [ReferenceItem] = []
}
