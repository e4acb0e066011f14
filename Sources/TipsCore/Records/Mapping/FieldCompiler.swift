import TipsCalendar

/// Makes a mapping's fields ready for reading, with slots in place of the names of columns.
struct FieldCompiler {
  private let mapping: ImportMapping
  private let defaultZone: StationZone
  private let slots: [String: Int]

  init(mapping: ImportMapping, defaultZone: StationZone) {
    self.mapping = mapping
    self.defaultZone = mapping.zone ?? defaultZone
    slots = Dictionary(uniqueKeysWithValues: mapping.columns.enumerated().map { ($0.element, $0.offset) })
  }

  func text(_ field: ImportField) -> TextField? {
    guard let spec = mapping.fields[field], case .text(let limit) = field.shape else { return nil }
    return TextField(
      cells: cells(spec), constant: constant(spec), limit: limit, isIdentity: field.isIdentity,
      isSeveral: field == .callerPhone)
  }

  func code(_ field: ImportField) -> CodeField? {
    guard let spec = mapping.fields[field] else { return nil }
    let meanings = CodeMeanings(field: field, spec: spec)
    return CodeField(
      cells: cells(spec), constant: constant(spec), meanings: meanings, table: CodeTable(meanings: meanings))
  }

  func time(_ field: ImportField) -> TimeField? {
    guard let spec = mapping.fields[field] else { return nil }
    return TimeField(cells: cells(spec), formats: spec.times, zone: spec.zone ?? defaultZone)
  }

  func degrees(_ field: ImportField) -> DegreesField? {
    guard let spec = mapping.fields[field], case .degrees(let limit) = field.shape else { return nil }
    return DegreesField(cells: cells(spec), limit: limit)
  }

  func key(_ field: ImportField) -> KeyField? {
    guard let spec = mapping.fields[field] else { return nil }
    if case .derivedKey = spec.source { return KeyField(cells: cells(spec), isMade: true) }
    return KeyField(cells: cells(spec), isMade: false)
  }

  var filters: [RowFilter] {
    mapping.conditions.compactMap { condition in
      slots[condition.column].map {
        RowFilter(condition, cells: CellSource(slot: $0, mapping: mapping), empty: mapping.empty)
      }
    }
  }

  private func cells(_ spec: FieldSpec) -> CellSource {
    CellSource(spec: spec, mapping: mapping, slots: spec.columns.compactMap { slots[$0] })
  }

  private func constant(_ spec: FieldSpec) -> String? {
    guard case .constant(let text) = spec.source else { return nil }
    return text
  }
}
