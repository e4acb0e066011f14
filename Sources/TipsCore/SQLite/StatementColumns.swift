import CSQLite
import TipsCalendar
import TipsFiles

/// The columns of the row at which a statement stands, by their numbers.
extension Statement {
  @inlinable package func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  @inlinable package func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  @inlinable package func bool(_ column: Int32) -> Bool { sqlite3_column_int64(handle, column) != 0 }

  @inlinable package func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  @inlinable package func optionalInt64(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

  @inlinable package func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  @inlinable package func optionalDouble(_ column: Int32) -> Double? { isNull(column) ? nil : double(column) }

  /// A moment. One that no clock ever shows, as only a damaged file has it, is drawn to where arithmetic can't overflow.
  @inlinable package func instant(_ column: Int32) -> Instant {
    Instant(epochSeconds: min(max(int64(column), -Self.farthest), Self.farthest))
  }

  /// A number of days since 1970, within the same bounds.
  @inlinable package func day(_ column: Int32) -> LocalDay {
    LocalDay(number: Int(min(max(int64(column), -Self.farthest / 86_400), Self.farthest / 86_400)))
  }

  /// How many there are: never below zero, and never so many that a sum of counts overflows.
  @inlinable package func count(_ column: Int32) -> Int { Int(min(max(int64(column), 0), 1 << 40)) }

  /// Some thirty million years, in seconds.
  @inlinable static var farthest: Int64 { 1_000_000_000_000_000 }

  @inlinable package func optionalInstant(_ column: Int32) -> Instant? { isNull(column) ? nil : instant(column) }

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
