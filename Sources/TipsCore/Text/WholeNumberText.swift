extension PersianText {
  /// The longest text that is looked at, in UTF-8 bytes: 20 digits of two bytes, their grouping and marks around them.
  private static let longestWholeNumber = 96

  /// A whole number as people type it: in any of the three digit sets, with a sign, and in groups of three where it is
  /// grouped. Groups are parted by a comma, an Arabic comma or thousands separator, or a space, by one of them
  /// throughout: `956,971`, `۹۵۶٬۹۷۱`, `956 971`.
  ///
  /// - Returns: nil where the text is something else, or the number doesn't fit.
  package static func wholeNumber<Number: FixedWidthInteger>(_ typed: String) -> Number? {
    guard typed.utf8.count <= longestWholeNumber else { return nil }
    var scalars = comparisonKey(typed).unicodeScalars[...]
    var sign = ""
    if let first = scalars.first, "-+\u{2212}".unicodeScalars.contains(first) {
      sign = first == "+" ? "" : "-"
      scalars.removeFirst()
    }
    guard let digits = ungrouped(scalars) else { return nil }
    return Number(sign + digits)
  }

  /// The digits without what parts them in groups of three.
  private static func ungrouped(_ scalars: Substring.UnicodeScalarView) -> String? {
    let isDigit = { (scalar: Unicode.Scalar) in (0x30...0x39).contains(scalar.value) }
    func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }
    guard let separator = scalars.first(where: { !isDigit($0) }) else { return scalars.isEmpty ? nil : text(scalars) }
    guard ",\u{060C} ".unicodeScalars.contains(separator) else { return nil }
    let groups = scalars.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }), (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return text(groups.joined())
  }
}
