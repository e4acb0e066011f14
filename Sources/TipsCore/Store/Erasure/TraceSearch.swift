import TipsSQLite

/// Bytes that were removed from the store, to see whether a copy of them was left anywhere in its file.
///
/// SQLite overwrites what it deletes, but a row that moved to another page before may have left a copy behind.
struct TraceSearch: Sendable {
  /// So many bytes of each removed value are looked for; a shorter value can't be told from chance.
  static let length = 16
  private static let word = 8

  private var needles: [UInt64: Set<[UInt8]>] = [:]
  private var texts: Set<[UInt8]> = []
  /// One bit for each value of a hash, so that most places are passed over at once.
  private var filter = [UInt64](repeating: 0, count: 1_024)

  /// Whether there is nothing to look for.
  var isEmpty: Bool { needles.isEmpty }

  /// Looks for bytes that nothing else in the store has, such as a sealed identity.
  mutating func add(secret: [UInt8]) {
    guard secret.count >= Self.length else { return }
    let needle = Array(secret.prefix(Self.length))
    let key = needle.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    needles[key, default: []].insert(needle)
    let slot = Self.slot(key)
    filter[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  /// Looks for the beginning of a text, which other reports may have as well.
  mutating func add(text: String) {
    let bytes = Array(text.utf8.prefix(Self.length))
    guard bytes.count == Self.length else { return }
    texts.insert(bytes)
    add(secret: bytes)
  }

  /// Looks for the piece of a text that holds the bytes of a range, or as many of them as are looked for.
  mutating func add(text: String, around range: Range<Int>) {
    let bytes = Array(text.utf8)
    guard bytes.count >= Self.length else { return }
    let start = max(0, min(range.lowerBound, range.upperBound - Self.length, bytes.count - Self.length))
    let needle = Array(bytes[start..<start + Self.length])
    texts.insert(needle)
    add(secret: needle)
  }

  /// Which of the bytes are in the file of a connection. Texts that other reports still have don't count.
  func isLeft(in connection: Connection) throws -> Bool {
    guard !isEmpty else { return false }
    var found: Set<[UInt8]> = []
    try connection.eachPieceOfFile(overlap: Self.length - 1) { piece in collect(from: piece, into: &found) }
    if found.isEmpty { return false }
    if !found.isSubset(of: texts) { return true }
    return try !found.isSubset(of: live(found, connection))
  }

  private func collect(from piece: UnsafeRawBufferPointer, into found: inout Set<[UInt8]>) {
    guard piece.count >= Self.length else { return }
    filter.withUnsafeBufferPointer { filter in
      for position in 0...(piece.count - Self.length) {
        let key = piece.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let slot = Self.slot(key)
        guard filter[slot >> 6] & (1 << UInt64(slot & 63)) != 0, let candidates = needles[key] else { continue }
        let bytes = Array(piece[position..<(position + Self.length)])
        if candidates.contains(bytes) { found.insert(bytes) }
      }
    }
  }

  /// Those of the texts that stand in reports or remarks which are still there.
  private func live(_ wanted: Set<[UInt8]>, _ connection: Connection) throws -> Set<[UInt8]> {
    var live: Set<[UInt8]> = []
    let remarks = ReportForgetting.remarkTables.map { "select note, null from \($0) where note is not null" }
    let texts = ["select text, address from report", "select text, null from note"]
    for sql in texts + ["select before, after from correction_change", "select reason, null from correction"] + remarks
    {
      // Columns are counted by hand: read once for each report of the store.
      try connection.prepare(sql).each { row in
        for text in [row.optionalText(0), row.optionalText(1)] {
          guard let bytes = text.map({ Array($0.utf8) }), bytes.count >= Self.length else { continue }
          bytes.withUnsafeBytes { collect(from: $0, into: &live) }
        }
      }
    }
    return live.intersection(wanted)
  }

  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }
}
