import TipsCalendar
import TipsDomain

/// A value that a parameter of a statement takes.
package protocol ParameterValue {
  /// Binds the value to the parameter with a number, counted from 1.
  func bind(to statement: Statement, at number: Int32)
  /// How many bytes of text the value needs.
  var textBytes: Int { get }
}

extension ParameterValue {
  package var textBytes: Int { 0 }
}

extension Int64: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, self) }
}

extension Int: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, Int64(self)) }
}

extension Bool: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, self ? Int64(1) : 0) }
}

extension Double: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, self) }
}

extension String: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, inRoom: self) }

  package var textBytes: Int { utf8.count }
}

extension [UInt8]: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, self) }
}

extension Instant: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, epochSeconds) }
}

extension LocalDay: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, Int64(self.number)) }
}

extension ReportNumber: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { statement.bind(number, id) }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) {
    if let self { self.bind(to: statement, at: number) } else { statement.bindNull(number) }
  }

  package var textBytes: Int { self?.textBytes ?? 0 }
}

/// Closed sets are kept under their raw values.
extension RawRepresentable where Self: ParameterValue, RawValue: ParameterValue {
  package func bind(to statement: Statement, at number: Int32) { rawValue.bind(to: statement, at: number) }

  package var textBytes: Int { rawValue.textBytes }
}

extension Consent: ParameterValue {}
extension Disposition: ParameterValue {}
extension ReportKind: ParameterValue {}
extension Stage: ParameterValue {}
extension Place.Level: ParameterValue {}
