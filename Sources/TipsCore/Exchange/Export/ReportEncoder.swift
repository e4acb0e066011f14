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

extension ReportEncoder {
  mutating func finish() {}
}

extension JSONText {
  /// Adds an object with those of the members that have a value.
  static func appendObject<Field>(
    of fields: some Sequence<Field>, to bytes: inout [UInt8],
    _ member: (Field) throws -> (name: String, value: String?, isNumber: Bool)
  ) rethrows {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for field in fields {
      let (name, value, isNumber) = try member(field)
      guard let value else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if isNumber { bytes += value.utf8 } else { append(value, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
