import TipsText

/// Spans of days.
package enum SpanWords {
  /// The first and the last day with their number.
  package static func days(_ first: String, _ last: String, count: Int) -> Message {
    guard count > 1 else { return Message(en: "\(first) (1 day)", fa: "\(first) (1 روز)") }
    return Message(en: "\(first) to \(last) (\(count) days)", fa: "\(first) تا \(last) (\(count) روز)")
  }
}
