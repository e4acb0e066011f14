import TipsDomain
import TipsRecords
import TipsStore
import TipsText

/// Why one record of an import makes no report.
public enum ImportFault: UserFacingError, Equatable {
  /// It can't be read.
  case record(RecordFault)
  /// The mapping makes nothing of it.
  case row(RowFault)
  /// The store has no such line, category or place; the values may not be shown where `isSecret`.
  case reference(line: Int, field: ImportField, columns: [String], isSecret: Bool, ReferenceError)
  /// It lies in the future.
  case future(line: Int, columns: [String])
  /// What is known of the caller can't be kept.
  case caller(line: Int, DraftError)

  /// The line on which the record begins, from 1.
  public var line: Int {
    switch self {
    case .record(let fault): fault.line
    case .row(let fault): fault.line
    case .reference(let line, _, _, _, _), .future(let line, _), .caller(let line, _): line
    }
  }

  /// Malformed input data.
  public var category: ErrorCategory { .badData }

  /// One line: where, which field, and what is wrong.
  public var message: Message {
    switch self {
    case .record(let fault): fault.message
    case .row(let fault): fault.message
    case .reference(let line, let field, let columns, let isSecret, let error):
      "line \(line): \(Self.origin(field, columns)): "
        + (isSecret ? "is not in the store" : error.message) + "; or say \"otherwise\" in the mapping"
    case .future(let line, let columns):
      "line \(line): \(Self.origin(.receivedAt, columns)): lies in the future; check the date, the zone and the clock"
    case .caller(let line, let error): "line \(line): \(error.message)"
    }
  }

  private static func origin(_ field: ImportField, _ columns: [String]) -> String {
    guard !columns.isEmpty else { return field.rawValue }
    return field.rawValue + " from " + columns.map { "\"\(SafeText.line($0))\"" }.joined(separator: ", ")
  }
}

/// Why nothing was imported.
public enum ImportError: UserFacingError, Equatable {
  /// Some records are refused, and all were wanted.
  case refused(ImportResult)
  /// Values that the mapping gives itself, as a constant or in a map, are not in the store.
  case mappingReferences(field: ImportField, [ReferenceError])
  /// The input holds no record; with the place where the mapping looks for them.
  case noRecords(RecordFormat?, records: String?)
  /// No name is left for the file of refused records.
  case noRejectName(String)

  /// So many unknown values of a mapping are named.
  private static let shown = 5

  /// Malformed data, nothing to import, a mapping that doesn't fit the store, or a file that can't be made.
  public var category: ErrorCategory {
    switch self {
    case .refused: .badData
    case .noRecords: .notFound
    case .mappingReferences: .configuration
    case .noRejectName: .cannotCreate
    }
  }

  /// The first fault and how many there are, and what to do.
  public var message: Message {
    switch self {
    case .refused(let result):
      "\(result.problems.first?.message ?? ""). Refused \(result.counts.refused) of \(result.counts.read); "
        + (result.isDryRun
          ? "an import would take nothing; with --partial it takes the good ones"
          : "nothing was imported. Mend them, or take the good ones with --partial")
    case .noRecords(.xml, let element):
      "no record found: the file has no element \"\(SafeText.line(element ?? "request"))\"; "
        + "name the elements that are records as \"records\" in the mapping"
    case .noRecords(.csv, _): "no record found: nothing stands below the header"
    case .noRecords(_, let path?): "no record found: the array at \"\(SafeText.line(path))\" is empty"
    case .noRecords(_, nil): "no record found: the array is empty"
    case .mappingReferences(let field, let errors):
      "the mapping's \(field.rawValue): " + errors.prefix(Self.shown).map(\.message.en).joined(separator: "; ")
        + (errors.count > Self.shown ? "; and \(errors.count - Self.shown) more" : "")
        + "; add it with tips \(field.rawValue) add, or correct the mapping. Nothing was read"
    case .noRejectName(let path): "too many files of refused records beside \(SafeText.line(path)); remove some"
    }
  }
}
