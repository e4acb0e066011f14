import TipsText

/// A field's map and what else decides about the meaning of a value.
struct CodeMeanings: Sendable {
  private let map: [String: String?]?
  /// Keys in the letters and the letter case in which texts are compared, those left out that would then mean two things.
  private let alike: [String: String?]
  private let otherwise: FieldSpec.Otherwise
  private let closed: [String]?

  init(field: ImportField, spec: FieldSpec) {
    self.init(map: spec.map, otherwise: spec.otherwise, closed: field.closedValues)
  }

  init(map: [String: String?]?, otherwise: FieldSpec.Otherwise, closed: [String]? = nil) {
    self.map = map
    self.otherwise = otherwise
    self.closed = closed
    var alike: [String: String?] = [:]
    for (key, originals) in Dictionary(grouping: (map ?? [:]).keys, by: Self.key) {
      let targets = Set(originals.map { map?[$0] ?? nil })
      if targets.count == 1, let target = targets.first { alike.updateValue(target, forKey: key) }
    }
    self.alike = alike
  }

  /// What an empty cell means: mostly that there is no value.
  var meaningOfNothing: String? { map?[""] ?? nil }

  /// What a value means, and whether it is unknown, which `otherwise` then decided.
  func meaning(of text: String) -> (CodeTable.Verdict, isUnknown: Bool) {
    if let map {
      if let target = map[text] { return (target.map { .value($0) } ?? .empty, false) }
      let key = Self.key(text)
      if let target = alike[key] { return (target.map { .value($0) } ?? .empty, false) }
      // Of invisible marks alone.
      if key.isEmpty { return (.empty, false) }
    } else if let closed {
      let plain = PersianText.comparisonKey(text)
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

  private static func key(_ text: String) -> String { PersianText.comparisonKey(text).lowercased() }
}
