/// For programs.
struct JSONStyle: OutputStyle {
  func rows(of columns: [Column]) -> any RowWriter { JSONListWriter() }
  func write(_ answer: some Answer) throws { try Console.line(answer.json.pretty) }
  func write(_ document: some Document) throws { try Console.line(document.json.pretty) }
  func write(_ detail: Detail) throws { try Console.line(detail.json.pretty) }
  func writeNothing() throws { try Console.line("[]") }
  var showsRemarks: Bool { true }
}

/// One array, one object a line.
private final class JSONListWriter: RowWriter {
  private var isEmpty = true

  func write(_ row: some Row) throws {
    try Console.out(isEmpty ? "[\n" : ",\n")
    isEmpty = false
    try Console.out("  " + row.json.compact)
  }

  func end() throws { try Console.line(isEmpty ? "[]" : "\n]") }
}
