import TipsCalendar
import TipsRecords
import TipsStore

/// Writes reports for other tools and other stores, oldest first, without identities.
///
/// Times of CSV and JSON Lines are in UTC. `docs/mappings/tips-export.json`, `tips-export-jsonl.json` and
/// `tips-open311.json` read the formats back.
public struct ReportExport {
  private static let chunk = 65_536

  private let store: Store
  private let format: ExportFormat

  /// An export of a store.
  public init(store: Store, format: ExportFormat) {
    self.store = store
    self.format = format
  }

  /// Hands the exported bytes on, in pieces of about 64 KiB; what is exported is one state of the store.
  ///
  /// - Parameters:
  ///   - filter: which reports.
  ///   - limit: at most so many; nil for all.
  /// - Returns: how many reports were written.
  @discardableResult
  public func write(
    _ filter: ReportFilter = ReportFilter(), limit: Int? = nil, to sink: ([UInt8]) throws -> Void
  ) throws -> Int {
    try store.read { _ in
      let codes = try ReferenceCodes(store)
      var count = 0
      switch format {
      case .csv:
        var writer = CSVWriter(spreadsheetSafe: true, lineEnding: .lf)
        writer.row(ExportColumn.allCases.map(\.rawValue))
        try store.reports.each(filter, limit: limit, oldestFirst: true) { report in
          for column in ExportColumn.allCases {
            writer.cell(try Self.value(column, of: report, codes) ?? "", isNumeric: column.isNumeric)
          }
          writer.endRow()
          count += 1
          if writer.bytes.count >= Self.chunk {
            try sink(writer.bytes)
            writer.removeAll()
          }
        }
        if !writer.bytes.isEmpty { try sink(writer.bytes) }
      case .jsonl:
        var bytes: [UInt8] = []
        try store.reports.each(filter, limit: limit, oldestFirst: true) { report in
          try Self.append(report, codes, to: &bytes)
          count += 1
          if bytes.count >= Self.chunk {
            try sink(bytes)
            bytes.removeAll(keepingCapacity: true)
          }
        }
        if !bytes.isEmpty { try sink(bytes) }
      case .open311, .open311XML:
        var writer = Open311Export(
          isXML: format == .open311XML, zone: store.zone, categories: try store.references.categories())
        var bytes = writer.opening
        try store.reports.each(filter, limit: limit, oldestFirst: true) { report in
          writer.append(report, to: &bytes)
          count += 1
          if bytes.count >= Self.chunk {
            try sink(bytes)
            bytes.removeAll(keepingCapacity: true)
          }
        }
        try sink(bytes + writer.closing)
      }
      return count
    }
  }

  private static func append(_ report: ReportRecord, _ codes: ReferenceCodes, to bytes: inout [UInt8]) throws {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for column in ExportColumn.allCases {
      guard let value = try value(column, of: report, codes) else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONText.append(column.rawValue, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if column.isNumber { bytes.append(contentsOf: value.utf8) } else { JSONText.append(value, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func value(
    _ column: ExportColumn, of report: ReportRecord, _ codes: ReferenceCodes
  ) throws -> String? {
    switch column {
    case .number: report.number.description
    case .source: codes.source(report.sourceID)
    case .sourceKey: report.sourceKey
    case .line: codes.line(report.lineID)
    case .kind: report.kind.code
    case .category: codes.category(report.categoryID)
    case .place: codes.place(report.placeID)
    case .priority: String(report.priority)
    case .receivedAt: time(report.receivedAt)
    case .dispatchedAt: time(report.dispatchedAt)
    case .arrivedAt: time(report.arrivedAt)
    case .closedAt: time(report.closedAt)
    case .disposition: report.disposition.code
    case .outcomeAt: time(report.outcomeAt)
    case .duplicateOf: report.duplicateOf?.description
    case .operation: try codes.operation(report.operationID)
    case .text: report.text
    case .address: report.address
    case .latitude: report.latitude.map { "\($0)" }
    case .longitude: report.longitude.map { "\($0)" }
    }
  }

  private static func time(_ instant: Instant?) -> String? { instant?.iso8601(offsetSeconds: 0) }
}
