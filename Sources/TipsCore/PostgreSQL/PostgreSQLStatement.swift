import CPostgreSQL
import TipsDomain
import TipsFiles
import TipsStorage
import TipsText

/// A statement that the server has prepared.
///
/// Values go as texts, whose types the server knows from the statement, and bytes as they are; columns come in the binary
/// forms of their types.
final class PostgreSQLStatement: PreparedStatement {
  private let name: String
  let sql: String
  let parameterCount: Int
  let columnCount: Int32
  private let types: [Oid]
  private let storage: PostgreSQLStorage
  private var parameters: [Parameter]
  private var state = State.ready
  /// The answer in which the row is at which the statement stands, and its place there: one row, unless all come at once.
  private var row: OpaquePointer?
  private var place: Int32 = 0
  private var isReadAtOnce = false
  /// Rows that came before they were asked for, last first.
  private var kept: [OpaquePointer] = []

  private enum State {
    /// Not asked.
    case ready
    /// Rows are under way.
    case streaming
    /// All rows are here.
    case kept(failure: (any Error)?)
  }

  private enum Parameter {
    case null
    case text(String)
    case bytes([UInt8])
  }

  init(name: String, sql: String, storage: PostgreSQLStorage) throws {
    self.name = name
    self.sql = sql
    self.storage = storage
    let description = try storage.checked(PQdescribePrepared(storage.session.handle, name))
    defer { PQclear(description) }
    parameterCount = Int(PQnparams(description))
    columnCount = PQnfields(description)
    types = (0..<columnCount).map { PQftype(description, $0) }
    parameters = Array(repeating: .null, count: parameterCount)
  }

  deinit {
    drop()
    storage.forget(name)
  }

  // MARK: Binding

  func makeRoom(forTexts bytes: Int) {}

  func bind(_ number: Int32, inRoom text: String) { bind(number, text) }

  func bindNull(_ number: Int32) { set(number, .null) }

  func bind(_ number: Int32, _ value: Int64) { set(number, .text(String(value))) }

  func bind(_ number: Int32, _ value: Double) { set(number, .text(String(value))) }

  func bind(_ number: Int32, _ value: String) { set(number, .text(value)) }

  func bind(_ number: Int32, _ value: [UInt8]) { set(number, .bytes(value)) }

  /// A number that the statement doesn't use is passed over.
  private func set(_ number: Int32, _ value: Parameter) {
    let index = Int(number) - 1
    if parameters.indices.contains(index) { parameters[index] = value }
  }

  // MARK: Running

  func readAtOnce() { isReadAtOnce = true }

  func step() throws -> Bool {
    if let row, place + 1 < PQntuples(row) {
      place += 1
      return true
    }
    if case .ready = state { try send() }
    if let row { PQclear(row) }
    row = nil
    place = 0
    if case .kept(let failure) = state {
      row = kept.popLast()
      if row == nil { drop() }
      if row == nil, let failure { throw failure }
      return row != nil
    }
    do {
      row = try next()
    } catch {
      drop()
      throw error
    }
    if row == nil { drop() }
    return row != nil
  }

  /// Sends the values.
  private func send() throws {
    storage.begin(self)
    var bytes: [UInt8] = []
    var starts: [Int?] = []
    var lengths: [Int32] = []
    var formats: [Int32] = []
    for parameter in parameters {
      switch parameter {
      case .null:
        starts.append(nil)
        lengths.append(0)
        formats.append(0)
      case .text(let text):
        starts.append(bytes.count)
        lengths.append(Int32(text.utf8.count))
        // A text ends at NUL; with one inside it goes as bytes, which the server refuses.
        formats.append(text.utf8.contains(0) ? 1 : 0)
        bytes += text.utf8
        bytes.append(0)
      case .bytes(let value):
        starts.append(bytes.count)
        lengths.append(Int32(value.count))
        formats.append(1)
        bytes += value
      }
    }
    bytes.append(0)
    let handle = storage.session.handle
    let isSent = bytes.withUnsafeBytes { all in
      let pointers = starts.map { start in
        start.flatMap { all.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
      }
      return PQsendQueryPrepared(handle, name, Int32(parameters.count), pointers, lengths, formats, 1)
    }
    guard isSent == 1 else {
      storage.end(self)
      throw storage.storeError(.lost)
    }
    if !isReadAtOnce { PQsetSingleRowMode(handle) }
    state = .streaming
  }

  /// The next rows from the line, one or all of them; nil after the last.
  private func next() throws -> OpaquePointer? {
    while let result = PQgetResult(storage.session.handle) {
      switch PQresultStatus(result) {
      case PGRES_SINGLE_TUPLE: return result
      case PGRES_TUPLES_OK where PQntuples(result) > 0: return result
      case PGRES_COMMAND_OK:
        storage.count(changes: Int(String(cString: PQcmdTuples(result))) ?? 0)
        PQclear(result)
      default: PQclear(try storage.checked(result))
      }
    }
    return nil
  }

  /// Takes the rows that are under way off the line, since something else is asked.
  func keepRest() {
    guard case .streaming = state else { return }
    var failure: (any Error)?
    do {
      while let row = try next() { kept.append(row) }
    } catch {
      failure = error
      drain()
    }
    kept.reverse()
    state = .kept(failure: failure)
  }

  func reset() {
    if case .ready = state { return }
    drop()
  }

  private func drop() {
    if let row { PQclear(row) }
    row = nil
    place = 0
    for row in kept { PQclear(row) }
    kept = []
    if case .streaming = state { drain() }
    storage.end(self)
    state = .ready
  }

  /// Until there is no result any more, the session takes nothing else.
  private func drain() { while let result = PQgetResult(storage.session.handle) { PQclear(result) } }

  // MARK: Columns

  func isNull(_ column: Int32) -> Bool { row.map { PQgetisnull($0, place, column) != 0 } ?? true }

  func int64(_ column: Int32) -> Int64 {
    ColumnType(types[Int(column)]).int64(bytes(column))
  }

  func double(_ column: Int32) -> Double { ColumnType(types[Int(column)]).double(bytes(column)) }

  func text(_ column: Int32) -> String? {
    isNull(column) ? nil : ColumnType(types[Int(column)]).text(bytes(column))
  }

  func blob(_ column: Int32) -> [UInt8] { Array(bytes(column)) }

  func append(to bytes: inout CanonicalBytes, columns: Range<Int32>) {
    for column in columns {
      guard !isNull(column) else {
        bytes.addNull()
        continue
      }
      let raw = self.bytes(column)
      let type = ColumnType(types[Int(column)])
      switch type {
      case .integer, .numeric: bytes.add(type.int64(raw))
      case .real: bytes.add(type.double(raw))
      case .bytes: bytes.add(blob: raw)
      case .text: bytes.add(text: raw.bindMemory(to: UInt8.self))
      }
    }
  }

  /// The bytes of a value; none for null. They last as long as the row.
  private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    guard let row else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(row, place, column), count: Int(PQgetlength(row, place, column)))
  }
}
