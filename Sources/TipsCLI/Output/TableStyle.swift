import TipsCore

/// For people.
struct TableStyle: OutputStyle {
  func rows(of columns: [Column]) -> any RowWriter { TableWriter(columns: columns, width: Console.width) }

  func wholeRows(of columns: [Column]) -> any RowWriter { TableWriter(columns: columns, width: nil) }

  func write(_ answer: some Answer) throws { try Console.line(SafeText.block(answer.sentence)) }

  func write(_ detail: Detail) throws {
    let fields = detail.fields.filter { $0.audience != .programs }
    let width = fields.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    var previous = ""
    for field in fields {
      var name = field.name == previous ? "" : SafeText.line(field.name)
      previous = field.name
      for line in SafeText.block(field.value.people).split(separator: "\n", omittingEmptySubsequences: false) {
        try Console.line(DisplayWidth.padded(name, to: width + 3) + line)
        name = ""
      }
    }
  }
}
