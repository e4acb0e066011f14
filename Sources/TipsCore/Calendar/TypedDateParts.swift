/// What dates, times and periods that people type have in common.
extension DateCursor {
  /// Steps over `today` in English or Persian.
  mutating func takeToday() -> Bool {
    take(word: "today") || take(word: "امروز")
  }

  /// Steps over `yesterday` in English or Persian.
  mutating func takeYesterday() -> Bool {
    take(word: "yesterday") || take(word: "دیروز")
  }

  /// Steps over the mark between the parts of a date, `-` or `/`, and returns it.
  mutating func takeDateMark() -> UInt8? {
    if take(UInt8(ascii: "-")) { return UInt8(ascii: "-") }
    if take(UInt8(ascii: "/")) { return UInt8(ascii: "/") }
    return nil
  }

  /// Steps over spaces and tabs; whether there were any.
  mutating func takeBlanks() -> Bool {
    let start = position
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
    return position > start
  }
}
