import TipsCore

/// One column that was put right, in words.
struct ChangeWords {
  private let field: CorrectedField
  private let before: String?
  private let after: String?
  /// For people, on one line. Of a text it says what it was: what it is now stands in the report.
  let line: String

  static func all(of correction: Correction, _ words: CorrectionWords) throws -> [ChangeWords] {
    try correction.changes.map { try ChangeWords($0, words) }
  }

  private init(_ change: Correction.Change, _ words: CorrectionWords) throws {
    field = change.field
    // Where words stood that were taken out is nobody's concern.
    before = field == .redaction ? nil : try words.value(change.before, of: field)
    after = field == .redaction ? nil : try words.value(change.after, of: field)
    switch field {
    case .redaction: line = "words taken out for good"
    case .text, .address: line = "\(field.rawValue) was “\(before.map(SafeText.line) ?? "")”"
    default:
      let was = try words.text(change.before, of: field) ?? "–"
      line = "\(field.rawValue) \(was) → \(try words.text(change.after, of: field) ?? "–")"
    }
  }

  var json: JSONOutput {
    .object(["field": .string(field.rawValue), "before": .text(before), "after": .text(after)])
  }
}
