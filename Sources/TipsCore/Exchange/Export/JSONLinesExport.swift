import TipsStore
import TipsText

/// Reports as JSON Lines.
struct JSONLinesExport: ReportEncoder {
  private let codes: ReferenceCodes
  private(set) var bytes: [UInt8] = []

  init(_ codes: ReferenceCodes) { self.codes = codes }

  mutating func append(_ report: ReportRecord) throws {
    try JSONText.appendObject(of: ExportColumn.allCases, to: &bytes) { column in
      (column.rawValue, try column.value(of: report, codes), column.isNumber)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
