import TipsCalendar
import TipsRecords
import TipsStore
import TipsText

/// Reports as CSV with a header.
struct CSVExport: ReportEncoder {
  private let codes: ReferenceCodes
  private let localTimes: LocalTimes?
  private var writer = CSVWriter(spreadsheetSafe: true, lineEnding: .lf)

  init(_ codes: ReferenceCodes, localTimes: LocalTimes?, withByteOrderMark: Bool) {
    self.codes = codes
    self.localTimes = localTimes
    if withByteOrderMark { writer.byteOrderMark() }
    writer.row(ExportColumn.allCases.map(\.rawValue) + (localTimes == nil ? [] : LocalTimes.names))
  }

  var bytes: [UInt8] { writer.bytes }

  mutating func append(_ report: ReportRecord) throws {
    for column in ExportColumn.allCases {
      writer.cell(ReversibleText.shown(try column.value(of: report, codes) ?? ""), isNumeric: column.isNumeric)
    }
    for value in localTimes?.values(of: report) ?? [] { writer.cell(value ?? "") }
    writer.endRow()
  }

  mutating func removeAll() { writer.removeAll() }
}
