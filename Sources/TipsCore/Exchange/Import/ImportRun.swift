/// One import inside its transaction.
struct ImportRun {
  private let store: Store
  private let connection: Connection
  private let mapping: ImportMapping
  private let options: ImportOptions
  private let reader: RecordReader
  private let input: ByteInput
  private let rejects: RejectFile?
  private let now: Instant

  private let writer: ReportWriter
  private let sourceID: Int64
  private let batchID: Int64
  private let merge: StageMerge
  private let secretColumns: Set<String>
  private let kinds = Dictionary(uniqueKeysWithValues: ReportKind.allCases.map { ($0.code, $0) })
  private let dispositions = Dictionary(uniqueKeysWithValues: Disposition.allCases.map { ($0.code, $0) })
  private let fallbackCategory: Int64
  /// The indices that are built at the end, where the store had no reports.
  private var indices: ReportIndices?
  private var mapper: RowMapper
  private var lines: ImportCodes
  private var categories: ImportCodes
  private var places: ImportCodes
  private var firstID: Int64?
  private var isWriting = true
  private var result = ImportResult()

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
    self.reader = reader
    self.input = input
    self.rejects = rejects
    self.now = now
    let resolver = ReferenceResolver(ReferenceStore(connection: connection))
    lines = try ImportCodes(.line, mapping: mapping) { try resolver.line($0).id }
    categories = try ImportCodes(.category, mapping: mapping) { try resolver.category($0).id }
    places = try ImportCodes(.place, mapping: mapping) { try resolver.place($0).id }
    fallbackCategory = try resolver.category(Category.fallbackCode).id
    mapper = RowMapper(mapping: mapping, defaultZone: options.zone ?? store.zone)
    secretColumns = Set(ImportField.allCases.filter(\.isIdentity).flatMap { mapping.fields[$0]?.columns ?? [] })
    let isFresh = try store.reports.isEmpty()
    if isFresh { indices = try ReportIndices(dropping: connection, keepsKeys: mapping.sameKey == .merge) }
    writer = try ReportWriter(store: store, connection: connection, now: now)
    writer.indexesText = !isFresh
    merge = try StageMerge(connection)
    sourceID = try writer.sourceID(mapping.source)
    batchID = try store.batches.begin(sourceID: sourceID, operatorName: options.operatorName, now: now)
  }

  /// Reads and records everything.
  mutating func importAll() throws -> ImportResult {
    try readAll()
    result.unknown = mapper.unknownValues
    result.clearedTimes += mapper.clearedTimes
    result.columnsNeverSeen = reader.columnsNeverSeen
    result.isDryRun = options.isDryRun
    guard isWriting else { throw ImportError.refused(result) }
    try finish()
    if result.counts.recorded > 0, !options.isDryRun { result.batch = batchID }
    try store.batches.finish(batchID, result.counts)
    try rejects?.finish()
    result.rejectFile = rejects?.path
    result.reasonFile = rejects?.reasonPath
    return result
  }

  private mutating func readAll() throws {
    while true {
      switch try reader.next() {
      case .end:
        report(.reading)
        return
      case .refused(let fault):
        result.counts.read += 1
        try refuse(.record(fault))
      case .record:
        result.counts.read += 1
        do {
          try take(try mapper.map(reader))
        } catch let fault as RowFault {
          try refuse(.row(fault))
        } catch let fault as ImportFault {
          try refuse(fault)
        }
      }
      if result.counts.read % Self.progressInterval == 0 {
        report(.reading)
        if result.counts.read % Self.summaryInterval == 0 { try writer.finish() }
      }
    }
  }

  private mutating func take(_ record: MappedReport) throws {
    let report = try look(record)
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
        result.clearedTimes += try merge.merge(record, into: known, rule: mapping.disordered)
      } catch let disorder as StageOrder.Disorder {
        throw RowFault(
          line: reader.line, recordNumber: reader.recordNumber, field: disorder.field,
          columns: mapping.fields[disorder.field]?.columns ?? [], excerpt: nil,
          problem: .disordered(earlier: disorder.earlier))
      }
      result.counts.merged += 1
      return
    }
    let id = try writer.insert(report)
    if firstID == nil { firstID = id }
    result.counts.recorded += 1
  }

  /// Looks everything up that a record names.
  private mutating func look(_ record: MappedReport) throws -> NewReport {
    guard record.receivedAt.epochSeconds <= now.epochSeconds + Limits.clockSkew else {
      throw ImportFault.future(line: reader.line, columns: mapping.fields[.receivedAt]?.columns ?? [])
    }
    do {
      guard let lineID = try lines.id(of: record.line ?? "", &mapper) else {
        throw RowFault(
          line: reader.line, recordNumber: reader.recordNumber, field: .line,
          columns: mapping.fields[.line]?.columns ?? [], excerpt: nil, problem: .missing)
      }
      return NewReport(
        kind: record.kind.flatMap { kinds[$0] } ?? .tip,
        lineID: lineID,
        categoryID: try record.category.flatMap { try categories.id(of: $0, &mapper) } ?? fallbackCategory,
        placeID: try record.place.flatMap { try places.id(of: $0, &mapper) },
        priority: record.priority ?? 3,
        receivedAt: record.receivedAt,
        dispatchedAt: record.dispatchedAt,
        arrivedAt: record.arrivedAt,
        closedAt: record.closedAt,
        disposition: record.disposition.flatMap { dispositions[$0] } ?? .pending,
        outcomeAt: record.outcomeAt,
        sourceID: sourceID,
        sourceKey: record.sourceKey,
        batchID: batchID,
        operatorName: nil,
        latitude: record.latitude,
        longitude: record.longitude,
        text: record.text,
        address: record.address,
        caller: try caller(of: record))
    } catch let missing as ImportCodes.Missing {
      let columns = mapping.fields[missing.field]?.columns ?? []
      throw ImportFault.reference(
        line: reader.line, field: missing.field, columns: columns,
        isSecret: columns.contains(where: secretColumns.contains), missing.reason)
    }
  }

  private func caller(of record: MappedReport) throws -> Caller? {
    guard record.callerPhone != nil || record.callerName != nil else { return nil }
    do {
      return try Caller(
        phone: record.callerPhone, name: record.callerName, consent: record.callerConsent.flatMap(Consent.init(code:)))
    } catch let error as DraftError {
      throw ImportFault.caller(line: reader.line, error)
    }
  }

  private mutating func refuse(_ fault: ImportFault) throws {
    result.counts.refused += 1
    if result.problems.count < ImportResult.problemLimit { result.problems.append(fault) }
    if options.isPartial { try rejects?.add(reader.rawRecord, fault) } else { isWriting = false }
  }

  /// Indices, search index and summaries.
  private mutating func finish() throws {
    report(.indexing)
    try writer.finish()
    guard var indices else { return }
    var removal = ReportRemoval(connection, zone: store.zone)
    if try !indices.buildKeys() {
      let repeats = try removal.removeRepeats()
      result.counts.recorded -= repeats
      result.counts.already += repeats
    }
    guard !options.isDryRun else { return }
    try indices.build()
    try removal.finish()
    try ReportSearchIndex.rebuild(connection)
  }

  private func report(_ phase: ImportProgress.Phase) {
    options.progress(
      ImportProgress(
        phase: phase, bytesRead: input.bytesRead, totalBytes: input.totalBytes, rows: result.counts.read))
  }
}
