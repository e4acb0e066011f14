import TipsCalendar
import TipsDomain
import TipsText

// The fields that only read are classes, since using an optional property that is a struct retains everything in it.

/// A field of free text, made ready for reading.
final class TextField: Sendable {
  let cells: CellSource
  let constant: String?
  let limit: Int
  let isIdentity: Bool
  /// Whether a cell may hold several values, apart by tabs or line ends.
  let isSeveral: Bool

  init(cells: CellSource, constant: String?, limit: Int, isIdentity: Bool, isSeveral: Bool) {
    self.cells = cells
    self.constant = constant
    self.limit = limit
    self.isIdentity = isIdentity
    self.isSeveral = isSeveral
  }

  @inline(__always)
  func read(_ reader: RecordReader) throws(RowFault.Problem) -> String? {
    if let constant { return constant }
    return try cells.withText(reader) { (bytes) throws(RowFault.Problem) in
      guard let bytes else { return nil }
      guard bytes.count <= limit else { throw .tooLong(limit: limit) }
      if isIdentity { try refuseControls(bytes) }
      return ByteText.string(bytes)
    }
  }

  /// Refuses C0, DEL, and C1, which are C2 80 to C2 9F in UTF-8.
  private func refuseControls(_ bytes: UnsafeBufferPointer<UInt8>) throws(RowFault.Problem) {
    var previous: UInt8 = 0
    for byte in bytes {
      guard byte >= 0x20 || (isSeveral && [0x09, 0x0A, 0x0D].contains(byte)), byte != 0x7F,
        !(previous == 0xC2 && byte < 0xA0)
      else { throw .controlCharacter }
      previous = byte
    }
  }
}

/// A field whose values are codes, made ready for reading.
struct CodeField: Sendable {
  let cells: CellSource
  let constant: String?
  let meanings: CodeMeanings
  var table: CodeTable

  @inline(__always)
  mutating func read(_ reader: RecordReader) throws(RowFault.Problem) -> String? {
    if let constant { return constant }
    let verdict = try cells.withText(reader) { (bytes) throws(RowFault.Problem) in
      guard let bytes else { return meanings.meaningOfNothing.map { CodeTable.Verdict.value($0) } ?? .empty }
      return table.verdict(of: bytes)
    }
    switch verdict {
    case .value(let code): return code
    case .empty: return nil
    case .refused: throw .unknownCode(known: meanings.known)
    }
  }
}

/// A field that is a time, made ready for reading.
final class TimeField: Sendable {
  let cells: CellSource
  let formats: [TimeFormat]
  let zone: StationZone

  init(cells: CellSource, formats: [TimeFormat], zone: StationZone) {
    self.cells = cells
    self.formats = formats
    self.zone = zone
  }

  /// - Parameter earliest: of the two moments that a time may stand for where clocks are put back, the later one is
  ///   taken if only that is not before this.
  @inline(__always)
  func read(_ reader: RecordReader, notBefore earliest: Instant? = nil) throws(RowFault.Problem) -> Instant? {
    try cells.withText(reader) { (bytes) throws(RowFault.Problem) in
      guard let bytes else { return nil }
      for format in formats {
        guard let time = format.parse(bytes) else { continue }
        guard let instant = try? time.instant(zone: zone, notBefore: earliest) else {
          throw .skippedTime(zone: zone.identifier)
        }
        return instant
      }
      // Of invisible marks alone.
      if PersianText.comparisonKey(of: bytes).isEmpty { return nil }
      let serial = TimeFormat.excel.parse(bytes)?.local.day.number ?? 0
      throw .time(patterns: formats.map(\.pattern), looksLikeSerial: Self.ourTime.contains(serial))
    }
  }

  /// The zone, where the current record's text has no offset.
  func zoneUsed(_ reader: RecordReader) -> StationZone? {
    let time = try? cells.withText(reader) { (bytes) throws(RowFault.Problem) in
      bytes.flatMap { bytes in formats.lazy.compactMap { $0.parse(bytes) }.first }
    }
    return time?.offsetSeconds == nil ? zone : nil
  }

  /// The years 1990 to 2099, in days since 1970.
  private static let ourTime = 7_305..<47_482
}

/// A latitude or longitude, made ready for reading.
final class DegreesField: Sendable {
  let cells: CellSource
  let limit: Double

  init(cells: CellSource, limit: Double) {
    self.cells = cells
    self.limit = limit
  }

  @inline(__always)
  func read(_ reader: RecordReader) throws(RowFault.Problem) -> Double? {
    try cells.withText(reader) { (bytes) throws(RowFault.Problem) in
      guard let bytes else { return nil }
      guard let degrees = DecimalText.value(of: bytes), abs(degrees) <= limit else { throw .degrees(limit: limit) }
      return degrees
    }
  }
}

/// The key of a record, made ready for reading.
final class KeyField: Sendable {
  let cells: CellSource
  let isMade: Bool

  init(cells: CellSource, isMade: Bool) {
    self.cells = cells
    self.isMade = isMade
  }

  @inline(__always)
  func read(_ reader: RecordReader) throws(RowFault.Problem) -> String? {
    if isMade { return DerivedKey.key(of: cells, reader) }
    return try cells.withText(reader) { (bytes) throws(RowFault.Problem) in
      guard let bytes else { return nil }
      guard bytes.count <= Limits.sourceKey else { throw .tooLong(limit: Limits.sourceKey) }
      if DecimalText.isShortened(bytes) { throw .shortenedNumber }
      let key = PersianText.comparisonKey(ByteText.string(bytes))
      guard key.utf8.count <= Limits.sourceKey else { throw .tooLong(limit: Limits.sourceKey) }
      return key.isEmpty ? nil : key
    }
  }
}
