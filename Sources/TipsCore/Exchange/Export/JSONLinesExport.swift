import TipsStore

/// Reports as JSON Lines.
struct JSONLinesExport: ReportEncoder {
  private let codes: ReferenceCodes
  private(set) var bytes: [UInt8] = []

  init(_ codes: ReferenceCodes) { self.codes = codes }

  mutating func append(_ report: ReportRecord) throws {
    try ExportColumn.appendObject(to: &bytes) { try $0.value(of: report, codes) }
    bytes.append(UInt8(ascii: "\n"))
  }

  func finish() {}

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
