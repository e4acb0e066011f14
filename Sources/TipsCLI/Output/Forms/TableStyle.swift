import TipsCore

/// For people.
struct TableStyle: OutputStyle {
  func rows(of columns: [Column]) -> any RowWriter { TableWriter(columns: columns, edge: Console.width) }

  func wholeRows(of columns: [Column]) -> any RowWriter { TableWriter(columns: columns, edge: nil) }

  var showsRemarks: Bool { true }

  func write(_ answer: some Answer) throws { try Console.line(SafeText.block(answer.sentence)) }

  func write(_ document: some Document) throws { try document.writePage(self) }

  func write(_ detail: Detail) throws {
    let entries = detail.entries.filter { $0.audience != .programs }
    let width = entries.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    var previous = ""
    for entry in entries {
      var name = entry.name == previous ? "" : SafeText.line(entry.name)
      previous = entry.name
      for line in SafeText.block(entry.value.people).split(separator: "\n", omittingEmptySubsequences: false) {
        try Console.line(DisplayWidth.padded(name, to: width + 3) + line)
        name = ""
      }
    }
  }
}
