import TipsRecords
import TipsStore
import TipsText

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
      writer.cell(ReversibleText.shown(try column.value(of: report, codes) ?? ""), isNumeric: column.isNumeric)
    }
    writer.endRow()
  }

  mutating func removeAll() { writer.removeAll() }
}
