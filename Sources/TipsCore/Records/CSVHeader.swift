import TipsText

/// The names over the columns of a CSV file.
struct CSVHeader {
  /// As they stand in the file, white space around them left out.
  let names: [String]

  /// The column for each name that is asked for: the one that is called just so, or else the only one that is called so
  /// in other letters or letter case.
  func columns(of wanted: [String]) throws(RecordError) -> [Int] {
    let keys = names.map(Self.key)
    var found: [Int] = []
    var missing: [RecordError.MissingColumn] = []
    for name in wanted {
      var matches = names.indices.filter { names[$0] == name }
      if matches.isEmpty { matches = keys.indices.filter { keys[$0] == Self.key(name) } }
      guard matches.count < 2 else { throw .ambiguousColumn(name: name) }
      if let match = matches.first {
        found.append(match)
      } else {
        let nearest = PersianText.nearest(to: name, among: names.filter { !$0.isEmpty }, limit: 3)
        missing.append(RecordError.MissingColumn(name: name, nearest: nearest))
      }
    }
    guard missing.isEmpty else { throw .missingColumns(missing, look: look) }
    return found
  }

  private static func key(_ name: String) -> String { PersianText.comparisonKey(name).lowercased() }

  /// What the line looks like in which names were looked for. It may be a record, so nothing of it is shown.
  private var look: RecordError.HeaderLook {
    let filled = names.count { !$0.isEmpty }
    if names.count > 1, filled == 1 { return .title(cells: names.count) }
    if names.count == 1 { return .oneCell }
    if names.contains(where: { $0.utf8.first == CSVScanner.quote }) { return .quoted }
    let numbers = names.count { name in
      PersianText.asciiDigits(name).utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
    return numbers > 0 ? .record : .names
  }
}
