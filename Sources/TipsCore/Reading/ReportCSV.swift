import TipsCalendar
import TipsDomain
import TipsRecords
import TipsStore
import TipsText
import TipsWords

/// A list of reports for spreadsheets: codes and times as programs read them, and no cell that a spreadsheet would run.
package struct ReportCSV {
  /// The columns, in their order.
  package static let columns: [FieldName] = [
    .number, .receivedAt, .line, .kind, .category, .place, .priority, .disposition, .text,
  ]

  private let names: ReferenceNames
  private let zone: StationZone
  private var writer = CSVWriter(spreadsheetSafe: true)

  package init(_ store: Store) throws {
    names = try ReferenceNames(store)
    zone = store.zone
  }

  /// Writes the names of the columns.
  package mutating func header() { writer.row(Self.columns.map(\.rawValue)) }

  package mutating func add(_ report: ReportRecord) throws {
    for column in Self.columns {
      let isNumeric = column == .number || column == .priority
      writer.cell(SafeText.block(try cell(column, of: report)), isNumeric: isNumeric)
    }
    writer.endRow()
  }

  /// What was written, which is forgotten here.
  package mutating func take() -> [UInt8] {
    defer { writer.removeAll() }
    return writer.bytes
  }

  private func cell(_ column: FieldName, of report: ReportRecord) throws -> String {
    switch column {
    case .number: report.number.description
    case .receivedAt: zone.iso8601(report.receivedAt)
    case .line: names.lineWord(report.lineID)?.code ?? ""
    case .kind: report.kind.code
    case .category: names.category(report.categoryID)?.code ?? ""
    case .place: try names.placeCode(report.placeID) ?? ""
    case .priority: String(report.priority)
    case .disposition: report.disposition.code
    default: report.text
    }
  }
}
