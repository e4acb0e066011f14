import TipsText

/// A field's map and what else decides about the meaning of a value.
struct CodeMeanings: Sendable {
  private let field: ImportField
  private let map: [String: String?]?
  /// Keys in lower case, those left out that would then mean two things.
  private let caseless: [String: String?]
  private let otherwise: FieldSpec.Otherwise
  private let closed: [String]?

  init(field: ImportField, spec: FieldSpec) {
    self.field = field
    map = spec.map
    otherwise = spec.otherwise
    closed = field.closedValues
    let groups = Dictionary(grouping: (spec.map ?? [:]).keys) { $0.lowercased() }
    var caseless: [String: String?] = [:]
    for (key, originals) in groups where originals.count == 1 {
      caseless.updateValue(spec.map?[originals[0]] ?? nil, forKey: key)
    }
    self.caseless = caseless
  }

  /// What an empty cell means: mostly that there is no value.
  var meaningOfNothing: String? { map?[""] ?? nil }

  /// What a value means, and whether it is unknown, which `otherwise` then decided.
  func meaning(of text: String) -> (CodeTable.Verdict, isUnknown: Bool) {
    if let map {
      if let target = map[text] ?? caseless[text.lowercased()] {
        return (target.map { .value($0) } ?? .empty, false)
      }
    } else if let closed {
      let plain = PersianText.asciiDigits(text)
      if let value = closed.first(where: { $0 == plain }) ?? closed.first(where: { $0 == plain.lowercased() }) {
        return (.value(value), false)
      }
    } else {
      return (.value(text), false)
    }
    switch otherwise {
    case .refuse: return (.refused, true)
    case .empty: return (.empty, true)
    case .value(let value): return (.value(value), true)
    }
  }

  /// The values that would have been known, for a message; none where they are those of the map.
  var known: [String] { map == nil ? closed ?? [] : [] }
}
