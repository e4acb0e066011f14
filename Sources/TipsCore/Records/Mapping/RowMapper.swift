import TipsCalendar
import TipsDomain
import TipsText

/// Turns the records of a reader into reports, as a mapping says.
///
/// The reader is one that was opened with the same mapping, so that a slot means the same to both. Codes are looked up
/// by their bytes and shared; only texts, addresses, keys and identities become new strings.
package struct RowMapper: Sendable {
  private static let pending = Disposition.pending.code

  private let mapping: ImportMapping
  private let secretColumns: Set<String>

  private let text: TextField?
  private let address: TextField?
  private let callerPhone: TextField?
  private let callerName: TextField?
  private let sourceKey: KeyField?
  private let receivedAt: TimeField?
  private let dispatchedAt: TimeField?
  private let arrivedAt: TimeField?
  private let closedAt: TimeField?
  private let outcomeAt: TimeField?
  private let latitude: DegreesField?
  private let longitude: DegreesField?
  private var line: CodeField?
  private var kind: CodeField?
  private var category: CodeField?
  private var place: CodeField?
  private var priority: CodeField?
  private var disposition: CodeField?
  private var callerConsent: CodeField?
  private var filters: [RowFilter]

  /// How many times were left out because they were in the wrong order (`"disordered": "clear"`).
  package private(set) var clearedTimes = 0

  /// - Parameter defaultZone: the zone of times without an offset where the mapping names none, mostly the store's.
  package init(mapping: ImportMapping, defaultZone: StationZone) {
    self.mapping = mapping
    secretColumns = Set(ImportField.allCases.filter(\.isIdentity).flatMap { mapping.fields[$0]?.columns ?? [] })
    let compiler = FieldCompiler(mapping: mapping, defaultZone: defaultZone)
    text = compiler.text(.text)
    address = compiler.text(.address)
    callerPhone = compiler.text(.callerPhone)
    callerName = compiler.text(.callerName)
    sourceKey = compiler.key(.sourceKey)
    receivedAt = compiler.time(.receivedAt)
    dispatchedAt = compiler.time(.dispatchedAt)
    arrivedAt = compiler.time(.arrivedAt)
    closedAt = compiler.time(.closedAt)
    outcomeAt = compiler.time(.outcomeAt)
    latitude = compiler.degrees(.latitude)
    longitude = compiler.degrees(.longitude)
    line = compiler.code(.line)
    kind = compiler.code(.kind)
    category = compiler.code(.category)
    place = compiler.code(.place)
    priority = compiler.code(.priority)
    disposition = compiler.code(.disposition)
    callerConsent = compiler.code(.callerConsent)
    filters = compiler.filters
  }

  /// Whether the reader's current record is one of those that the mapping leaves out.
  @inline(__always)
  package mutating func leavesOut(_ reader: RecordReader) -> Bool {
    for index in filters.indices where (try? filters[index].accepts(reader)) == false { return true }
    return false
  }

  /// The report that the reader's current record makes.
  /// - Throws: ``RowFault`` with the first field that can't be filled.
  package mutating func map(_ reader: RecordReader) throws(RowFault) -> MappedReport {
    var field = ImportField.receivedAt
    do throws(RowFault.Problem) {
      guard let receivedAt = try receivedAt?.read(reader) else { throw .missing }
      if !hasRead {
        hasRead = true
        zoneUsed = self.receivedAt?.zoneUsed(reader)
      }
      field = .sourceKey
      guard let sourceKey = try sourceKey?.read(reader) else { throw .missing }
      var report = MappedReport(receivedAt: receivedAt, sourceKey: sourceKey)
      field = .line
      report.line = try line?.read(reader)
      guard report.line != nil else { throw .missing }
      field = .kind
      report.kind = try kind?.read(reader)
      field = .category
      report.category = try category?.read(reader)
      field = .place
      report.place = try place?.read(reader)
      field = .priority
      report.priority = try priority?.read(reader).flatMap { Int($0) }
      field = .text
      report.text = try text?.read(reader) ?? ""
      field = .address
      report.address = try address?.read(reader)
      field = .latitude
      report.latitude = try latitude?.read(reader)
      field = .longitude
      report.longitude = try longitude?.read(reader)
      if (report.latitude == nil) != (report.longitude == nil) {
        field = report.latitude == nil ? .latitude : .longitude
        throw .halfAPoint
      }
      field = .callerPhone
      report.callerPhone = try callerPhone?.read(reader)
      field = .callerName
      report.callerName = try callerName?.read(reader)
      field = .callerConsent
      report.callerConsent = try callerConsent?.read(reader)
      try readCourse(reader, into: &report, field: &field)
      return report
    } catch {
      throw fault(error, field, reader)
    }
  }

  /// The zone of the first record's time of receipt, where that is written without an offset.
  package private(set) var zoneUsed: StationZone?
  private var hasRead = false

  /// For each field the values that its map didn't know and that `otherwise` decided about, with how often they came. At
  /// most about a thousand different ones a field are told apart; see ``UnknownValues``.
  package var unknownValues: [ImportField: [String: Int]] {
    var counts: [ImportField: [String: Int]] = [:]
    let fields: [(ImportField, CodeTable?)] = [
      (.line, line?.table), (.kind, kind?.table), (.category, category?.table), (.place, place?.table),
      (.priority, priority?.table), (.disposition, disposition?.table), (.callerConsent, callerConsent?.table),
    ]
    for case (let field, let table?) in fields {
      let isSecret = mapping.fields[field]?.columns.contains(where: secretColumns.contains) ?? false
      let unknown = table.unknownCounts(isSecret: isSecret)
      if !unknown.isEmpty { counts[field] = unknown }
    }
    return counts
  }

  /// Stages, disposition and the moment at which it was known.
  @inline(__always)
  private mutating func readCourse(
    _ reader: RecordReader, into report: inout MappedReport, field: inout ImportField
  ) throws(RowFault.Problem) {
    field = .dispatchedAt
    report.dispatchedAt = try dispatchedAt?.read(reader, notBefore: report.receivedAt)
    field = .arrivedAt
    report.arrivedAt = try arrivedAt?.read(reader, notBefore: report.dispatchedAt ?? report.receivedAt)
    field = .closedAt
    report.closedAt = try closedAt?.read(
      reader, notBefore: report.arrivedAt ?? report.dispatchedAt ?? report.receivedAt)
    field = .outcomeAt
    report.outcomeAt = try outcomeAt?.read(reader, notBefore: report.receivedAt)
    field = .disposition
    report.disposition = try disposition?.read(reader)
    do throws(StageOrder.Disorder) {
      clearedTimes += try StageOrder.settle(&report, mapping.disordered)
    } catch {
      field = error.field
      throw .disordered(earlier: error.earlier)
    }
    if let disposition = report.disposition, disposition != Self.pending {
      report.outcomeAt = report.outcomeAt ?? report.closedAt ?? report.arrivedAt ?? report.receivedAt
    } else {
      report.outcomeAt = nil
    }
  }

  private func fault(_ problem: RowFault.Problem, _ field: ImportField, _ reader: RecordReader) -> RowFault {
    let columns = mapping.fields[field]?.columns ?? []
    var isShown = !columns.contains(where: secretColumns.contains)
    if case .tooLong = problem { isShown = false }
    return RowFault(
      line: reader.line, recordNumber: reader.recordNumber, field: field, columns: columns,
      excerpt: isShown ? excerpt(of: field, reader) : nil, problem: problem)
  }

  /// The beginning of the cells that have a value, as they are joined; of the first one where only that is taken.
  private func excerpt(of field: ImportField, _ reader: RecordReader) -> String? {
    guard let spec = mapping.fields[field] else { return nil }
    var cells: [String] = []
    for column in spec.columns {
      guard let slot = reader.columns.firstIndex(of: column), let bytes = reader.value(slot) else { continue }
      let text = ByteText.string(ByteText.trimmed(bytes))
      if !text.isEmpty { cells.append(text) }
      if case .firstOf = spec.source, !cells.isEmpty { break }
    }
    guard !cells.isEmpty else { return nil }
    let text = cells.joined(separator: spec.join)
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(40)))
    return SafeText.line(start) + (start.utf8.count < text.utf8.count ? "…" : "")
  }
}
