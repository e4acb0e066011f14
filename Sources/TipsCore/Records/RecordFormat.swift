/// How records are written in a file.
public enum RecordFormat: String, Sendable, CaseIterable {
  /// Comma-separated values after RFC 4180, with a header; semicolons and tabs may separate too.
  case csv
  /// One JSON document: an array of objects, or an object that holds such an array.
  case json
  /// JSON Lines: one object a line.
  case jsonl
  /// XML: elements of one name, whose children hold the values.
  case xml

  /// The format that the first byte that is no white space points to.
  static func guess(from bytes: UnsafeBufferPointer<UInt8>) -> RecordFormat {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): continue
      case UInt8(ascii: "["): return .json
      case UInt8(ascii: "{"): return .jsonl
      case UInt8(ascii: "<"): return .xml
      default: return .csv
      }
    }
    return .csv
  }
}
