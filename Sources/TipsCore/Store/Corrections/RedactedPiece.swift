/// Where words were taken out of one text of a report: `text:12+22,40+22/96` is twice 22 bytes, at 12 and at 40, of the 96
/// that the text had.
struct RedactedPiece: Equatable, CustomStringConvertible {
  /// Which text: `text`, `address`, `note.ID`, `before.FIELD.ID`, or a table and its row.
  let place: String
  /// In bytes of UTF-8, from the left.
  let ranges: [Range<Int>]
  /// How many bytes the text had.
  let length: Int

  /// Whether the text is of those that were removed whole.
  var isWhole: Bool { !["text", "address", "note", "before", "after"].contains(place.prefix { $0 != "." }) }

  /// Of a text that the report had before a correction: where it stood before that. Nil for every other text.
  var placeBeforeCorrection: String? {
    let parts = place.split(separator: ".")
    return parts.count == 3 && parts[0] == "before" ? String(parts[1]) : nil
  }

  init(place: String, ranges: [Range<Int>], length: Int) {
    self.place = place
    self.ranges = ranges
    self.length = length
  }

  var description: String {
    "\(place):" + ranges.map { "\($0.lowerBound)+\($0.count)" }.joined(separator: ",") + "/\(length)"
  }

  /// Reads what ``description`` writes; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let slash = parts[1].lastIndex(of: "/"),
      let length = Int(parts[1][slash...].dropFirst()), length >= 0
    else { return nil }
    var ranges: [Range<Int>] = []
    for range in parts[1][..<slash].split(separator: ",") {
      let numbers = range.split(separator: "+").compactMap { Int($0) }
      guard numbers.count == 2, numbers[0] >= ranges.last?.upperBound ?? 0, numbers[1] > 0,
        numbers[0] <= length - numbers[1]
      else { return nil }
      ranges.append(numbers[0]..<numbers[0] + numbers[1])
    }
    self.init(place: String(parts[0]), ranges: ranges, length: length)
  }
}
