import TipsRecords
import TipsStore

/// The rows that the codes of a field stand for, looked up once.
struct ImportCodes {
  /// How many different codes are remembered, so that a column of free text can't fill the memory.
  private static let limit = 10_000

  let field: ImportField
  private let otherwise: FieldSpec.Otherwise
  private let find: (String) throws -> Int64
  private var known: [String: Int64] = [:]
  private var unknown: [String: ReferenceError] = [:]
  private var last: (code: String, id: Int64)?
  /// The codes that the store doesn't have and that the mapping decided about.
  private(set) var counted = UnknownValues()

  /// Why a code has no row.
  struct Missing: Error {
    let field: ImportField
    let reason: ReferenceError
  }

  /// - Throws: ``ImportError/mappingReferences(field:_:)`` where values that the mapping gives itself are not in the store.
  init(_ field: ImportField, mapping: ImportMapping, find: @escaping (String) throws -> Int64) throws {
    self.field = field
    self.find = find
    let spec = mapping.fields[field]
    otherwise = spec?.otherwise ?? .refuse
    var given: [String] = []
    if case .constant(let code) = spec?.source { given.append(code) }
    if case .value(let code) = spec?.otherwise { given.append(code) }
    given += Set((spec?.map ?? [:]).values.compactMap(\.self)).sorted()
    var missing: [ReferenceError] = []
    for code in given where known[code] == nil {
      do { known[code] = try find(code) } catch let error as ReferenceError { missing.append(error) }
    }
    guard missing.isEmpty else { throw ImportError.mappingReferences(field: field, missing) }
  }

  /// The row of a code; nil where the mapping leaves the field empty for codes that the store doesn't have.
  ///
  /// - Throws: ``Missing`` where the mapping says nothing about such codes.
  mutating func id(of code: String) throws -> Int64? {
    if let last, last.code == code { return last.id }
    if let id = known[code] {
      last = (code, id)
      return id
    }
    if unknown[code] == nil {
      do {
        let id = try find(code)
        if known.count < Self.limit { known[code] = id }
        return id
      } catch let error as ReferenceError {
        if unknown.count >= Self.limit { unknown.removeAll(keepingCapacity: true) }
        unknown[code] = error
      }
    }
    switch otherwise {
    case .refuse:
      guard let reason = unknown[code] else { return nil }
      throw Missing(field: field, reason: reason)
    case .empty:
      counted.count(code)
      return nil
    case .value(let value):
      counted.count(code)
      return known[value]
    }
  }
}
