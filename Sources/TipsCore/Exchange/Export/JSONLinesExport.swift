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
    try JSONText.appendObject(of: ExportColumn.allCases, to: &bytes) { column in
      (column.rawValue, try column.value(of: report, codes), column.isNumber)
    }
    if let localTimes {
      bytes[bytes.count - 1] = UInt8(ascii: ",")
      var times: [UInt8] = []
      JSONText.appendObject(of: zip(LocalTimes.names, localTimes.values(of: report)), to: &times) { ($0, $1, false) }
      bytes += times.dropFirst()
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
