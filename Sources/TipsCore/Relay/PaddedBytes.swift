/// Bytes filled up to one of a few sizes, so that a length tells only the size.
enum PaddedBytes {
  /// The sizes of submissions: a few lines, a page, and all that a form takes.
  static let submissionSizes = [1_024, 4_096, 24_576]
  /// The sizes of states: without messages, with a few, with many.
  static let stateSizes = [512, 2_048, 8_192, 32_768]

  /// - Throws: ``RelayError/tooLong``.
  static func filled(_ bytes: [UInt8], to sizes: [Int]) throws -> [UInt8] {
    guard let size = sizes.first(where: { $0 >= bytes.count + 4 }) else { throw RelayError.tooLong }
    let count = UInt32(bytes.count)
    let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    return head + bytes + [UInt8](repeating: 0, count: size - bytes.count - 4)
  }

  /// - Throws: ``RelayError/unopenable``.
  static func content(of bytes: [UInt8]) throws -> [UInt8] {
    guard bytes.count >= 4 else { throw RelayError.unopenable }
    let count = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard count <= bytes.count - 4 else { throw RelayError.unopenable }
    return Array(bytes[4..<4 + count])
  }
}
