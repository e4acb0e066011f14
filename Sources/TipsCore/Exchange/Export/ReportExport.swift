import TipsStore
import TipsText

/// Writes reports for other tools and other stores, oldest first, without identities.
///
/// Times of CSV and JSON Lines are in UTC, and on request once more as the station's clock and calendar show them. `docs/mappings/tips-export.json`, `tips-export-jsonl.json` and
/// `tips-open311.json` read the formats back.
public struct ReportExport {
  private static let chunk = 65_536

  private let store: Store
  private let format: ExportFormat
  private let withLocalTimes: Bool
  private let withByteOrderMark: Bool
  /// Is told how far it is.
  public var onProgress: (WorkProgress) -> Void = { _ in }

  /// An export of a store.
  ///
  /// - Parameters:
  ///   - withLocalTimes: whether CSV and JSON Lines have each time on the station's clock and calendar, too.
  ///   - withByteOrderMark: whether CSV begins with the mark by which spreadsheets know UTF-8.
  public init(store: Store, format: ExportFormat, withLocalTimes: Bool = false, withByteOrderMark: Bool = false) {
    self.store = store
    self.format = format
    self.withLocalTimes = withLocalTimes
    self.withByteOrderMark = withByteOrderMark
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
      let localTimes = withLocalTimes ? LocalTimes(zone: store.zone) : nil
      return switch format {
      case .csv:
        try write(
          filter, limit: limit,
          as: CSVExport(codes, localTimes: localTimes, withByteOrderMark: withByteOrderMark), to: sink)
      case .jsonl: try write(filter, limit: limit, as: JSONLinesExport(codes, localTimes: localTimes), to: sink)
      case .open311, .open311XML:
        try write(
          filter, limit: limit,
          as: Open311Export(
            isXML: format == .open311XML, zone: store.zone, categories: try store.references.categories(),
            codes: codes),
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
    let ids = try store.reports.ids(of: filter)
    try store.reports.each(filter, limit: limit) { report in
      try encoder.append(report)
      count += 1
      guard encoder.bytes.count >= Self.chunk else { return }
      try sink(encoder.bytes)
      encoder.removeAll()
      if let ids { onProgress(Self.progress(report.number.id, in: ids)) }
    }
    encoder.finish()
    if !encoder.bytes.isEmpty { try sink(encoder.bytes) }
    return count
  }

  /// Reports that were passed over are done with, too.
  private static func progress(_ id: Int64, in ids: ClosedRange<Int64>) -> WorkProgress {
    WorkProgress(
      Message(en: "writing", fa: "نوشتن"), Int(id - ids.lowerBound) + 1, of: Int(ids.upperBound - ids.lowerBound) + 1,
      .reports)
  }
}
