/// Reads what stands above the header of a CSV file, and finds out how the file is written.
struct CSVOpening {
  /// The lines above the header, with their line ends.
  private(set) var linesAbove: [UInt8] = []
  /// Whether the first of them says what separates cells.
  private(set) var hasSeparatorLine = false

  private let window: RecordWindow
  private let dialect: CSVDialect

  /// The separators that are guessed between.
  private static let guessed = [UInt8(ascii: ","), UInt8(ascii: ";"), CSVForm.tab]
  /// Those that a line `sep=` may name.
  private static let named = guessed + [UInt8(ascii: "|")]

  init(window: RecordWindow, dialect: CSVDialect) {
    self.window = window
    self.dialect = dialect
  }

  /// Passes the lines above the header.
  /// - Throws: ``RecordError/empty`` where nothing stands below them.
  mutating func form() throws(RecordError) -> CSVForm {
    let lineEnd = try lineEnd()
    let named = try separatorLine(lineEnd)
    hasSeparatorLine = named != nil
    for _ in 0..<dialect.skip {
      guard let length = try lineLength(lineEnd) else { throw .empty }
      pass(length)
    }
    let delimiter: UInt8 =
      if let given = dialect.delimiter ?? named { given } else { try mostFrequent(upTo: lineEnd) }
    return CSVForm(delimiter: delimiter, quotes: dialect.quotes ?? (delimiter != CSVForm.tab), lineEnd: lineEnd)
  }

  private var mayQuote: Bool { dialect.quotes ?? (dialect.delimiter != CSVForm.tab) }

  /// CR where the first line ends with it alone, as old Macintosh programs write; else LF.
  private func lineEnd() throws(RecordError) -> UInt8 {
    var position = 0
    var inQuotes = false
    while let byte = try byte(at: position) {
      if byte == CSVScanner.quote, mayQuote { inQuotes.toggle() }
      if !inQuotes {
        if byte == CSVForm.lineFeed { break }
        if byte == CSVForm.carriageReturn {
          let next = try self.byte(at: position + 1)
          return next == nil || next == CSVForm.lineFeed ? CSVForm.lineFeed : CSVForm.carriageReturn
        }
      }
      position += 1
    }
    return CSVForm.lineFeed
  }

  /// Passes a first line such as `sep=;`, which spreadsheets read and write, and gives its separator.
  private mutating func separatorLine(_ lineEnd: UInt8) throws(RecordError) -> UInt8? {
    var line: [UInt8] = []
    for position in 0..<9 {
      guard let byte = try byte(at: position), byte != lineEnd else { break }
      line.append(byte)
    }
    if line.last == CSVForm.carriageReturn { line.removeLast() }
    if line.count == 7, line.first == CSVScanner.quote, line.last == CSVScanner.quote {
      line = Array(line.dropFirst().dropLast())
    }
    guard line.count == 5, String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep=",
      let separator = line.last, Self.named.contains(separator), let length = try lineLength(lineEnd)
    else { return nil }
    pass(length)
    return separator
  }

  /// Which separator stands most often in the next line outside quotation marks; comma at a tie.
  private func mostFrequent(upTo lineEnd: UInt8) throws(RecordError) -> UInt8 {
    var counts = Self.guessed.map { _ in 0 }
    var position = 0
    var inQuotes = false
    var isBlank = true
    while let byte = try byte(at: position) {
      if byte == CSVScanner.quote, mayQuote { inQuotes.toggle() }
      if !inQuotes {
        if byte == lineEnd, !isBlank { break }
        if byte != CSVForm.lineFeed, byte != CSVForm.carriageReturn { isBlank = false }
        if let index = Self.guessed.firstIndex(of: byte) { counts[index] += 1 }
      }
      position += 1
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { Self.guessed[$0] } ?? Self.guessed[0]
  }

  /// The bytes of the next line, its end included; nil where there is none.
  private func lineLength(_ lineEnd: UInt8) throws(RecordError) -> Int? {
    var position = 0
    while let byte = try byte(at: position) {
      position += 1
      if byte == lineEnd { break }
    }
    return position == 0 ? nil : position
  }

  private mutating func pass(_ length: Int) {
    linesAbove += UnsafeBufferPointer(start: window.base, count: length)
    window.drop(length)
    window.line += 1
  }

  /// The byte at a place of the window, which is filled as far as need be; nil behind the end, and beyond the limit of a
  /// record.
  private func byte(at position: Int) throws(RecordError) -> UInt8? {
    while position >= window.count {
      guard position <= RecordReader.recordLimit, try window.more() else { return nil }
    }
    return window.base[position]
  }
}
