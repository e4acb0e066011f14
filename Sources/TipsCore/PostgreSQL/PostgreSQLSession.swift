import CPostgreSQL
import Glibc
import TipsText

/// One connection to a PostgreSQL server. It serves one thread at a time.
///
/// Values go beside the statement, and both ways in the binary forms of their types. Statements are not prepared, so that
/// a pooler in transaction mode may stand between.
package final class PostgreSQLSession {
  let handle: OpaquePointer
  private(set) package var isInTransaction = false

  /// - Throws: ``PostgreSQLError/cannotConnect(_:)``.
  package init(_ address: PostgreSQLAddress, name: String = "tips-centre") throws {
    var options = [
      ("dbname", address.text), ("fallback_application_name", name), ("client_encoding", "UTF8"),
      ("connect_timeout", "10"),
    ].map { (strdup($0.0), strdup($0.1)) }
    defer { for (keyword, value) in options { free(keyword); free(value) } }
    options.append((nil, nil))
    let keywords = options.map { UnsafePointer($0.0) }
    let values = options.map { UnsafePointer($0.1) }
    guard let handle = PQconnectdbParams(keywords, values, 1) else { throw PostgreSQLError.cannotConnect("") }
    guard PQstatus(handle) == CONNECTION_OK else {
      let words = String(cString: PQerrorMessage(handle))
      PQfinish(handle)
      throw PostgreSQLError.cannotConnect(words.trimmingASCIISpace())
    }
    self.handle = handle
    // Notices may quote rows, and would go to standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  /// The server's version, such as 150018 for 15.18.
  package var serverVersion: Int { Int(PQserverVersion(handle)) }

  /// The number of the server's process that serves this connection.
  package var serverProcess: Int32 { PQbackendPID(handle) }

  /// Whether the connection still stands, as far as is known here.
  package var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

  // MARK: Statements

  /// Runs one or more statements without values; what they answer is dropped.
  package func execute(_ sql: String) throws { _ = try answer(PQexec(handle, sql)) }

  /// Runs one statement.
  ///
  /// - Returns: how many rows it changed.
  @discardableResult
  package func run(_ sql: String, _ values: PostgreSQLValue...) throws -> Int { try query(sql, with: values).changes }

  /// Runs one statement that gives rows.
  package func query(_ sql: String, _ values: PostgreSQLValue...) throws -> PostgreSQLRows {
    try query(sql, with: values)
  }

  /// Runs one statement with values that were put together.
  package func query(_ sql: String, with values: [PostgreSQLValue]) throws -> PostgreSQLRows {
    let encoded = values.map(\.encoded)
    let types = values.map(\.type)
    let lengths = encoded.map { Int32($0?.count ?? 0) }
    let formats = [Int32](repeating: 1, count: values.count)
    // All bytes in one piece, which stays where it is for the call; an empty value points into it, too.
    var bytes: [UInt8] = []
    var starts: [Int?] = []
    for value in encoded {
      starts.append(value == nil ? nil : bytes.count)
      bytes += value ?? []
    }
    bytes.append(0)
    let result = bytes.withUnsafeBytes { all in
      let pointers = starts.map { start in
        start.flatMap { all.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
      }
      return PQexecParams(handle, sql, Int32(values.count), types, pointers, lengths, formats, 1)
    }
    return PostgreSQLRows(try answer(result))
  }

  // MARK: Transactions

  /// Runs the body in one transaction; it is committed when the body returns and rolled back when it throws.
  package func transaction<Answer>(
    _ beginning: String = "begin", _ body: () throws -> Answer
  ) throws -> Answer {
    precondition(!isInTransaction, "transactions do not nest")
    try execute(beginning)
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      let result = try body()
      try execute("commit")
      return result
    } catch {
      // The first error is the one to tell; a lost connection has rolled back.
      PQclear(PQexec(handle, "rollback"))
      throw error
    }
  }

  // MARK: Answers

  /// The result of a statement that succeeded.
  private func answer(_ result: OpaquePointer?) throws -> OpaquePointer {
    guard let result else { throw isOpen ? PostgreSQLError.refused(state: "53200", words: "") : .lost }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_EMPTY_QUERY: return result
    default:
      defer { PQclear(result) }
      throw error(of: result)
    }
  }

  /// What a result says went wrong.
  func error(of result: OpaquePointer) -> PostgreSQLError {
    guard let state = Self.field(result, "C") else { return .lost }
    // 57P01 to 57P03: the server stops, or was broken off.
    guard isOpen, !state.hasPrefix("57P0"), !state.hasPrefix("08") else { return .lost }
    // What is said of values, texts and keys among them, quotes them.
    let quotesRows = ["22", "23", "P0"].contains(state.prefix(2))
    let place = ["s", "t", "c", "n"].compactMap { Self.field(result, $0) }.joined(separator: " ")
    return .refused(state: state, words: quotesRows ? place : Self.field(result, "M") ?? "")
  }

  /// One field of an error, by the letter that the protocol has for it.
  private static func field(_ result: OpaquePointer, _ letter: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
  }

  // MARK: Rows that stream in

  /// Begins to write rows into a table; nothing else can be asked of the session until the writer has finished.
  ///
  /// - Parameter columns: those that each row brings, in their order.
  package func copy(into table: String, _ columns: [String]) throws -> PostgreSQLCopy {
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    PQclear(try answer(PQexec(handle, "copy \(table) (\(list)) from stdin (format binary)")))
    return PostgreSQLCopy(self, columns: columns.count)
  }

  /// Hands a piece on to the server.
  func put(_ bytes: UnsafeRawBufferPointer) throws {
    let count = PQputCopyData(
      handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count))
    guard count == 1 else { throw PostgreSQLError.lost }
  }

  /// Ends the rows; with a reason, nothing of them is kept.
  ///
  /// - Returns: how many rows the table has more.
  func endCopy(because reason: String?) throws -> Int {
    guard PQputCopyEnd(handle, reason) == 1 else { throw PostgreSQLError.lost }
    var first: Result<Int, any Error>?
    // Until there is no result any more, the session takes nothing else.
    while let result = PQgetResult(handle) {
      let status = PQresultStatus(result)
      if first == nil {
        first =
          status == PGRES_COMMAND_OK
          ? .success(Int(String(cString: PQcmdTuples(result))) ?? 0) : .failure(error(of: result))
      }
      PQclear(result)
    }
    return try first?.get() ?? 0
  }
}
