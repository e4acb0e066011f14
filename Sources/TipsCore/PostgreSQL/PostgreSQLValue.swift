/// A value that goes to the server beside a statement.
package enum PostgreSQLValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
  case integers([Int64])
  case texts([String])
  case blobs([[UInt8]])

  package init(_ value: Int64?) { self = value.map { .integer($0) } ?? .null }
  package init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  package init(_ value: [UInt8]?) { self = value.map { .bytes($0) } ?? .null }

  /// The number of the type in the server's catalogue; 0 leaves it to the server.
  var type: UInt32 {
    switch self {
    case .null: 0
    case .bool: PostgreSQLType.bool
    case .integer: PostgreSQLType.int8
    case .real: PostgreSQLType.float8
    case .text: PostgreSQLType.text
    case .bytes: PostgreSQLType.bytea
    case .integers: PostgreSQLType.int8Array
    case .texts: PostgreSQLType.textArray
    case .blobs: PostgreSQLType.byteaArray
    }
  }

  /// The value in the binary form of its type; nil for null.
  var encoded: [UInt8]? {
    switch self {
    case .null: nil
    case .bool(let value): [value ? 1 : 0]
    case .integer(let value): Self.bigEndian(value)
    case .real(let value): Self.bigEndian(value.bitPattern)
    case .text(let value): Array(value.utf8)
    case .bytes(let value): value
    case .integers(let values): Self.array(values.map(Self.bigEndian), of: PostgreSQLType.int8)
    case .texts(let values): Self.array(values.map { Array($0.utf8) }, of: PostgreSQLType.text)
    case .blobs(let values): Self.array(values, of: PostgreSQLType.bytea)
    }
  }

  /// An array of one dimension without nulls.
  private static func array(_ elements: [[UInt8]], of type: UInt32) -> [UInt8] {
    var bytes = bigEndian(Int32(elements.isEmpty ? 0 : 1)) + bigEndian(Int32(0)) + bigEndian(type)
    guard !elements.isEmpty else { return bytes }
    bytes += bigEndian(Int32(elements.count)) + bigEndian(Int32(1))
    for element in elements {
      bytes += bigEndian(Int32(element.count))
      bytes += element
    }
    return bytes
  }

  static func bigEndian<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}

/// Numbers of types that never change from server to server.
package enum PostgreSQLType {
  package static let bool: UInt32 = 16
  package static let bytea: UInt32 = 17
  package static let int8: UInt32 = 20
  package static let int2: UInt32 = 21
  package static let int4: UInt32 = 23
  package static let text: UInt32 = 25
  package static let float8: UInt32 = 701
  package static let byteaArray: UInt32 = 1001
  package static let textArray: UInt32 = 1009
  package static let int8Array: UInt32 = 1016
  package static let tsvector: UInt32 = 3614
}
