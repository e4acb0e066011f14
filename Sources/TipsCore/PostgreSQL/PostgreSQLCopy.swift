/// Rows on their way into a table, in the binary form of `copy`: as they are added they go to the server, piece by piece.
package final class PostgreSQLCopy {
  private let session: PostgreSQLSession
  private let columns: Int16
  private var buffer: UnsafeMutableRawBufferPointer
  private var end = 0

  private static let pieceSize = 1 << 18
  private static let signature: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]

  init(_ session: PostgreSQLSession, columns: Int) {
    self.session = session
    self.columns = Int16(columns)
    buffer = .allocate(byteCount: Self.pieceSize + 4_096, alignment: 8)
    add(raw: Self.signature)
    add(Int32(0))
    add(Int32(0))
  }

  deinit { buffer.deallocate() }

  /// Begins a row; its values follow in the order of the columns.
  package func beginRow() throws {
    if end >= Self.pieceSize { try flush() }
    add(columns)
  }

  package func addNull() { add(Int32(-1)) }

  package func add(smallint value: Int16) {
    add(Int32(2))
    add(value)
  }

  package func add(integer value: Int32) {
    add(Int32(4))
    add(value)
  }

  package func add(bigint value: Int64) {
    add(Int32(8))
    add(value)
  }

  package func add(real value: Double) {
    add(Int32(8))
    add(value.bitPattern)
  }

  package func add(bool value: Bool) {
    add(Int32(1))
    add(UInt8(value ? 1 : 0))
  }

  /// A text in UTF-8, or a value that is in the binary form of its type already.
  package func add(bytes: UnsafeRawBufferPointer) {
    add(Int32(bytes.count))
    add(raw: bytes)
  }

  package func add(bytes: some Collection<UInt8>) {
    add(Int32(bytes.count))
    add(raw: bytes)
  }

  package func add(text: String) { add(bytes: text.utf8) }

  /// Ends the rows.
  ///
  /// - Returns: how many the table has more.
  @discardableResult
  package func finish() throws -> Int {
    add(Int16(-1))
    try flush()
    return try session.endCopy(because: nil)
  }

  /// Ends them so that none is kept; the transaction can't go on.
  package func giveUp() { _ = try? session.endCopy(because: "given up") }

  // MARK: Bytes

  private func flush() throws {
    try session.put(UnsafeRawBufferPointer(rebasing: buffer[..<end]))
    end = 0
  }

  private func makeRoom(for count: Int) {
    guard end + count > buffer.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(2 * buffer.count, end + count), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
    buffer.deallocate()
    buffer = larger
  }

  private func add<Number: FixedWidthInteger>(_ value: Number) {
    makeRoom(for: MemoryLayout<Number>.size)
    buffer.storeBytes(of: value.bigEndian, toByteOffset: end, as: Number.self)
    end += MemoryLayout<Number>.size
  }

  private func add(raw bytes: some Collection<UInt8>) {
    makeRoom(for: bytes.count)
    UnsafeMutableRawBufferPointer(rebasing: buffer[end...]).copyBytes(from: bytes)
    end += bytes.count
  }
}
