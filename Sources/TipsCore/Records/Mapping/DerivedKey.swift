import Crypto

/// Keys for the records of a source that has none.
///
/// The key is the first half, 128 bits in hexadecimal, of SHA-256 over the cells that the mapping names, each with its
/// length in front. The same cells give the same key everywhere and always, so that the same file imported twice adds
/// nothing. Two different records meet by chance only after some 10^19 records; and since callers write parts of these
/// cells, a hash is needed for which nobody can construct a second text with the same key and so have a report taken for
/// a duplicate.
enum DerivedKey {
  /// The key of the current record; nil where all cells are without a value.
  static func key(of cells: CellSource, _ reader: RecordReader) -> String? {
    var hash = SHA256()
    var hasValue = false
    for slot in cells.slots {
      let cell = cells.cell(slot, reader)
      hasValue = hasValue || cell != nil
      withUnsafeBytes(of: UInt32(cell?.count ?? 0).littleEndian) { hash.update(bufferPointer: $0) }
      if let cell { hash.update(bufferPointer: UnsafeRawBufferPointer(cell)) }
    }
    guard hasValue else { return nil }
    return hash.finalize().withUnsafeBytes { hexadecimal($0.prefix(16)) }
  }

  private static func hexadecimal(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { buffer in
      for (offset, byte) in bytes.enumerated() {
        buffer[2 * offset] = digits.utf8Start[Int(byte >> 4)]
        buffer[2 * offset + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 2 * bytes.count
    }
  }
}
