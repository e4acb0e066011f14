import TipsCalendar
import TipsDomain
import TipsRecords
import TipsSQLite
import TipsStore

/// Looks everything up that a mapped record names.
struct ImportLookup {
  private let mapping: ImportMapping
  private let sourceID: Int64
  private let batchID: Int64
  private let now: Instant
  private let secretColumns: Set<String>
  private let kinds = Dictionary(uniqueKeysWithValues: ReportKind.allCases.map { ($0.code, $0) })
  private let dispositions = Dictionary(uniqueKeysWithValues: Disposition.allCases.map { ($0.code, $0) })
  private let fallbackCategory: Int64
  private var lines: ImportCodes
  private var categories: ImportCodes
  private var places: ImportCodes

  /// - Throws: ``ImportError/mappingReferences(field:_:)``.
  init(mapping: ImportMapping, sourceID: Int64, batchID: Int64, connection: Connection, now: Instant) throws {
    self.mapping = mapping
    self.sourceID = sourceID
    self.batchID = batchID
    self.now = now
    let resolver = ReferenceResolver(ReferenceStore(connection: connection))
    lines = try ImportCodes(.line, mapping: mapping) { try resolver.line($0).id }
    categories = try ImportCodes(.category, mapping: mapping) { try resolver.category($0).id }
    places = try ImportCodes(.place, mapping: mapping) { try resolver.place($0).id }
    fallbackCategory = try resolver.category(Category.fallbackCode).id
    secretColumns = Set(ImportField.allCases.filter(\.isIdentity).flatMap { mapping.fields[$0]?.columns ?? [] })
  }

  /// For each field the codes that the store doesn't have and that `otherwise` decided about, with how often they came.
  var unknownValues: [ImportField: [String: Int]] {
    var counts: [ImportField: [String: Int]] = [:]
    for codes in [lines, categories, places] {
      let columns = mapping.fields[codes.field]?.columns ?? []
      let unknown = codes.counted.counts(isSecret: columns.contains(where: secretColumns.contains))
      if !unknown.isEmpty { counts[codes.field] = unknown }
    }
    return counts
  }

  /// The report that a record makes.
  ///
  /// - Throws: ``ImportFault`` for what the store can't take.
  mutating func report(_ record: MappedReport, at place: RecordSource.Record) throws -> ReportRecord {
    guard record.receivedAt.epochSeconds <= now.epochSeconds + Limits.clockSkew else {
      throw ImportFault.future(line: place.line, columns: mapping.fields[.receivedAt]?.columns ?? [])
    }
    do {
      guard let lineID = try lines.id(of: record.line ?? "") else {
        throw ImportFault.row(
          RowFault(
            line: place.line, recordNumber: place.recordNumber, field: .line,
            columns: mapping.fields[.line]?.columns ?? [], excerpt: nil, problem: .missing))
      }
      let categoryID = try record.category.flatMap { try categories.id(of: $0) } ?? fallbackCategory
      var report = ReportRecord(
        kind: record.kind.flatMap { kinds[$0] } ?? .tip, lineID: lineID, categoryID: categoryID,
        priority: record.priority ?? 3, receivedAt: record.receivedAt, sourceID: sourceID, text: record.text)
      report.placeID = try record.place.flatMap { try places.id(of: $0) }
      report.dispatchedAt = record.dispatchedAt
      report.arrivedAt = record.arrivedAt
      report.closedAt = record.closedAt
      report.disposition = record.disposition.flatMap { dispositions[$0] } ?? .pending
      report.outcomeAt = record.outcomeAt
      report.sourceKey = record.sourceKey
      report.batchID = batchID
      report.latitude = record.latitude
      report.longitude = record.longitude
      report.address = record.address
      return report
    } catch let missing as ImportCodes.Missing {
      let columns = mapping.fields[missing.field]?.columns ?? []
      throw ImportFault.reference(
        line: place.line, field: missing.field, columns: columns,
        isSecret: columns.contains(where: secretColumns.contains), missing.reason)
    }
  }

  /// Who reported; nil where the record doesn't say.
  ///
  /// - Throws: ``ImportFault`` for what can't be kept.
  func caller(of record: MappedReport, at place: RecordSource.Record) throws -> Caller? {
    guard record.callerPhone != nil || record.callerName != nil else { return nil }
    do {
      return try Caller(
        phone: record.callerPhone, name: record.callerName, consent: record.callerConsent.flatMap(Consent.init(code:)))
    } catch let error as DraftError {
      throw ImportFault.caller(line: place.line, error)
    }
  }
}
