/// Counts of reports by a number, such as seconds, as bytes: for each number that occurs, in ascending order, what it is
/// above the one before and how many reports, each as a little-endian base-128 number.
package struct SparseCounts {
  private(set) var counts: [Int: Int] = [:]

  init() {}

  /// Reads the bytes; what can't be read ends the list.
  package init(_ bytes: [UInt8]) { Self.each(in: bytes) { counts[$0, default: 0] += $1 } }

  package mutating func add(_ key: Int, times: Int) {
    let number = counts[key, default: 0] + times
    counts[key] = number == 0 ? nil : number
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(counts.count * 3)
    var before = 0
    for (key, number) in counts.sorted(by: { $0.key < $1.key }) where number > 0 {
      Self.append(key - before, to: &bytes)
      Self.append(number, to: &bytes)
      before = key
    }
    return bytes
  }

  /// Calls the body with each number and how many reports it has.
  package static func each(in bytes: [UInt8], _ body: (Int, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      var key = 0
      while let step = next(bytes, &position), let number = next(bytes, &position) {
        key += step
        // Damaged bytes must not make sums overflow.
        guard key <= largestKey, number <= mostReports else { return }
        body(key, number)
      }
    }
  }

  /// No number above this one is counted.
  private static let largestKey = 1 << 55
  /// More reports than there can be.
  private static let mostReports = 1 << 40

  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while position < bytes.count, shift <= 49 {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
