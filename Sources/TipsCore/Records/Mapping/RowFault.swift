import TipsText

/// Why a record, though well-formed, makes no report under its mapping.
public struct RowFault: UserFacingError, Equatable {
  /// What is wrong with a value.
  package enum Problem: Error, Sendable, Equatable {
    /// The field needs a value and has none.
    case missing
    /// The value fits none of the patterns.
    case time(patterns: [String], looksLikeSerial: Bool = false)
    /// The clocks of the zone skipped that time.
    case skippedTime(zone: String)
    /// The value is neither in the map nor one of ours.
    case unknownCode(known: [String])
    /// The value is no number within ± `limit`.
    case degrees(limit: Double)
    /// One of latitude and longitude is there without the other.
    case halfAPoint
    /// The value is longer than the field can be, in bytes.
    case tooLong(limit: Int)
    /// The value is a number that a spreadsheet has shortened, `9.11E+09`, so that digits are lost.
    case shortenedNumber
    /// A mark that the mapping looks for is not in the value.
    case markMissing(String)
    /// Somebody's name or number with control characters in it.
    case controlCharacter
    /// The time lies before that of an earlier stage.
    case disordered(earlier: ImportField)
  }

  /// The line on which the record begins, from 1.
  public let line: Int
  /// Which record of the input it is, from 1.
  public let recordNumber: Int
  /// The field that can't be filled.
  public let field: ImportField
  /// The columns that it was to be filled from.
  package let columns: [String]
  /// The beginning of the value, safe to show. nil where there is none, where it is only too long, and where the value,
  /// or another that is made from the same column, says who called.
  package let excerpt: String?
  package let problem: Problem

  package init(
    line: Int, recordNumber: Int, field: ImportField, columns: [String], excerpt: String?, problem: Problem
  ) {
    self.line = line
    self.recordNumber = recordNumber
    self.field = field
    self.columns = columns
    self.excerpt = excerpt
    self.problem = problem
  }

  public var category: ErrorCategory { .badData }

  public var message: Message {
    let names = columns.map { "\"\(SafeText.line($0))\"" }.joined(separator: ", ")
    let origin = names.isEmpty ? field.rawValue : "\(field.rawValue) from \(names)"
    let value = excerpt.map { " \"\($0)\"" } ?? ""
    return "line \(line): \(origin):\(value) \(problem.message)"
  }
}

extension RowFault.Problem {
  fileprivate var message: Message {
    switch self {
    case .missing: "has no value, and every record needs one"
    case .time(let patterns, let looksLikeSerial):
      "is no time written as \(patterns.map { SafeText.line($0) }.joined(separator: " or "))"
        + (looksLikeSerial ? "; a spreadsheet's number of days is read by the pattern \"excel\"" : "")
    case .skippedTime(let zone): "does not exist in \(zone): the clocks were put forward over it"
    case .unknownCode(let known):
      known.isEmpty
        ? "is not in the map; add it, or say \"otherwise\""
        : "is unknown; add it to the map, or say \"otherwise\" (known are \(known.joined(separator: ", ")))"
    case .degrees(let limit): "is no number of degrees from -\(Int(limit)) to \(Int(limit))"
    case .halfAPoint: "has no value though the other half of the point has one"
    case .tooLong(let limit): "is longer than \(limit) bytes"
    case .shortenedNumber:
      "is a number that a spreadsheet has shortened, so digits are lost; format the column as text and export it again"
    case .markMissing(let mark): "does not hold \"\(SafeText.line(mark))\", by which the mapping cuts it"
    case .controlCharacter: "holds a control character"
    case .disordered(let earlier):
      "is before \(earlier.rawValue); correct it, or set \"disordered\" to \"clear\" to leave such times out"
    }
  }
}
