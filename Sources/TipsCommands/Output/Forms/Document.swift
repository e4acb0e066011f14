/// An answer of several parts: a page for people, rows for tabs and spreadsheets, one object for programs.
protocol Document {
  var json: JSONOutput { get }
  /// Writes the page, its lists in the given style.
  func writePage(_ style: TableStyle) throws
  func writeRows(_ style: some OutputStyle) throws
}

/// A document around one list.
protocol Listing: Document {
  associatedtype Entry: Row
  var rows: [Entry] { get }
}

extension Listing {
  func writeRows(_ style: some OutputStyle) throws { try style.write(list: rows) }
}
