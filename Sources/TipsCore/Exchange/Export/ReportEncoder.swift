import TipsRecords
import TipsStore
import TipsText

/// Writes reports in one format, one behind the other, into memory, from where the caller takes them away.
protocol ReportEncoder {
  /// What was written since the last ``removeAll()``.
  var bytes: [UInt8] { get }

  mutating func append(_ report: ReportRecord) throws

  /// Writes what stands behind the last report.
  mutating func finish()

  /// Forgets what was written so far, to go on with the memory that it took.
  mutating func removeAll()
}

/// A member of the objects in a format: its raw value is the name under which it is written.
protocol ExportField: CaseIterable, RawRepresentable<String> {
  /// Whether the values are JSON numbers.
  var isNumber: Bool { get }
}

extension ExportField {
  /// Adds a JSON object with the members that have a value.
  static func appendObject(to bytes: inout [UInt8], _ value: (Self) throws -> String?) rethrows {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for field in allCases {
      guard let value = try value(field) else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONText.append(field.rawValue, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if field.isNumber { bytes += value.utf8 } else { JSONText.append(value, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
