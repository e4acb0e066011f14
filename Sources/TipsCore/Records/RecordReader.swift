import TipsFiles

/// Reads records one after the other, whatever the size of the input, in flat memory.
///
/// Columns are asked for by name once; afterwards they are known by their slot, the index into `columns`. Values are
/// bytes of the reader's own memory, so that nothing is allocated for a record.
///
/// ```swift
/// let reader = try RecordReader(input: ByteInput(path: "calls.csv"), columns: ["id", "time"])
/// while true {
///   switch try reader.next() {
///   case .record: use(reader.value(0))
///   case .refused(let fault): report(fault)
///   case .end: return
///   }
/// }
/// ```
package final class RecordReader {
  /// The longest record in bytes, line ending left out: 1 MiB. A longer one is refused and passed over.
  package static let recordLimit = 1 << 20

  package let format: RecordFormat
  /// The names that were asked for; a slot is an index into them.
  package let columns: [String]

  /// Whether the input is written in another encoding than UTF-8, which ``rawRecord`` is in.
  package let isDecoded: Bool

  private let engine: any RecordEngine
  private let values: RecordValues

  /// Opens the input and reads as far as the first record.
  /// - Parameters:
  ///   - format: nil leaves the guess to the first byte: `[` is json, `{` is jsonl, `<` is xml, all else csv.
  ///   - columns: names of the header (matched exactly, or else without regard to case), or dotted paths of JSON members.
  ///   - encoding: how letters are written; nil for UTF-8, or what a byte order mark says.
  ///   - dialect: how a CSV is written, as far as that is known.
  ///   - records: the dotted path of the array of records inside a JSON document, nil where the document is that array;
  ///     in XML the name of the elements that are records, nil for `request`.
  /// - Throws: ``RecordError``, where there is no text or the columns are not in the header.
  package init(
    input: ByteInput, format: RecordFormat? = nil, columns: [String], encoding: TextEncoding? = nil,
    dialect: CSVDialect = CSVDialect(), records: String? = nil
  ) throws(RecordError) {
    let window = RecordWindow(input: input)
    try RecordOpening.prepare(window, encoding: encoding)
    isDecoded = window.isDecoded
    let start = UnsafeBufferPointer(start: window.base, count: window.count)
    let guess = RecordFormat.guess(from: start)
    self.format = format ?? (records == nil || guess == .xml ? guess : .json)
    self.columns = columns
    values = RecordValues(slotCount: columns.count)
    switch self.format {
    case .csv:
      engine = try CSVRecords(window: window, columns: columns, dialect: dialect, values: values)
    case .json:
      let fields = JSONFields(columns: columns, values: values)
      engine = try JSONArrayRecords(window: window, fields: fields, path: records)
    case .jsonl:
      let fields = JSONFields(columns: columns, values: values)
      engine = JSONLineRecords(window: window, fields: fields, isGuessed: format == nil)
    case .xml:
      engine = try XMLRecords(window: window, columns: columns, element: records ?? "request", values: values)
    }
  }

  /// Reads the next record.
  /// - Throws: ``RecordError``, where no further record can be found. The reader can't be used afterwards.
  package func next() throws(RecordError) -> RecordStep { try engine.next() }

  /// The value in a slot: bytes of UTF-8 without their quotation marks and escapes, valid until the next call of
  /// ``next()``. nil where a JSON object has no such member or a `null`; an empty CSV cell is empty, not nil.
  package func value(_ slot: Int) -> UnsafeBufferPointer<UInt8>? {
    precondition(slot >= 0 && slot < values.slotCount)
    let value = values[slot]
    guard let base = value.base else { return nil }
    return UnsafeBufferPointer(start: base, count: value.count)
  }

  /// The line, from 1, on which the current record begins.
  package var line: Int { engine.line }
  /// Which record the current one is, from 1; the header is not counted, refused records are.
  package var recordNumber: Int { engine.recordNumber }
  /// The bytes of the current record, refused or not, without its line ending, valid until the next call of ``next()``.
  /// Empty where the record is over the limit.
  package var rawRecord: UnsafeBufferPointer<UInt8> { engine.rawRecord }
  /// The header row of a CSV as it was read, with the lines above it, without byte order mark and line ending; empty for
  /// JSON. A file of refused rows that begins with it can be imported again.
  package var headerRow: [UInt8] { engine.headerRow }
  /// Columns that no record so far had; in a CSV, those in which no record had anything.
  package var columnsNeverSeen: [String] { engine.columnsNeverSeen }
  /// Records of a CSV of which a quoted cell holds line ends; nil where there are none.
  package var recordsOverLines: RecordsOverLines? { engine.recordsOverLines }

  /// How many records go on over line ends, and on which line the first of them begins.
  package struct RecordsOverLines: Sendable, Equatable {
    package let count: Int
    package let firstLine: Int
  }
}

/// What the readers of the formats have in common.
protocol RecordEngine: AnyObject {
  var line: Int { get }
  var recordNumber: Int { get }
  var rawRecord: UnsafeBufferPointer<UInt8> { get }
  var headerRow: [UInt8] { get }
  var columnsNeverSeen: [String] { get }
  var recordsOverLines: RecordReader.RecordsOverLines? { get }
  func next() throws(RecordError) -> RecordStep
}

extension RecordEngine {
  var recordsOverLines: RecordReader.RecordsOverLines? { nil }

  func refused(_ problem: RecordFault.Problem) -> RecordStep {
    .refused(RecordFault(line: line, recordNumber: recordNumber, problem: problem))
  }
}
