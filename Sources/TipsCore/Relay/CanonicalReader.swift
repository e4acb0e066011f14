/// Reads what ``CanonicalBytes`` wrote, in the same order.
struct CanonicalReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Whether all was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// - Throws: ``RelayError/unopenable``, as all of them where something else stands there.
  mutating func number() throws -> Int64 {
    try expect(0x01)
    return Int64(bitPattern: try bits())
  }

  mutating func text() throws -> String {
    try expect(0x03)
    let count = try bits()
    guard count <= rest.count else { throw RelayError.unopenable }
    defer { rest = rest.dropFirst(Int(count)) }
    guard let text = String(validating: rest.prefix(Int(count)), as: UTF8.self) else { throw RelayError.unopenable }
    return text
  }

  /// Nil where nothing stands in the place of a number.
  mutating func numberIfAny() throws -> Int64? { try isNull() ? nil : number() }

  /// Nil where nothing stands in the place of a text.
  mutating func textIfAny() throws -> String? { try isNull() ? nil : text() }

  private mutating func isNull() throws -> Bool {
    guard rest.first == 0x00 else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func expect(_ type: UInt8) throws {
    guard rest.popFirst() == type else { throw RelayError.unopenable }
  }

  private mutating func bits() throws -> UInt64 {
    guard rest.count >= 8 else { throw RelayError.unopenable }
    defer { rest = rest.dropFirst(8) }
    return rest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
