import TipsCalendar
import TipsFiles
import TipsRecords
import TipsSQLite
import TipsStore

/// One import inside its transaction.
struct ImportRun {
  private let store: Store
  private let connection: Connection
  private let mapping: ImportMapping
  private let options: ImportOptions
  private let source: RecordSource
  private let totalBytes: Int64?
  private let rejects: RejectFile?
  private let now: Instant

  private let writer: ReportWriter
  private let sourceID: Int64
  private let batchID: Int64
  private let merge: StageMerge
  /// The indices that are built at the end, where the store had no reports.
  private var indices: ReportIndices?
  private var lookup: ImportLookup
  private var firstID: Int64?
  private var isWriting = true
  private var bytesRead: Int64 = 0
  private var result = ImportResult()
  /// What was counted of reports that may turn out to be repeats.
  private var noted: [(id: Int64, count: WritableKeyPath<ImportResult, Int>)] = []

  /// Summaries are written so often, to keep what is gathered small.
  private static let summaryInterval = 262_144
  private static let progressInterval = 8_192

  init(
    store: Store, connection: Connection, mapping: ImportMapping, options: ImportOptions, reader: RecordReader,
    input: ByteInput, rejects: RejectFile?, now: Instant
  ) throws {
    self.store = store
    self.connection = connection
    self.mapping = mapping
    self.options = options
    totalBytes = input.totalBytes
    self.rejects = rejects
    self.now = now
    let isFresh = try store.reports.isEmpty()
    if isFresh { indices = try ReportIndices(dropping: connection, keepsKeys: mapping.sameKey == .merge) }
    writer = try ReportWriter(store: store, connection: connection, now: now)
    writer.indexesText = !isFresh
    merge = try StageMerge(connection)
    sourceID = try writer.sourceID(mapping.source)
    batchID = try store.batches.begin(sourceID: sourceID, operatorName: options.operatorName, now: now)
    lookup = try ImportLookup(mapping: mapping, sourceID: sourceID, batchID: batchID, connection: connection, now: now)
    source = try RecordSource(
      reader, input, mapper: RowMapper(mapping: mapping, defaultZone: options.zone ?? store.zone),
      keepsBytes: rejects != nil)
  }

  /// Reads and records everything.
  mutating func importAll() throws -> ImportResult {
    try readAll()
    let (reader, mapper) = source.finished
    result.unknown = mapper.unknownValues
    for (field, counts) in lookup.unknownValues {
      result.unknown[field, default: [:]].merge(counts, uniquingKeysWith: +)
    }
    result.clearedTimes += mapper.clearedTimes
    // Of a file without records it says nothing.
    result.columnsNeverSeen = result.counts.read > 0 ? reader.columnsNeverSeen : []
    result.recordsOverLines = reader.recordsOverLines.map { .init(count: $0.count, firstLine: $0.firstLine) }
    result.zones = mapper.zoneUsed.flatMap { $0 == store.zone ? nil : .init(file: $0, store: store.zone) }
    result.format = reader.format
    result.isDryRun = options.isDryRun
    guard isWriting else { throw ImportError.refused(result) }
    try finish()
    if result.counts.recorded > 0, !options.isDryRun { result.batch = batchID }
    try store.batches.finish(batchID, result.counts)
    if let firstID, !options.isDryRun { try audit(from: firstID) }
    try rejects?.finish()
    result.rejectFile = rejects?.path
    result.reasonFile = rejects?.reasonPath
    return result
  }

  private mutating func readAll() throws {
    while let piece = try source.next() {
      bytesRead = piece.bytesRead
      result.leftOut += piece.leftOut
      for record in piece.records {
        result.counts.read += 1
        do {
          try take(try record.report.get(), at: record)
        } catch let fault as RowFault {
          try refuse(.row(fault), record)
        } catch let fault as ImportFault {
          try refuse(fault, record)
        }
        if result.counts.read % Self.progressInterval == 0 {
          report(.reading)
          if result.counts.read % Self.summaryInterval == 0 { try writer.finish() }
        }
      }
    }
    report(.reading)
  }

  private mutating func take(_ record: MappedReport, at place: RecordSource.Record) throws {
    let report = try lookup.report(record, at: place)
    let caller = try lookup.caller(of: record, at: place)
    guard isWriting else { return }
    // Repeated keys in a fresh store show when the index of keys is built.
    if mapping.sameKey == .merge || indices == nil,
      let known = try writer.find(sourceID: sourceID, key: record.sourceKey)
    {
      guard mapping.sameKey == .merge, let firstID, known >= firstID else {
        result.counts.already += 1
        return
      }
      do {
        result.clearedTimes += try writer.noting(changeOf: known) {
          try merge.merge(record, into: known, rule: mapping.disordered)
        }
      } catch let disorder as StageOrder.Disorder {
        throw RowFault(
          line: place.line, recordNumber: place.recordNumber, field: disorder.field,
          columns: mapping.fields[disorder.field]?.columns ?? [], excerpt: nil,
          problem: .disordered(earlier: disorder.earlier))
      }
      result.counts.merged += 1
      return
    }
    let id = try writer.insert(report, caller: caller)
    if firstID == nil { firstID = id }
    result.counts.recorded += 1
    if report.disposition == .duplicate { note(\.duplicates, id) }
    switch caller?.number {
    case .unusable: note(\.unusableNumbers, id)
    case .firstOfSeveral: note(\.severalNumbers, id)
    case .usable, nil: break
    }
  }

  /// Counts something about a new report. In a fresh store it may turn out to be there already.
  private mutating func note(_ count: WritableKeyPath<ImportResult, Int>, _ id: Int64) {
    result[keyPath: count] += 1
    if indices != nil { noted.append((id, count)) }
  }

  private mutating func refuse(_ fault: ImportFault, _ record: RecordSource.Record) throws {
    result.counts.refused += 1
    if result.problems.count < ImportResult.problemLimit { result.problems.append(fault) }
    if options.isPartial { try rejects?.add(record.bytes, fault) } else { isWriting = false }
  }

  /// Indices, search index and summaries.
  private mutating func finish() throws {
    report(.indexing)
    try writer.finish()
    guard var indices else { return }
    var removal = ReportRemoval(connection, zone: store.zone)
    if try !indices.buildKeys() {
      var gone: Set<Int64> = []
      let repeats = try removal.removeRepeats { gone.insert($0) }
      for (id, count) in noted where gone.contains(id) { result[keyPath: count] -= 1 }
      result.counts.recorded -= repeats
      result.counts.already += repeats
    }
    guard !options.isDryRun else { return }
    try indices.build()
    try removal.finish()
    try ReportSearchIndex.rebuild(connection)
  }

  private func audit(from firstID: Int64) throws {
    try store.batches.audit(
      batchID, reports: firstID...writer.lastID, detail: "\(result.counts.recorded) reports from \(mapping.source)",
      operatorName: options.operatorName, now: now)
  }

  private func report(_ phase: ImportProgress.Phase) {
    options.progress(
      ImportProgress(
        phase: phase, bytesRead: bytesRead, totalBytes: totalBytes, rows: result.counts.read))
  }
}
