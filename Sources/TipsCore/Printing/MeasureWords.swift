import TipsDomain
import TipsStatistics
import TipsText

/// Measures and units of operations, and kinds of activities, as pages say them.
extension Language {
  /// A measure such as `accounts_blocked`.
  func measure(_ code: String) -> String { MeasureNames.measure(code).map(text) ?? spaced(code) }

  /// A unit such as `kg`.
  func unit(_ code: String) -> String { MeasureNames.unit(code).map(text) ?? code }

  /// A kind of activity such as `workshop`.
  func activity(_ kind: String) -> String { MeasureNames.activity(kind).map(text) ?? spaced(kind) }

  private func spaced(_ code: String) -> String { String(code.map { $0 == "_" ? " " : $0 }) }
}
