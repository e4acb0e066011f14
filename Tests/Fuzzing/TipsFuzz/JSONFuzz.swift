@testable import TipsCommands
@testable import TipsRecords
@testable import TipsText

/// Records of JSON and JSON Lines: chunks don't matter, values are text, a document is read again as it was written.
enum JSONFuzz {
  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let bytes = Array(input.dropFirst())
    let format: RecordFormat? = [nil, .json, .jsonl, .json][Int(choice & 3)]
    let records = choice & 3 == 3 ? "data.rows" : nil
    let columns = ["a", "b.c", "b.d", "text", "a"]
    let whole = RecordSteps.read(bytes, chunk: .max, format: format, columns: columns, records: records)
    if format != nil { RecordSteps.requireText(whole, of: bytes) }
    RecordSteps.requireSame(whole, of: bytes) {
      RecordSteps.read(bytes, chunk: $0, format: format, columns: columns, records: records)
    }
    guard let value = try? JSONDocument.parse(bytes) else { return }
    require(!holdsNUL(value), "a NUL in a document")
    let output = output(of: value)
    for text in [output.compact, output.pretty] {
      require(
        text.unicodeScalars.allSatisfy { $0 == "\n" || SafeText.isPrintable($0) }, "JSON with a control character")
      guard let again = try? JSONDocument.parse(Array(text.utf8)) else {
        require(false, "JSON that was written is not read: \(text)")
        return
      }
      require(sorted(again) == sorted(value), "JSON is not read as it was written: \(text)")
    }
  }

  /// Numbers become strings: they are kept as they were typed.
  private static func output(of value: JSONValue) -> JSONOutput {
    switch value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let text), .string(let text): .string(text)
    case .array(let elements): .array(elements.map(output))
    case .object(let members): .object(Dictionary(members.map { ($0.0, output(of: $0.1)) }) { $1 })
    }
  }

  private static func sorted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null, .bool, .string: value
    case .number(let text): .string(text)
    case .array(let elements): .array(elements.map(sorted))
    case .object(let members):
      // Swift takes canonically equivalent strings for the same key; JSON does not.
      .object(
        Dictionary(members.map { ($0.0, sorted($0.1)) }) { $1 }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 })
    }
  }

  private static func holdsNUL(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool, .number: false
    case .string(let text): text.utf8.contains(0)
    case .array(let elements): elements.contains(where: holdsNUL)
    case .object(let members): members.contains { $0.0.utf8.contains(0) || holdsNUL($0.1) }
    }
  }
}
