import CPostgreSQL

/// What a statement answered, all of it in memory.
package final class PostgreSQLRows {
  private let result: OpaquePointer

  /// Takes the result over.
  init(_ result: OpaquePointer) { self.result = result }

  deinit { PQclear(result) }

  /// How many rows there are.
  package var count: Int { Int(PQntuples(result)) }

  /// How many rows a statement changed that gives none.
  package var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  package subscript(row: Int) -> PostgreSQLRow { PostgreSQLRow(result: result, row: Int32(row), owner: self) }

  /// Calls the body with each row.
  package func each(_ body: (PostgreSQLRow) throws -> Void) rethrows {
    for row in 0..<count { try body(self[row]) }
  }

  package func map<Answer>(_ body: (PostgreSQLRow) throws -> Answer) rethrows -> [Answer] {
    try (0..<count).map { try body(self[$0]) }
  }
}

/// One row of an answer; columns are counted from 0. The values are in the binary forms of their types.
package struct PostgreSQLRow {
  let result: OpaquePointer
  let row: Int32
  let owner: PostgreSQLRows

  package func isNull(_ column: Int) -> Bool { PQgetisnull(result, row, Int32(column)) != 0 }

  /// The bytes of a value; none for null. They last as long as the answer.
  package func raw(_ column: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, Int32(column)), count: Int(PQgetlength(result, row, Int32(column))))
  }

  /// An integer of 2, 4 or 8 bytes, or a truth value; 0 for null.
  package func int64(_ column: Int) -> Int64 {
    let bytes = raw(column)
    switch bytes.count {
    case 8: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case 4: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case 2: return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    case 1: return Int64(bytes[0])
    default: return 0
    }
  }

  package func int(_ column: Int) -> Int { Int(int64(column)) }

  package func bool(_ column: Int) -> Bool { int64(column) != 0 }

  package func double(_ column: Int) -> Double {
    let bytes = raw(column)
    return bytes.count == 8 ? Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))) : 0
  }

  package func text(_ column: Int) -> String { String(decoding: raw(column), as: UTF8.self) }

  package func bytes(_ column: Int) -> [UInt8] { Array(raw(column)) }

  package func optionalInt64(_ column: Int) -> Int64? { isNull(column) ? nil : int64(column) }

  package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  package func optionalBytes(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }
}
