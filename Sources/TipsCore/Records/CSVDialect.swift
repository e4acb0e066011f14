/// How a CSV file departs from RFC 4180, as far as somebody says so.
package struct CSVDialect: Sendable, Equatable {
  /// What separates cells; nil takes what a first line `sep=;` says, or else the one of comma, semicolon and tab that the
  /// header has most of.
  package var delimiter: UInt8?
  /// Whether a cell that begins with a quotation mark is quoted; nil where cells are not separated by tabs, since TSV
  /// has no quoting.
  package var quotes: Bool?
  /// How many lines stand above the header. A first line `sep=;` is not counted.
  package var skip: Int

  /// A dialect of which nothing need be known.
  package init(delimiter: UInt8? = nil, quotes: Bool? = nil, skip: Int = 0) {
    self.delimiter = delimiter
    self.quotes = quotes
    self.skip = skip
  }
}

/// What was found out about a CSV file before its header is read.
struct CSVForm {
  let delimiter: UInt8
  let quotes: Bool
  /// LF, also where CR stands before it, or CR alone.
  let lineEnd: UInt8

  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
}
