import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// A police operation with what it yielded.
public struct OperationRecord: Sendable {
  /// One figure of what an operation yielded, such as 3.2 kg of drugs.
  public struct Result: Sendable, Equatable {
    /// What was counted or weighed, such as `arrests`.
    public let measure: String
    /// How much of it.
    public let quantity: ExactDecimal
    /// The unit; empty for a count.
    public let unit: String

    /// Puts a figure together.
    public init(measure: String, quantity: ExactDecimal, unit: String) {
      self.measure = measure
      self.quantity = quantity
      self.unit = unit
    }

    /// Reads `arrests=2` or `drugs=3.2 kg`.
    ///
    /// - Throws: ``OperationError/badResult(_:)``.
    public init(_ typed: String) throws {
      let shown = SafeText.line(String(typed.prefix(60)))
      let parts = typed.split(separator: "=", maxSplits: 1).map { $0.trimmingASCIISpace() }
      guard parts.count == 2, (1...64).contains(parts[0].unicodeScalars.count) else {
        throw OperationError.badResult(shown)
      }
      let value = parts[1].split(separator: " ", maxSplits: 1)
      guard let first = value.first, let quantity = ExactDecimal(String(first)) else {
        throw OperationError.badResult(shown)
      }
      let unit = value.count == 2 ? value[1].trimmingASCIISpace() : ""
      guard unit.unicodeScalars.count <= 32, !typed.utf8.contains(where: { $0 < 32 }) else {
        throw OperationError.badResult(shown)
      }
      self.init(measure: parts[0], quantity: quantity, unit: unit)
    }
  }

  /// The row in the store.
  public let id: Int64
  /// What officers call it.
  public let reference: String
  /// When it was.
  public let at: Instant
  /// Where it was.
  public let placeID: Int64?
  /// Who recorded it.
  public let operatorName: String
  /// What it yielded.
  public let results: [Result]
  /// How many reports led to it.
  public let reports: Int
  /// The operation that it is another name of; it has no results and no reports of its own then.
  public let mergedInto: String?
  /// Whether it was taken out again.
  public let isRemoved: Bool

  /// Holds for operations that count: not for other names, nor for what was taken out.
  package static let isThere = "operation.removed_at is null and operation.merged_into is null"
}

extension OperationRecord.Result {
  /// The results of an operation, in their order.
  static func all(of operation: Int64, _ connection: Connection) throws -> [OperationRecord.Result] {
    try connection.rows(
      "select measure, mantissa, scale, unit from operation_result where operation_id = $1 order by ordinal", operation
    ) { (measure: String, mantissa: Int64, scale: Int, unit: String) in
      OperationRecord.Result(
        measure: measure, quantity: ExactDecimal(mantissa: mantissa, scale: min(max(scale, 0), 6)), unit: unit)
    }
  }
}
