import TipsStore
import TipsText

/// Reports as JSON Lines.
struct JSONLinesExport: ReportEncoder {
  private let codes: ReferenceCodes
  private let localTimes: LocalTimes?
  private(set) var bytes: [UInt8] = []

  init(_ codes: ReferenceCodes, localTimes: LocalTimes?) {
    self.codes = codes
    self.localTimes = localTimes
  }

  mutating func append(_ report: ReportRecord) throws {
    var members = try ExportColumn.allCases.map { column in
      (name: column.rawValue, value: try column.value(of: report, codes), isNumber: column.isNumber)
    }
    if let localTimes {
      members += zip(LocalTimes.names, localTimes.values(of: report)).map { ($0, $1, false) }
    }
    JSONText.appendObject(of: members, to: &bytes) { $0 }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
