import TipsCalendar
import TipsFiles

/// The columns of the row at which a statement stands, by their numbers.
extension Statement {
  @inlinable package func int64(_ column: Int32) -> Int64 { engine.int64(column) }

  @inlinable package func int(_ column: Int32) -> Int { Int(engine.int64(column)) }

  @inlinable package func bool(_ column: Int32) -> Bool { engine.int64(column) != 0 }

  @inlinable package func isNull(_ column: Int32) -> Bool { engine.isNull(column) }

  @inlinable package func optionalInt64(_ column: Int32) -> Int64? { isNull(column) ? nil : int64(column) }

  @inlinable package func double(_ column: Int32) -> Double { engine.double(column) }

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

  package func optionalText(_ column: Int32) -> String? { engine.text(column) }

  package func blob(_ column: Int32) -> [UInt8] { engine.blob(column) }

  /// Adds all columns of the row as canonical bytes, as they are stored.
  package func append(to bytes: inout CanonicalBytes, columns: Range<Int32>? = nil) {
    engine.append(to: &bytes, columns: columns ?? 0..<engine.columnCount)
  }

  /// How many columns a row has.
  package var columnCount: Int32 { engine.columnCount }
}
