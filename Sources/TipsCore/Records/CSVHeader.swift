import TipsText

/// The names over the columns of a CSV file.
struct CSVHeader {
  /// As they stand in the file, white space around them left out.
  let names: [String]

  /// The separators that are guessed between.
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Which of comma, semicolon and tab stands most often in the first row outside quotation marks; comma at a tie.
  static func guessDelimiter(_ window: RecordWindow) throws(RecordError) -> UInt8 {
    var counts = separators.map { _ in 0 }
    var position = 0
    var inQuotes = false
    while position <= RecordReader.recordLimit {
      if position == window.count, try !window.more() { break }
      let byte = window.base[position]
      if byte == CSVScanner.quote { inQuotes.toggle() }
      if !inQuotes {
        if byte == UInt8(ascii: "\n"), position > 0, window.base[position - 1] != UInt8(ascii: "\n") { break }
        if let index = separators.firstIndex(of: byte) { counts[index] += 1 }
      }
      position += 1
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { separators[$0] } ?? separators[0]
  }

  /// The column for each name that is asked for: the one that is called just so, or else the only one that is called so
  /// in other letter case.
  func columns(of wanted: [String]) throws(RecordError) -> [Int] {
    let lowercased = names.map { $0.lowercased() }
    var found: [Int] = []
    var missing: [RecordError.MissingColumn] = []
    for name in wanted {
      var matches = names.indices.filter { names[$0] == name }
      if matches.isEmpty { matches = names.indices.filter { lowercased[$0] == name.lowercased() } }
      guard matches.count < 2 else { throw .ambiguousColumn(name: name) }
      if let match = matches.first {
        found.append(match)
      } else {
        let nearest = PersianText.nearest(to: name, among: names, limit: 3)
        missing.append(RecordError.MissingColumn(name: name, nearest: nearest))
      }
    }
    guard missing.isEmpty else { throw .missingColumns(missing) }
    return found
  }
}
