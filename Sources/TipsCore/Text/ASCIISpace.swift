extension String {
  /// The text without spaces, tabs and line ends at its borders.
  package func trimmingASCIISpace() -> String { self[...].trimmingASCIISpace() }
}

extension Substring {
  /// The text without spaces, tabs and line ends at its borders.
  package func trimmingASCIISpace() -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    var rest = self
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }
}
