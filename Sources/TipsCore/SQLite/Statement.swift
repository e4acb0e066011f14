import CSQLite
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsText

/// A prepared statement. Parameters are numbered `$1`, `$2`, … and columns counted from 0.
///
/// ``run(_:)``, ``first(_:row:)``, ``forEach(_:row:)`` and ``rows(_:row:)`` take all values in the order of the parameters
/// and give a row's columns, typed, in the order of the closure's arguments. Counting by hand with `bind`, `step` and
/// `int64` is for loops that were measured to need it, and they say so.
package final class Statement {
  private let handle: OpaquePointer
  private unowned let connection: Connection

  /// SQLite takes `$2` for a name and numbers parameters as they appear; this leads from our numbers to its own.
  private let positions: [Int32]

  /// The bytes of the texts that are bound; SQLite reads them here, so they stay until other values are bound.
  private var texts = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var textsEnd = 0

  package init(handle: OpaquePointer, connection: Connection) {
    self.handle = handle
    self.connection = connection
    var positions: [Int32] = [0]
    for position in 0..<sqlite3_bind_parameter_count(handle) {
      guard let name = sqlite3_bind_parameter_name(handle, position + 1), let number = Int(String(cString: name + 1))
      else {
        continue
      }
      while positions.count <= number { positions.append(0) }
      positions[number] = position + 1
    }
    self.positions = positions
  }

  /// 0, which SQLite ignores, for a number that the statement does not use.
  private func position(_ number: Int32) -> Int32 { number < positions.count ? positions[Int(number)] : 0 }

  deinit {
    sqlite3_finalize(handle)
    texts.deallocate()
  }

  // MARK: Values in order

  /// Runs a statement that gives no rows.
  package func run<each Value: ParameterValue>(_ values: repeat each Value) throws {
    try bindAll(repeat each values)
    while try step() {}
  }

  /// The first row as the body reads it; nil where there is none.
  package func first<each Value: ParameterValue, each Column: ColumnValue, Answer>(
    _ values: repeat each Value, row body: (repeat each Column) throws -> Answer
  ) throws -> Answer? {
    try bindAll(repeat each values)
    defer { reset() }
    guard try step() else { return nil }
    var reader = RowReader(self)
    return try body(repeat try reader.next((each Column).self))
  }

  /// The first row as a value; nil where there is none.
  package func first<each Value: ParameterValue, Row: RowDecodable>(
    _ values: repeat each Value, as type: Row.Type
  ) throws -> Row? {
    try bindAll(repeat each values)
    defer { reset() }
    guard try step() else { return nil }
    var reader = RowReader(self)
    return try Row(&reader)
  }

  /// Calls the body with each row.
  package func forEach<each Value: ParameterValue, each Column: ColumnValue>(
    _ values: repeat each Value, row body: (repeat each Column) throws -> Void
  ) throws {
    try bindAll(repeat each values)
    defer { reset() }
    while try step() {
      var reader = RowReader(self)
      try body(repeat try reader.next((each Column).self))
    }
  }

  /// Calls the body with each row as a value.
  package func forEach<each Value: ParameterValue, Row: RowDecodable>(
    _ values: repeat each Value, as type: Row.Type, _ body: (Row) throws -> Void
  ) throws {
    try bindAll(repeat each values)
    defer { reset() }
    while try step() {
      var reader = RowReader(self)
      try body(Row(&reader))
    }
  }

  /// Binds all values in the order of the parameters.
  ///
  /// - Throws: ``StoreError`` where there are more or fewer values than parameters.
  package func bindAll<each Value: ParameterValue>(_ values: repeat each Value) throws {
    reset()
    var count = 0
    var bytes = 0
    for value in repeat each values {
      count += 1
      bytes += value.textBytes
    }
    guard count == positions.count - 1 else {
      throw StoreError.sqlite(
        code: SQLITE_MISUSE,
        detail: Message(
          en: "\(count) values for \(positions.count - 1) parameters: \(sql)",
          fa: "\(count) مقدار برای \(positions.count - 1) پارامتر: \(sql)"))
    }
    makeRoom(forTexts: bytes)
    var number: Int32 = 0
    for value in repeat each values {
      number += 1
      value.bind(to: self, at: number)
    }
  }

  /// What was asked.
  private var sql: String { String(cString: sqlite3_sql(handle)) }

  /// What only a damaged file holds.
  func damage(noMember raw: some Any, of type: Any.Type) -> StoreError {
    let shown = SafeText.line("\(raw)")
    return .damaged(
      path: connection.path,
      detail: Message(en: "no \(type) is \(shown)", fa: "مقدار \(shown) برای \(type) شناخته نیست"))
  }

  private func makeRoom(forTexts bytes: Int) {
    textsEnd = 0
    guard bytes > texts.count else { return }
    texts.deallocate()
    texts = .allocate(byteCount: max(bytes, 2 * texts.count, 128), alignment: 1)
  }

  /// Binds a text from the statement's own buffer, which spares SQLite an allocation and a copy for each.
  func bind(_ number: Int32, inBuffer text: String) {
    guard let start = texts.baseAddress?.advanced(by: textsEnd) else { return bind(number, text) }
    var text = text
    let size = text.withUTF8 { bytes in
      if let source = bytes.baseAddress { start.copyMemory(from: source, byteCount: bytes.count) }
      return bytes.count
    }
    textsEnd += size
    sqlite3_bind_text(
      handle, position(number), start.assumingMemoryBound(to: CChar.self), Int32(size), tips_static())
  }

  func bindNull(_ number: Int32) { sqlite3_bind_null(handle, position(number)) }

  // MARK: Binding

  package func bind(_ index: Int32, _ value: Int64?) {
    let index = position(index)
    if let value { sqlite3_bind_int64(handle, index, value) } else { sqlite3_bind_null(handle, index) }
  }

  package func bind(_ index: Int32, _ value: Int?) { bind(index, value.map(Int64.init)) }

  package func bind(_ index: Int32, _ value: Bool) { bind(index, value ? Int64(1) : 0) }

  package func bind(_ index: Int32, _ value: Double?) {
    let index = position(index)
    if let value { sqlite3_bind_double(handle, index, value) } else { sqlite3_bind_null(handle, index) }
  }

  package func bind(_ index: Int32, _ value: Instant?) { bind(index, value?.epochSeconds) }

  package func bind(_ index: Int32, _ value: String?) {
    let index = position(index)
    guard var value else {
      sqlite3_bind_null(handle, index)
      return
    }
    guard !value.isEmpty else {
      // A null pointer would make it null.
      sqlite3_bind_text(handle, index, "", 0, tips_transient())
      return
    }
    value.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { chars in
        sqlite3_bind_text(handle, index, chars.baseAddress, Int32(chars.count), tips_transient())
      }
    }
  }

  package func bind(_ index: Int32, _ value: [UInt8]?) {
    let index = position(index)
    guard let value else {
      sqlite3_bind_null(handle, index)
      return
    }
    if value.isEmpty {
      sqlite3_bind_zeroblob(handle, index, 0)
    } else {
      _ = value.withUnsafeBytes { sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), tips_transient()) }
    }
  }

  // MARK: Running

  /// Steps once; true while there is a row.
  package func step() throws -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let error = connection.error(code: code)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Makes the statement ready for the next use.
  package func reset() { sqlite3_reset(handle) }

  /// Runs a statement that gives no rows.
  package func run() throws {
    while try step() {}
  }

  /// Calls the body for each row.
  package func each(_ body: (Statement) throws -> Void) throws {
    defer { reset() }
    while try step() { try body(self) }
  }

  /// The first row as the body reads it, nil where there is none.
  package func first<T>(_ body: (Statement) throws -> T) throws -> T? {
    defer { reset() }
    return try step() ? try body(self) : nil
  }

  // MARK: Columns

  package func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  package func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  package func bool(_ column: Int32) -> Bool { sqlite3_column_int64(handle, column) != 0 }

  package func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  package func optionalInt64(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

  package func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  package func optionalDouble(_ column: Int32) -> Double? { isNull(column) ? nil : double(column) }

  /// A moment. One that no clock ever shows, as only a damaged file has it, is drawn to where arithmetic can't overflow.
  package func instant(_ column: Int32) -> Instant {
    Instant(epochSeconds: min(max(int64(column), -Self.farthest), Self.farthest))
  }

  /// A number of days since 1970, within the same bounds.
  package func day(_ column: Int32) -> LocalDay {
    LocalDay(number: Int(min(max(int64(column), -Self.farthest / 86_400), Self.farthest / 86_400)))
  }

  /// How many there are: never below zero, and never so many that a sum of counts overflows.
  package func count(_ column: Int32) -> Int { Int(min(max(int64(column), 0), 1 << 40)) }

  /// Some thirty million years, in seconds.
  private static let farthest: Int64 = 1_000_000_000_000_000

  package func optionalInstant(_ column: Int32) -> Instant? { isNull(column) ? nil : instant(column) }

  package func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  package func optionalText(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  package func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// Adds all columns of the row as canonical bytes, as they are stored.
  package func append(to bytes: inout CanonicalBytes, columns: Range<Int32>? = nil) {
    for column in columns ?? 0..<sqlite3_column_count(handle) {
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: bytes.add(sqlite3_column_int64(handle, column))
      case SQLITE_FLOAT: bytes.add(sqlite3_column_double(handle, column))
      case SQLITE_TEXT:
        let start = sqlite3_column_text(handle, column)
        bytes.add(text: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
      case SQLITE_BLOB:
        let start = sqlite3_column_blob(handle, column)
        bytes.add(blob: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
      default: bytes.addNull()
      }
    }
  }

  /// How many columns a row has.
  package var columnCount: Int32 { sqlite3_column_count(handle) }
}
