/// A value as ``CanonicalBytes`` wrote it. Texts and blobs are slices of what is read.
package enum CanonicalValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  /// UTF-8 without NUL, unless it was asked for as it is.
  case text(ArraySlice<UInt8>)
  case blob(ArraySlice<UInt8>)
}

/// Reads what ``CanonicalBytes`` wrote, in the same order.
package struct CanonicalReader {
  private let bytes: [UInt8]
  private var position = 0
  private let end: Int
  private let failure: any Error

  /// - Parameters:
  ///   - count: how many bytes are read at most; nil for all.
  ///   - failure: what all of the functions throw where something else stands there.
  package init(_ bytes: [UInt8], count: Int? = nil, orThrow failure: any Error) {
    self.bytes = bytes
    self.failure = failure
    end = min(count ?? bytes.count, bytes.count)
  }

  /// Whether all was read.
  package var isAtEnd: Bool { position == end }

  package mutating func number() throws -> Int64 {
    try expect(0x01)
    return Int64(bitPattern: try bits())
  }

  /// A number within bounds.
  package mutating func number(in range: ClosedRange<Int64>) throws -> Int64 {
    let number = try number()
    guard range.contains(number) else { throw failure }
    return number
  }

  package mutating func text() throws -> String {
    try expect(0x03)
    guard let text = String(validating: try content(), as: UTF8.self) else { throw failure }
    return text
  }

  /// A blob of a known size.
  package mutating func blob(count: Int) throws -> [UInt8] {
    try expect(0x04)
    let content = try content()
    guard content.count == count else { throw failure }
    return Array(content)
  }

  /// The name that tells apart what follows.
  package mutating func expect(tag: StaticString) throws {
    try expect(0x54)
    let content = try content()
    guard tag.withUTF8Buffer({ $0.elementsEqual(content) }) else { throw failure }
  }

  /// Whatever stands there, unless it is a tag.
  ///
  /// - Parameter damagedToo: whether a text is taken that is no UTF-8 or has a NUL in it.
  package mutating func value(damagedToo: Bool = false) throws -> CanonicalValue {
    guard position < end else { throw failure }
    let type = bytes[position]
    position += 1
    switch type {
    case 0x00: return .null
    case 0x01: return .integer(Int64(bitPattern: try bits()))
    case 0x02: return .real(Double(bitPattern: try bits()))
    case 0x03:
      let content = try content()
      guard damagedToo || content.isPlainText else { throw failure }
      return .text(content)
    case 0x04: return .blob(try content())
    default: throw failure
    }
  }

  /// Nil where nothing stands in the place of a number.
  package mutating func numberIfAny() throws -> Int64? { isNull() ? nil : try number() }

  /// Nil where nothing stands in the place of a text.
  package mutating func textIfAny() throws -> String? { isNull() ? nil : try text() }

  private mutating func isNull() -> Bool {
    guard position < end, bytes[position] == 0x00 else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ type: UInt8) throws {
    guard position < end, bytes[position] == type else { throw failure }
    position += 1
  }

  private mutating func bits() throws -> UInt64 {
    guard end - position >= 8 else { throw failure }
    defer { position += 8 }
    return bytes[position..<(position + 8)].reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func content() throws -> ArraySlice<UInt8> {
    let count = try bits()
    guard count <= UInt64(end - position) else { throw failure }
    defer { position += Int(count) }
    return bytes[position..<(position + Int(count))]
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is UTF-8 without NUL.
  package var isPlainText: Bool { withUnsafeBufferPointer(Self.isPlainText) }

  /// Letters of one to four bytes, each in its shortest form, without surrogates: what Unicode calls well-formed.
  private static func isPlainText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isIn(_ range: ClosedRange<UInt8>, _ at: Int) -> Bool { at < bytes.count && range.contains(bytes[at]) }
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x01...0x7F: at += 1
      case 0xC2...0xDF:
        guard isIn(0x80...0xBF, at + 1) else { return false }
        at += 2
      case 0xE0...0xEF:
        let second: ClosedRange<UInt8> =
          bytes[at] == 0xE0 ? 0xA0...0xBF : bytes[at] == 0xED ? 0x80...0x9F : 0x80...0xBF
        guard isIn(second, at + 1), isIn(0x80...0xBF, at + 2) else { return false }
        at += 3
      case 0xF0...0xF4:
        let second: ClosedRange<UInt8> =
          bytes[at] == 0xF0 ? 0x90...0xBF : bytes[at] == 0xF4 ? 0x80...0x8F : 0x80...0xBF
        guard isIn(second, at + 1), isIn(0x80...0xBF, at + 2), isIn(0x80...0xBF, at + 3) else { return false }
        at += 4
      default: return false
      }
    }
    return true
  }
}
