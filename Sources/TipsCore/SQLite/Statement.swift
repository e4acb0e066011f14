import CSQLite
import TipsCalendar
import TipsDomain
import TipsFiles
import TipsText

/// A prepared statement. Parameters are numbered `$1`, `$2`, … and columns counted from 0.
///
/// ``run(_:)``, ``first(_:row:)``, ``forEach(_:row:)`` and ``rows(_:row:)`` take all values in the order of the parameters
/// and give a row's columns, typed, in the order of the closure's arguments. Counting by hand with `bind`, `step` and
/// `int64` is for loops that were measured to need it, and they say so; what these call is inlined there.
package final class Statement {
  @usableFromInline let handle: OpaquePointer
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
  @inlinable package func step() throws -> Bool {
    let code = sqlite3_step(handle)
    return code == SQLITE_ROW ? true : try end(code)
  }

  /// False after the last row.
  @usableFromInline func end(_ code: Int32) throws -> Bool {
    guard code == SQLITE_DONE else {
      let error = connection.error(code: code)
      sqlite3_reset(handle)
      throw error
    }
    sqlite3_reset(handle)
    return false
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
}
