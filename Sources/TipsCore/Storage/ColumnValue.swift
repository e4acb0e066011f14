import TipsCalendar
import TipsDomain

/// A value that a column of a row gives.
package protocol ColumnValue {
  /// Reads the column with a number, counted from 0.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)`` for what only a damaged file holds.
  static func read(_ row: Statement, _ column: Int32) throws -> Self
}

extension Int64: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> Int64 { row.int64(column) }
}

extension Int: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> Int { row.int(column) }
}

extension Bool: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> Bool { row.bool(column) }
}

extension Double: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> Double { row.double(column) }
}

extension String: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> String { row.text(column) }
}

extension [UInt8]: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> [UInt8] { row.blob(column) }
}

/// One that no clock ever shows, as only a damaged file has it, is drawn to where arithmetic can't overflow.
extension Instant: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> Instant { row.instant(column) }
}

/// Drawn to the bounds of an instant.
extension LocalDay: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> LocalDay { row.day(column) }
}

extension ReportNumber: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) -> ReportNumber { ReportNumber(id: row.int64(column)) }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) throws -> Wrapped? {
    row.isNull(column) ? nil : try Wrapped.read(row, column)
  }
}

/// How many of something a row says there are: never below zero, and never so many that a sum of counts overflows.
package struct RowCount: ColumnValue {
  package let value: Int

  package static func read(_ row: Statement, _ column: Int32) -> RowCount { RowCount(value: row.count(column)) }
}

extension RawRepresentable where Self: ColumnValue, RawValue: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) throws -> Self {
    let raw = try RawValue.read(row, column)
    guard let value = Self(rawValue: raw) else { throw row.damage(noMember: raw, of: Self.self) }
    return value
  }
}

// What is read once for each report has a reader of its own: the one for all closed sets is not specialized in other modules.

extension Disposition: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) throws -> Disposition { try row.member(column) }
}

extension ReportKind: ColumnValue {
  package static func read(_ row: Statement, _ column: Int32) throws -> ReportKind { try row.member(column) }
}

extension Statement {
  fileprivate func member<Value: RawRepresentable<Int>>(_ column: Int32) throws -> Value {
    guard let value = Value(rawValue: int(column)) else { throw damage(noMember: int(column), of: Value.self) }
    return value
  }
}

extension Consent: ColumnValue {}
extension Stage: ColumnValue {}
extension Place.Level: ColumnValue {}
