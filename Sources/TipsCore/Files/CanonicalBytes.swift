/// Values as bytes that can be read in one way only: each begins with its type and, where it has one, its length.
package struct CanonicalBytes {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// A name that tells apart what follows.
  package mutating func add(tag: StaticString) {
    bytes.append(0x54)
    add(length: tag.utf8CodeUnitCount)
    tag.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func addNull() { bytes.append(0x00) }

  package mutating func add(_ number: Int64) {
    bytes.append(0x01)
    add(bits: UInt64(bitPattern: number))
  }

  package mutating func add(_ number: Double) {
    bytes.append(0x02)
    add(bits: number.bitPattern)
  }

  package mutating func add(text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x03)
    add(length: text.count)
    bytes.append(contentsOf: text)
  }

  package mutating func add(_ text: String) {
    bytes.append(0x03)
    add(length: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func add(blob: UnsafeRawBufferPointer) {
    bytes.append(0x04)
    add(length: blob.count)
    bytes.append(contentsOf: blob)
  }

  package mutating func add(_ blob: [UInt8]?) {
    guard let blob else { return addNull() }
    blob.withUnsafeBytes { add(blob: $0) }
  }

  /// Adds what was put together elsewhere.
  package mutating func add(_ other: CanonicalBytes) { bytes.append(contentsOf: other.bytes) }

  /// Adds bytes as they are, which some other value of this type holds.
  package mutating func addRaw(_ other: UnsafeRawBufferPointer) { bytes.append(contentsOf: other) }

  /// Forgets what was added and keeps the room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func add(length: Int) { add(bits: UInt64(length)) }

  private mutating func add(bits: UInt64) {
    withUnsafeBytes(of: bits.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
