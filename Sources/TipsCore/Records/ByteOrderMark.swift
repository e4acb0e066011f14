/// The byte order mark of UTF-8, which programs of Windows put at the beginning of a file.
///
/// Where such files are joined, it stands in the middle. It belongs to no value.
enum ByteOrderMark {
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Passes marks at the start of the window.
  @inline(__always)
  static func pass(in window: RecordWindow) throws(RecordError) {
    if window.count == 0, try !window.more() { return }
    while window.base[0] == bytes[0] {
      while window.count < 3, try window.more() {}
      guard UnsafeBufferPointer(start: window.base, count: window.count).starts(with: bytes) else { return }
      window.drop(3)
      if window.count == 0, try !window.more() { return }
    }
  }

  /// The value without marks at its ends.
  @inline(__always)
  static func removed(from value: RecordValues.Value) -> RecordValues.Value {
    guard value.count >= 3, let base = value.base, base[0] == 0xEF || base[value.count - 1] == 0xBF else {
      return value
    }
    return removedFromEnds(of: value)
  }

  private static func removedFromEnds(of value: RecordValues.Value) -> RecordValues.Value {
    var rest = UnsafeBufferPointer(start: value.base, count: value.count)
    while rest.starts(with: bytes) { rest = UnsafeBufferPointer(rebasing: rest.dropFirst(3)) }
    while rest.suffix(3).elementsEqual(bytes) { rest = UnsafeBufferPointer(rebasing: rest.dropLast(3)) }
    return RecordValues.Value(base: rest.baseAddress ?? value.base, count: rest.count)
  }
}
