import TipsRecords
import TipsStore

/// Reports as CSV with a header.
struct CSVExport: ReportEncoder {
  private let codes: ReferenceCodes
  private var writer = CSVWriter(spreadsheetSafe: true, lineEnding: .lf)

  init(_ codes: ReferenceCodes) {
    self.codes = codes
    writer.row(ExportColumn.allCases.map(\.rawValue))
  }

  var bytes: [UInt8] { writer.bytes }

  mutating func append(_ report: ReportRecord) throws {
    for column in ExportColumn.allCases {
      writer.cell(try column.value(of: report, codes) ?? "", isNumeric: column.isNumeric)
    }
    writer.endRow()
  }

  func finish() {}

  mutating func removeAll() { writer.removeAll() }
}
