/// Rows for programs: one array, one object a line.
final class JSONListWriter: RowWriter {
  private var isEmpty = true

  func write(_ row: some Row) throws {
    try Console.out(isEmpty ? "[\n" : ",\n")
    isEmpty = false
    try Console.out("  " + row.json.compact)
  }

  func end() throws { try Console.line(isEmpty ? "[]" : "\n]") }
}
