@testable import TipsRecords

/// Records of CSV: chunks don't matter, values are text, what is written is read again as it was.
enum CSVFuzz {
  private static let delimiters: [UInt8?] = [nil, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    let delimiter = delimiters[Int(choice & 3)]
    let quotes: Bool? = choice & 8 == 0 ? true : choice & 16 == 0 ? nil : false
    let dialect = CSVDialect(delimiter: delimiter, quotes: quotes)
    // Without columns the header is only read; with a header of ours the cells are.
    let own = choice & 4 == 0
    let columns = own ? ["a", "b", "c", "B"] : []
    let separator = String(Unicode.Scalar(delimiter ?? UInt8(ascii: ",")))
    let header = own ? Array("a\(separator)b\(separator)c\n".utf8) : []
    let text = header + bytes
    let whole = RecordSteps.read(text, chunk: .max, format: .csv, columns: columns, dialect: dialect)
    RecordSteps.requireText(whole, of: text)
    RecordSteps.requireSame(whole, of: text) {
      RecordSteps.read(text, chunk: $0, format: .csv, columns: columns, dialect: dialect)
    }
    guard own else { return }
    requireRoundTrip(whole, delimiter: delimiter ?? UInt8(ascii: ","))
  }

  private static func requireRoundTrip(_ steps: [RecordSteps.Step], delimiter: UInt8) {
    var rows: [[[UInt8]?]] = []
    var plain = CSVWriter(delimiter: delimiter)
    var guarded = CSVWriter(delimiter: delimiter, spreadsheetSafe: true, lineEnding: .lf)
    plain.row(["a", "b", "c"])
    guarded.row(["a", "b", "c"])
    for case .record(let values, _, _, _) in steps {
      rows.append(values)
      for value in values.prefix(3) {
        (value ?? []).withUnsafeBufferPointer {
          plain.cell($0)
          guarded.cell($0)
        }
      }
      plain.endRow()
      guarded.endRow()
    }
    require(values(plain.bytes, delimiter, unguard: false) == rows, "CSV is not read as it was written")
    require(values(guarded.bytes, delimiter, unguard: true) == rows, "guarded CSV is not read as it was written")
  }

  private static func values(_ bytes: [UInt8], _ delimiter: UInt8, unguard: Bool) -> [[[UInt8]?]] {
    let columns = ["a", "b", "c", "B"]
    let dialect = CSVDialect(delimiter: delimiter, quotes: true)
    return RecordSteps.read(bytes, chunk: .max, format: .csv, columns: columns, dialect: dialect).map { step in
      guard case .record(let values, _, _, _) = step else { return [] }
      guard unguard else { return values }
      return values.map { value in
        (value ?? []).withUnsafeBufferPointer { cell in
          if let first = cell.first {
            require(!"=+-@\t\r\n".utf8.contains(first), "a spreadsheet would run a cell")
          }
          return Array(SpreadsheetGuard.unguarded(cell))
        }
      }
    }
  }
}
