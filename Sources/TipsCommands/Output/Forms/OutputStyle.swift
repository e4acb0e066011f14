/// Writes answers in one form.
protocol OutputStyle {
  /// The writer of a list, row by row.
  func rows(of columns: [Column]) -> any RowWriter
  /// The writer of a list whose last column is never cut, since what stands at its end is to be done.
  func wholeRows(of columns: [Column]) -> any RowWriter
  /// The writer of what was done to one thing after the other: whole, and at once, in no pager.
  func answers(of columns: [Column]) -> any RowWriter
  /// Writes an answer that stands alone.
  func write(_ answer: some Answer) throws
  /// Writes an answer of several parts.
  func write(_ document: some Document) throws
  /// Writes everything about one thing.
  func write(_ detail: Detail) throws
  /// Writes that a list has no entries, where the form has words for that.
  func writeNothing() throws
  /// Whether an answer that stands alone has room for its remarks.
  var showsRemarks: Bool { get }
}

/// Writes the rows of a list.
protocol RowWriter: AnyObject {
  func write(_ row: some Row) throws
  /// Writes what is still held back, and what comes behind the last row.
  func end() throws
}

extension OutputStyle {
  func wholeRows(of columns: [Column]) -> any RowWriter { rows(of: columns) }
  func answers(of columns: [Column]) -> any RowWriter { rows(of: columns) }

  /// Writes a whole list.
  func write<R: Row>(list: [R]) throws {
    let writer = rows(of: R.columns)
    for row in list { try writer.write(row) }
    try writer.end()
  }

  func write(_ answer: some Answer) throws { try write(list: [answer]) }

  func write(_ document: some Document) throws { try document.writeRows(self) }

  func writeNothing() {}

  var showsRemarks: Bool { false }

  func write(_ detail: Detail) throws { try write(list: detail.entries.filter { $0.audience != .people }) }
}
