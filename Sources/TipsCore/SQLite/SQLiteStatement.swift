import CSQLite
import TipsDomain
import TipsFiles
import TipsStorage

/// A statement that SQLite has prepared.
final class SQLiteStatement: PreparedStatement {
  private let handle: OpaquePointer
  private let session: SQLiteSession

  /// SQLite takes `$2` for a name and numbers parameters as they appear; this leads from our numbers to its own.
  private let positions: [Int32]

  /// The bytes of the texts that are bound; SQLite reads them here, so they stay until other values are bound.
  private var texts = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var textsEnd = 0

  init(handle: OpaquePointer, session: SQLiteSession) {
    self.handle = handle
    self.session = session
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

  deinit {
    sqlite3_finalize(handle)
    texts.deallocate()
  }

  var sql: String { String(cString: sqlite3_sql(handle)) }

  var parameterCount: Int { positions.count - 1 }

  var columnCount: Int32 { sqlite3_column_count(handle) }

  /// 0, which SQLite ignores, for a number that the statement does not use.
  private func position(_ number: Int32) -> Int32 { number < positions.count ? positions[Int(number)] : 0 }

  // MARK: Binding

  func makeRoom(forTexts bytes: Int) {
    textsEnd = 0
    guard bytes > texts.count else { return }
    texts.deallocate()
    texts = .allocate(byteCount: max(bytes, 2 * texts.count, 128), alignment: 1)
  }

  /// From the statement's own memory, which spares SQLite an allocation and a copy for each text.
  func bind(_ number: Int32, inRoom text: String) {
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

  func bind(_ number: Int32, _ value: Int64) { sqlite3_bind_int64(handle, position(number), value) }

  func bind(_ number: Int32, _ value: Double) { sqlite3_bind_double(handle, position(number), value) }

  func bind(_ number: Int32, _ value: String) {
    let index = position(number)
    guard !value.isEmpty else {
      // A null pointer would make it null.
      sqlite3_bind_text(handle, index, "", 0, tips_transient())
      return
    }
    var value = value
    value.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) { chars in
        sqlite3_bind_text(handle, index, chars.baseAddress, Int32(chars.count), tips_transient())
      }
    }
  }

  func bind(_ number: Int32, _ value: [UInt8]) {
    let index = position(number)
    if value.isEmpty {
      sqlite3_bind_zeroblob(handle, index, 0)
    } else {
      _ = value.withUnsafeBytes { sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), tips_transient()) }
    }
  }

  // MARK: Running

  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    return code == SQLITE_ROW ? true : try end(code)
  }

  /// False after the last row.
  private func end(_ code: Int32) throws -> Bool {
    guard code == SQLITE_DONE else {
      let error = session.error(code: code)
      sqlite3_reset(handle)
      throw error
    }
    sqlite3_reset(handle)
    return false
  }

  func reset() { sqlite3_reset(handle) }

  // MARK: Columns

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func append(to bytes: inout CanonicalBytes, columns: Range<Int32>) {
    for column in columns {
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
}
