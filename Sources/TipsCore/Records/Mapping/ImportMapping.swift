import TipsCalendar
import TipsFiles

/// What the columns of a source mean: how each of its records becomes a report.
///
/// Written as a JSON document, described in docs/mappings/README.md. A mapping that was decoded is sound in itself; only
/// the store can say whether it knows the lines, categories and places.
public struct ImportMapping: Sendable {
  /// What becomes of a further record with a key that this import had already.
  package enum SameKey: String, Sendable, CaseIterable {
    /// The first record stays as it is.
    case first
    /// The records are one report: earliest dispatch and arrival, latest closing. For sources with a row for each unit.
    case merge
  }

  /// What becomes of a time that lies before that of an earlier stage.
  package enum Disordered: String, Sendable, CaseIterable {
    /// The record is refused.
    case refuse
    /// The later stage's time is left out, and counted.
    case clear
  }

  /// What the mapping is for, in words.
  public let about: String?
  /// How records are written; nil leaves it to the first byte.
  package let format: RecordFormat?
  /// How letters are written as bytes; nil where a byte order mark says it, or for UTF-8.
  package let encoding: TextEncoding?
  /// How a CSV is written.
  package let dialect: CSVDialect
  /// The sheet of a workbook; nil for the first.
  package let sheet: WorkbookSheet?
  /// The dotted path of the array of records in a JSON document; nil where the document is that array.
  package let records: String?
  /// Whether apostrophes that were put before formulas are taken off again, see ``SpreadsheetGuard``.
  package let unguard: Bool
  /// The source's name, under which its keys are unique.
  public let source: String
  /// The zone of times without an offset; nil for the store's.
  package let zone: StationZone?
  /// What becomes of a second record with the same key.
  package let sameKey: SameKey
  /// What becomes of times in the wrong order.
  package let disordered: Disordered
  /// Texts that mean that there is no value.
  package let empty: [String]
  /// How each field is filled; fields that are not here stay empty.
  package let fields: [ImportField: FieldSpec]

  /// Which records are taken; the others are left out and counted.
  package let conditions: [RowCondition]

  /// Every column that a field or a condition asks for, without repetitions, in the order of ``ImportField``.
  package var columns: [String] {
    var seen: Set<String> = []
    return (ImportField.allCases.flatMap { fields[$0]?.columns ?? [] } + conditions.map(\.column))
      .filter { seen.insert($0).inserted }
  }

  /// Reads a mapping.
  /// - Throws: ``MappingError``, which says where in the document the fault is; nothing that is unknown is ignored.
  public static func decode(_ bytes: [UInt8]) throws(MappingError) -> ImportMapping {
    let document: JSONValue
    do throws(JSONSyntaxError) {
      document = try JSONDocument.parse(bytes)
    } catch {
      throw .syntax(error)
    }
    return try MappingDecoder.mapping(from: MappingNode(value: document, path: ""))
  }

  /// Reads a mapping from a file, which may hold up to 1 MiB.
  /// - Throws: ``InputError`` where the file can't be read, ``MappingError`` for what is in it.
  public static func load(path: String) throws -> ImportMapping {
    let bytes = try ByteInput(path: path).bytes(atMost: RecordReader.recordLimit)
    guard bytes.count <= RecordReader.recordLimit else {
      throw MappingError.tooLarge(limit: RecordReader.recordLimit)
    }
    return try decode(bytes)
  }
}

extension RecordReader {
  /// Opens an input as a mapping describes it; ``columns`` are ``ImportMapping/columns``. A workbook is read as a CSV of
  /// its sheet.
  /// - Throws: ``RecordError``, ``WorkbookError``.
  package static func open(_ input: ByteInput, mapping: ImportMapping) throws -> RecordReader {
    guard let sheet = try Workbook.csv(of: input, sheet: mapping.sheet) else {
      return try RecordReader(input: input, mapping: mapping)
    }
    return try RecordReader(
      input: sheet, format: .csv, columns: mapping.columns,
      dialect: CSVDialect(delimiter: UInt8(ascii: ","), quotes: true, skip: mapping.dialect.skip))
  }

  /// Opens an input, which is text, as a mapping describes it.
  /// - Throws: ``RecordError``.
  package convenience init(input: ByteInput, mapping: ImportMapping) throws(RecordError) {
    try self.init(
      input: input, format: mapping.format, columns: mapping.columns, encoding: mapping.encoding,
      dialect: mapping.dialect, records: mapping.records)
  }
}
