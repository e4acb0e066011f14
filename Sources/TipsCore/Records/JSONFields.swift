/// Takes the members that are asked for out of one JSON object.
///
/// A column is the key of a member, or keys joined by dots for a member of a member: `caller.phone`. Numbers, `true` and
/// `false` keep their text. A `null` counts as absent.
final class JSONFields {
  private let values: RecordValues
  /// The columns without repetitions, and for each the slots that want it.
  private let paths: [[UInt8]]
  private let slots: [[Int]]
  private let hasNesting: Bool
  private var isSeen: [Bool]
  /// Where the search for the next key begins: members mostly come in the same order.
  private var expected = 0
  private var nonScalar: String?

  init(columns: [String], values: RecordValues) {
    self.values = values
    var order: [String: Int] = [:]
    var paths: [[UInt8]] = []
    var slots: [[Int]] = []
    for (slot, column) in columns.enumerated() {
      if let index = order[column] {
        slots[index].append(slot)
      } else {
        order[column] = paths.count
        paths.append(Array(column.utf8))
        slots.append([slot])
      }
    }
    self.paths = paths
    self.slots = slots
    hasNesting = paths.contains { $0.contains(UInt8(ascii: ".")) }
    isSeen = paths.map { _ in false }
  }

  /// Columns that no object so far had.
  var columnsNeverSeen: [String] {
    zip(paths, isSeen).filter { !$0.1 }.map { String(decoding: $0.0, as: UTF8.self) }
  }

  /// Fills the slots from the bytes of an object. Returns what is wrong with it, if anything.
  func read(_ record: UnsafeBufferPointer<UInt8>, firstLine: Int) -> RecordFault.Problem? {
    values.clear()
    values.reserve(record.count)
    expected = 0
    nonScalar = nil
    guard let base = record.baseAddress else { return .notAnObject }
    guard UTF8Check.isValid(record) else { return .invalidUTF8 }
    var scanner = JSONScanner(record, base: base, scratch: values.scratch)
    do throws(JSONFault) {
      guard try scanner.peek() == UInt8(ascii: "{") else { return .notAnObject }
      try members(&scanner, under: [], depth: 1)
      try scanner.expectEnd()
    } catch {
      let located = error.syntaxError(in: record, firstLine: firstLine)
      return .json(located.problem, line: located.line, column: located.column)
    }
    return nonScalar.map { .notAScalar(path: $0) }
  }

  private func members(_ scanner: inout JSONScanner, under prefix: [UInt8], depth: Int) throws(JSONFault) {
    try scanner.object(depth: depth) { (scanner, key) throws(JSONFault) in
      let first = try scanner.peek()
      if let index = self.index(of: key, under: prefix) {
        try self.take(&scanner, index: index, first: first, depth: depth + 1)
      } else if self.hasNesting, first == UInt8(ascii: "{"), self.leads(key, under: prefix) {
        try self.members(&scanner, under: prefix + key + [UInt8(ascii: ".")], depth: depth + 1)
      } else {
        try scanner.skipValue(depth: depth + 1)
      }
    }
  }

  private func take(_ scanner: inout JSONScanner, index: Int, first: UInt8, depth: Int) throws(JSONFault) {
    guard values[slots[index][0]].base == nil else {
      throw scanner.fault(.duplicateKey(String(decoding: paths[index], as: UTF8.self)))
    }
    isSeen[index] = true
    let bytes: UnsafeBufferPointer<UInt8>
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      nonScalar = String(decoding: paths[index], as: UTF8.self)
      return try scanner.skipValue(depth: depth)
    case UInt8(ascii: "\""): bytes = try scanner.string()
    default:
      bytes = try scanner.word()
      if first == UInt8(ascii: "n") { return }
    }
    for slot in slots[index] { values[slot] = RecordValues.Value(base: bytes.baseAddress, count: bytes.count) }
  }

  private func index(of key: UnsafeBufferPointer<UInt8>, under prefix: [UInt8]) -> Int? {
    var index = expected
    for _ in paths.indices {
      if paths[index].count == prefix.count + key.count, paths[index].starts(with: prefix),
        paths[index][prefix.count...].elementsEqual(key)
      {
        expected = index + 1 == paths.count ? 0 : index + 1
        return index
      }
      index = index + 1 == paths.count ? 0 : index + 1
    }
    return nil
  }

  /// Whether a column asks for a member of the object that stands under `key`.
  private func leads(_ key: UnsafeBufferPointer<UInt8>, under prefix: [UInt8]) -> Bool {
    let length = prefix.count + key.count
    return paths.contains { path in
      path.count > length + 1 && path[length] == UInt8(ascii: ".") && path.starts(with: prefix)
        && path[prefix.count..<length].elementsEqual(key)
    }
  }
}
