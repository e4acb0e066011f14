extension Int {
  /// The digits in groups of three: `1,700,000`.
  package var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return self < 0 ? "-" + text : text
  }

  /// How many there are of something, in English: `1 report`, `1,700,000 reports`.
  ///
  /// - Parameter several: the plural where it is not the singular with an s.
  package func counting(_ one: String, _ several: String? = nil) -> String {
    "\(grouped) \(self == 1 ? one : several ?? one + "s")"
  }
}
