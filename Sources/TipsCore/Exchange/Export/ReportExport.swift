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
      switch format {
      case .csv: try write(filter, limit: limit, as: CSVExport(try ReferenceCodes(store)), to: sink)
      case .jsonl: try write(filter, limit: limit, as: JSONLinesExport(try ReferenceCodes(store)), to: sink)
      case .open311, .open311XML:
        try write(
          filter, limit: limit,
          as: Open311Export(
            isXML: format == .open311XML, zone: store.zone, categories: try store.references.categories()),
          to: sink)
      }
    }
  }

  private func write(
    _ filter: ReportFilter, limit: Int?, as encoder: some ReportEncoder, to sink: ([UInt8]) throws -> Void
  ) throws -> Int {
    var encoder = encoder
    var filter = filter
    filter.order = .number
    filter.isReversed = true
    var count = 0
    try store.reports.each(filter, limit: limit) { report in
      try encoder.append(report)
      count += 1
      guard encoder.bytes.count >= Self.chunk else { return }
      try sink(encoder.bytes)
      encoder.removeAll()
    }
    encoder.finish()
    if !encoder.bytes.isEmpty { try sink(encoder.bytes) }
    return count
  }
}
