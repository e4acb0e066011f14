import TipsText

/// What the entries of the trail say of themselves. They are written in one form for ever, since their hash covers it; in
/// Persian they are worded anew when they are shown.
package enum AuditDetails {
  /// The Persian of a detail; what is no known sentence stands as it is.
  ///
  /// - Parameter disposition: the name of an outcome; nil for a word that is none.
  package static func persian(_ detail: String, disposition: (String) -> String?) -> String {
    for (attempt, name) in AuditSentences.attempts where detail.hasPrefix(attempt + ": ") {
      let reason = String(detail.dropFirst(attempt.count + 2))
      return "\(name): \(persian(reason, disposition: disposition))"
    }
    for (pattern, wording) in AuditSentences.all {
      guard let gaps = gaps(in: detail, between: pattern.components(by: "{}")) else { continue }
      return filled(wording, gaps)
    }
    if let change = outcome(detail, disposition) { return change }
    return detail
  }

  /// `pending to operation at 2025-10-04T02:15:00+03:30`.
  private static func outcome(_ detail: String, _ disposition: (String) -> String?) -> String? {
    let sides = detail.components(by: " to ")
    guard sides.count == 2 else { return nil }
    let worded = sides.compactMap { side -> String? in
      var words = side.split(separator: " ").map(String.init)
      guard let first = words.first, let name = disposition(first) else { return nil }
      words[0] = name
      return words.map { ["of": "از", "at": "در"][$0] ?? $0 }.joined(separator: " ")
    }
    return worded.count == 2 ? "از «\(worded[0])» به «\(worded[1])»" : nil
  }

  private static func filled(_ wording: String, _ gaps: [String]) -> String {
    let pieces = wording.components(by: "{}")
    // What the Persian leaves out is advice, which whoever was refused got.
    return zip(pieces, gaps.prefix(pieces.count - 1) + [""]).map { $0 + $1 }.joined()
  }

  /// What stands between pieces of a text that is made of them and of gaps without a line end.
  private static func gaps(in text: String, between pieces: [String]) -> [String]? {
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    guard pieces.count > 1 else { return text == first ? [] : nil }
    var rest = text.dropFirst(first.count)
    var gaps: [String] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        return gaps + [String(rest.dropLast(piece.count))]
      }
      guard let range = rest.firstRange(of: piece) else { return nil }
      gaps.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return gaps
  }
}

extension String {
  /// The parts between a text that parts them.
  fileprivate func components(by separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
